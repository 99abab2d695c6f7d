package io.clientele.api.segment.template;

import io.clientele.api.firm.Language;

/** A text in both languages. */
record Wording(String russian, String english) {

    String in(Language language) {
        return switch (language) {
            case RU -> russian;
            case EN -> english;
        };
    }
}

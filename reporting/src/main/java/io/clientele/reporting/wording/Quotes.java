package io.clientele.reporting.wording;

import io.clientele.reporting.Language;

/** Quotation marks of names that stand in quotation marks themselves, such as of «АО „Вектор“». */
public final class Quotes {

    private Quotes() {}

    /** With other marks inside, as the language writes them; marks that close nothing stay as they are. */
    public static String nested(String sentence, Language language) {
        return switch (language) {
            case RU -> nested(sentence, '«', '»', '„', '“');
            case EN -> nested(sentence, '“', '”', '‘', '’');
        };
    }

    private static String nested(String sentence, char open, char close, char openInside, char closeInside) {
        if (sentence.indexOf(open, sentence.indexOf(open) + 1) < 0) {
            return sentence;
        }
        var nested = new StringBuilder(sentence);
        var depth = 0;
        for (var at = 0; at < nested.length(); at++) {
            if (nested.charAt(at) == open && depth++ > 0) {
                nested.setCharAt(at, openInside);
            } else if (nested.charAt(at) == close && depth > 0 && --depth > 0) {
                nested.setCharAt(at, closeInside);
            }
        }
        return nested.toString();
    }
}

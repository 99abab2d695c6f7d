package io.clientele.api.client.card;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a card's texts as values, noting every one that cannot be read. */
final class CardReader {

    private static final int EXTERNAL_ID_LIMIT = 100;
    private static final int MOST_VALUES = 50;

    private CardReader() {}

    static Draft read(int index, ClientCard card) {
        var draft = new Draft(index, card);
        externalId(draft);
        card.fields().forEach((field, texts) -> read(draft, field, texts));
        return draft;
    }

    private static void externalId(Draft draft) {
        var id = draft.card.externalId();
        try {
            if (!CanonicalValue.text(id, EXTERNAL_ID_LIMIT).equals(id) || id.isEmpty()) {
                draft.reject("external_id", id, "REQUIRED", "An external id without blanks around it is needed.");
            }
        } catch (Problem problem) {
            draft.reject("external_id", id, problem.code(), String.valueOf(problem.getMessage()));
        }
    }

    private static void read(Draft draft, ClientField field, List<String> texts) {
        var filled = texts.stream().filter(text -> !text.isBlank()).toList();
        try {
            if (field.isColumn()) {
                draft.values.put(field, filled.isEmpty() ? empty(field) : Optional.of(value(field, single(filled))));
            } else {
                draft.several.put(field, several(field, filled));
            }
        } catch (Problem problem) {
            draft.reject(field.column(), String.join(";", texts), problem.code(), String.valueOf(problem.getMessage()));
        }
    }

    private static Optional<Object> empty(ClientField field) {
        if (field == ClientField.NAME) {
            throw new Problem("REQUIRED", "A client has a name; it cannot be cleared.");
        }
        return Optional.empty();
    }

    private static String single(List<String> texts) {
        if (texts.size() > 1) {
            throw new Problem("TOO_MANY_VALUES", "One value is allowed; %d were given.".formatted(texts.size()));
        }
        return texts.getFirst();
    }

    private static Object value(ClientField field, String text) {
        return switch (field.type()) {
            case TEXT -> text(field, text);
            case CHOICE, SEVERAL -> choice(field, text);
            case NUMBER -> number(field, text);
            case DATE -> CanonicalValue.date(text.strip());
            case YES_NO -> CanonicalValue.yesNo(text.strip().toLowerCase(Locale.ROOT));
        };
    }

    private static Object text(ClientField field, String text) {
        var value = CanonicalValue.text(text, field.limit());
        if (field == ClientField.NAME) {
            CanonicalValue.text(NameKey.of(value), field.limit());
        }
        return value;
    }

    private static Object number(ClientField field, String text) {
        return CanonicalValue.number(text.strip(), field.limit(), field == ClientField.COMPANY_SIZE ? 0 : 4);
    }

    private static String choice(ClientField field, String text) {
        var choices = Choices.of(field).orElseThrow().constants();
        if (!choices.contains(text.strip())) {
            throw new Problem("UNKNOWN_CHOICE", "One of " + String.join(", ", choices) + " is needed.");
        }
        return text.strip();
    }

    private static List<String> several(ClientField field, List<String> texts) {
        if (field != ClientField.MANAGER && field != ClientField.INDUSTRY) {
            throw new Problem("NOT_SETTABLE", "The field %s cannot be set.".formatted(field.column()));
        }
        if (texts.size() > MOST_VALUES) {
            throw new Problem("TOO_MANY_VALUES", "At most %d values are allowed.".formatted(MOST_VALUES));
        }
        return texts.stream()
                .map(text -> CanonicalValue.text(text, field.limit()))
                .distinct()
                .toList();
    }
}

package io.clientele.api.client.question;

import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.NameKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a card says of a client, read as plainly as can be, and what was observed in the same words. */
final class CardSpeech {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private CardSpeech() {}

    /** What was observed, as sorted keys: a manager goes by the name he was first given. */
    static List<String> plain(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list ->
                list.stream()
                        .map(text -> NameKey.of(String.valueOf(text)))
                        .distinct()
                        .sorted()
                        .toList();
            case BigDecimal number -> List.of(number.stripTrailingZeros().toPlainString());
            default -> List.of(NameKey.of(value.toString()));
        };
    }

    static List<String> sorted(ClientField.Type type, List<String> said) {
        return said.stream()
                .map(text -> type == ClientField.Type.NUMBER
                        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                        : NameKey.of(text))
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> said(ClientCard card, ClientField field) {
        return switch (field) {
            case CONSENT -> List.copyOf(card.consents().keySet());
            case AGE ->
                card.fields().getOrDefault(ClientField.BIRTH_DATE, List.of()).stream()
                        .map(LocalDate::parse)
                        .filter(born -> !born.isAfter(TODAY))
                        .map(born -> Long.toString(ChronoUnit.YEARS.between(born, TODAY)))
                        .toList();
            case ACTIVE -> card.fields().getOrDefault(field, List.of("true"));
            case ANONYMOUS -> card.fields().getOrDefault(field, List.of("false"));
            default -> card.fields().getOrDefault(field, List.of());
        };
    }

    static boolean says(ClientCard card, ClientField field, boolean value) {
        return said(card, field).equals(List.of(Boolean.toString(value)));
    }
}

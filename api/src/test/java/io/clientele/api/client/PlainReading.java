package io.clientele.api.client;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Conditions as anybody would read them, for holding answers against. */
public final class PlainReading {

    private PlainReading() {}

    /** @param said the values that are there; none is a missing value */
    public static boolean holds(ClientField.Type type, Operator operator, List<String> values, List<String> said) {
        return switch (operator) {
            case NE, NOT_IN ->
                said.stream().noneMatch(value -> values.stream().anyMatch(other -> compare(type, value, other) == 0));
            case EQ, IN ->
                said.stream().anyMatch(value -> values.stream().anyMatch(other -> compare(type, value, other) == 0));
            case GT -> said.stream().anyMatch(value -> compare(type, value, values.getFirst()) > 0);
            case GTE -> said.stream().anyMatch(value -> compare(type, value, values.getFirst()) >= 0);
            case LT -> said.stream().anyMatch(value -> compare(type, value, values.getFirst()) < 0);
            case LTE -> said.stream().anyMatch(value -> compare(type, value, values.getFirst()) <= 0);
            case BETWEEN ->
                said.stream()
                        .anyMatch(value -> compare(type, value, values.getFirst()) >= 0
                                && compare(type, value, values.getLast()) <= 0);
            case CONTAINS -> said.stream().anyMatch(value -> plain(value).contains(plain(values.getFirst())));
            case STARTS_WITH -> said.stream().anyMatch(value -> plain(value).startsWith(plain(values.getFirst())));
            case IS_NULL -> said.isEmpty() == Boolean.parseBoolean(values.getFirst());
        };
    }

    private static int compare(ClientField.Type type, String one, String other) {
        return switch (type) {
            case TEXT, SEVERAL -> plain(one).compareTo(plain(other));
            case CHOICE, YES_NO -> one.compareTo(other);
            case NUMBER -> new BigDecimal(one).compareTo(new BigDecimal(other));
            case DATE -> LocalDate.parse(one).compareTo(LocalDate.parse(other));
        };
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("ß", "ss");
    }
}

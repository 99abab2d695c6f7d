package io.clientele.api.client.contact;

import io.clientele.api.client.Remembered;
import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.match.TextMatch;
import io.clientele.api.firm.Operator;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A condition on a column of contact persons, judged by its canonical text. */
final class FieldTest {

    private final ContactField field;
    private final Predicate<String> filled;
    private final boolean missing;

    /** @param match sound, and of a field that is a column */
    FieldTest(FieldMatch match) {
        this.field = match.field();
        this.missing = match.operator().keepsMissing() || isTrue(match);
        this.filled = new Remembered(filled(match));
    }

    /** What the column says, in SQL. */
    static String text(ContactField field) {
        return field.type() == ClientField.Type.YES_NO
                ? "case when %s then 'true' else 'false' end".formatted(field.column())
                : field.column();
    }

    String text() {
        return text(field);
    }

    boolean holds(@Nullable String text) {
        return text == null ? missing : filled.test(text);
    }

    private static boolean isTrue(FieldMatch match) {
        return match.operator() == Operator.IS_NULL
                && CanonicalValue.yesNo(match.values().getFirst());
    }

    private static Predicate<String> filled(FieldMatch match) {
        return switch (match.operator()) {
            case NE -> positive(match.field(), Operator.EQ, match.values()).negate();
            case NOT_IN -> positive(match.field(), Operator.IN, match.values()).negate();
            case IS_NULL -> text -> !isTrue(match);
            case EQ, IN, GT, GTE, LT, LTE, BETWEEN, CONTAINS, STARTS_WITH ->
                positive(match.field(), match.operator(), match.values());
        };
    }

    private static Predicate<String> positive(ContactField field, Operator operator, List<String> values) {
        if (field.type() != ClientField.Type.DATE) {
            return new TextMatch(operator, values);
        }
        var days = values.stream().map(CanonicalValue::date).toList();
        return text -> isOn(LocalDate.parse(text), operator, days);
    }

    private static boolean isOn(LocalDate day, Operator operator, List<LocalDate> days) {
        return switch (operator) {
            case IN -> days.contains(day);
            case BETWEEN -> !day.isBefore(days.getFirst()) && !day.isAfter(days.getLast());
            case EQ, NE, GT, GTE, LT, LTE, NOT_IN, CONTAINS, STARTS_WITH, IS_NULL ->
                operator.judges(day.compareTo(days.getFirst()));
        };
    }
}

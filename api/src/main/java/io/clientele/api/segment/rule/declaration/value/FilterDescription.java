package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Operator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule can ask for, as a form offers it.
 *
 * @param name unique: {@code region}, {@code purchased.products}
 * @param label in the language asked for
 * @param criterion the field of {@code RuleInput} that it belongs to
 * @param parameter the field inside that input; null when the operators stand there themselves
 * @param field the constant of {@code ClientField}, for attributes
 * @param contactField the constant of {@code ContactField}, for conditions on contact persons
 * @param operators those it allows; none when it is only given
 * @param values the only ones allowed; none when any is
 */
public record FilterDescription(
        String name,
        String label,
        String criterion,
        @Nullable String parameter,
        @Nullable String field,
        @Nullable String contactField,
        FilterType type,
        List<Operator> operators,
        List<FilterValue> values) {

    /** What a form shows: SEVERAL is a set of texts of which any may satisfy, TEXTS and CHOICES take many, NONE takes nothing. */
    public enum FilterType {
        TEXT,
        TEXTS,
        CHOICE,
        CHOICES,
        NUMBER,
        DATE,
        YES_NO,
        SEVERAL,
        ANY,
        PERIOD,
        SPAN,
        RANGE,
        SEGMENT,
        NONE
    }

    /** A value allowed, and how people say it. */
    public record FilterValue(String value, String label) {}

    /** In the order in which operators are listed. */
    public static List<Operator> sorted(Set<Operator> operators) {
        return operators.stream().sorted().toList();
    }
}

package io.clientele.api.client.match;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which operators go with which kind of value, and how many values each takes. */
public final class Operands {

    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final Set<Operator> SAME =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.IN, Operator.NOT_IN, Operator.IS_NULL);
    private static final Set<Operator> TEXTS = with(Operator.CONTAINS, Operator.STARTS_WITH);
    private static final Set<Operator> ORDERS =
            with(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.BETWEEN);

    private Operands() {}

    /**
     * What is wrong with a condition; nothing when it can be answered.
     *
     * @param subject the field or property, as the caller names it
     * @param type of its values; SEVERAL is judged as texts
     * @param choices that are the only values; empty when any value may be
     */
    public static List<Problem> check(
            String subject, ClientField.Type type, List<String> choices, Operator operator, List<String> values) {
        var problems = new ArrayList<Problem>();
        var usable = operators(type, choices);
        if (!usable.contains(operator)) {
            problems.add(new Problem(
                    "OPERATOR_NOT_USABLE",
                    "%s cannot be used with %s; usable are %s.".formatted(operator, subject, words(usable))));
        }
        checkCount(subject, operator, values, problems);
        values.forEach(value -> checkValue(
                subject, operator == Operator.IS_NULL ? ClientField.Type.YES_NO : type, choices, value, problems));
        return problems;
    }

    private static Set<Operator> operators(ClientField.Type type, List<String> choices) {
        return switch (type) {
            case TEXT, SEVERAL -> choices.isEmpty() ? TEXTS : SAME;
            case CHOICE, YES_NO -> SAME;
            case NUMBER, DATE -> ORDERS;
        };
    }

    private static void checkCount(String subject, Operator operator, List<String> values, List<Problem> problems) {
        var right = switch (operator) {
            case EQ, NE, GT, GTE, LT, LTE, CONTAINS, STARTS_WITH, IS_NULL -> values.size() == 1;
            case BETWEEN -> values.size() == 2;
            case IN, NOT_IN -> !values.isEmpty() && values.size() <= MOST_VALUES;
        };
        if (!right) {
            problems.add(new Problem(
                    "WRONG_NUMBER_OF_VALUES",
                    "%s on %s takes %s; it was given %d."
                            .formatted(operator, subject, taken(operator), values.size())));
        }
    }

    private static String taken(Operator operator) {
        return switch (operator) {
            case EQ, NE, GT, GTE, LT, LTE, CONTAINS, STARTS_WITH, IS_NULL -> "one value";
            case BETWEEN -> "two values";
            case IN, NOT_IN -> "1 to %d values".formatted(MOST_VALUES);
        };
    }

    private static void checkValue(
            String subject, ClientField.Type type, List<String> choices, String value, List<Problem> problems) {
        try {
            switch (type) {
                case TEXT, SEVERAL -> checkText(choices, value);
                case CHOICE -> checkChoice(choices, value);
                case NUMBER -> CanonicalValue.number(value);
                case DATE -> CanonicalValue.date(value);
                case YES_NO -> CanonicalValue.yesNo(value);
            }
        } catch (Problem problem) {
            problems.add(
                    new Problem(problem.code(), "%s: %s (given: %s)".formatted(subject, problem.getMessage(), value)));
        }
    }

    private static void checkText(List<String> choices, String value) {
        if (CanonicalValue.text(value, LONGEST_TEXT).isEmpty()) {
            throw new Problem("REQUIRED", "A text that is not blank is needed; IS_NULL asks for missing ones.");
        }
        if (!choices.isEmpty()) {
            checkChoice(choices, value);
        }
    }

    private static void checkChoice(List<String> choices, String value) {
        if (!choices.contains(value)) {
            throw new Problem("UNKNOWN_CHOICE", "One of " + String.join(", ", choices) + " is needed.");
        }
    }

    private static String words(Set<Operator> operators) {
        return operators.stream()
                .map(operator -> operator.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Set<Operator> with(Operator... operators) {
        var all = EnumSet.copyOf(SAME);
        all.addAll(List.of(operators));
        return all;
    }
}

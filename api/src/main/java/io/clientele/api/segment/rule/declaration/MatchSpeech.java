package io.clientele.api.segment.rule.declaration;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import java.util.List;

/** Says conditions on something that has a label. */
public final class MatchSpeech {

    private final Speech speech;

    public MatchSpeech(Speech speech) {
        this.speech = speech;
    }

    /** A negated order is said as such, since it is also true of missing values. */
    public Clause say(String label, ValueType type, Match match) {
        var values = match.values().stream()
                .map(value -> match.operator() == Operator.IS_NULL ? value : type.said(value, speech))
                .toList();
        return switch (match.operator()) {
            case EQ -> new Clause(equal(label, values), unequal(label, values));
            case NE -> new Clause(unequal(label, values), equal(label, values));
            case IN -> new Clause(among(label, values), notAmong(label, values));
            case NOT_IN -> new Clause(notAmong(label, values), among(label, values));
            case IS_NULL -> presence(label, values.getFirst().equals("true"));
            case CONTAINS -> part(label, speech.choose("contain", "содержит"), values);
            case STARTS_WITH -> part(label, speech.choose("start", "начинается с"), values);
            case BETWEEN -> order(label + between(values));
            case GT, GTE, LT, LTE ->
                order(label + " " + order(match.operator(), type.inTime()) + " " + values.getFirst());
        };
    }

    /** One of some values, such as classes. */
    public Clause sayChosen(String label, ValueType type, List<String> values) {
        return values.size() == 1
                ? say(label, type, new Match(Operator.EQ, values))
                : say(label, type, new Match(Operator.IN, values));
    }

    /** A figure against a bound, such as {@code amount is more than 40,000}. */
    public String say(String label, Comparison comparison) {
        var bound = speech.number(comparison.bound());
        return switch (comparison.operator()) {
            case EQ -> equal(label, List.of(bound));
            case NE -> unequal(label, List.of(bound));
            case GT, GTE, LT, LTE -> label + " " + order(comparison.operator(), false) + " " + bound;
            case IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL ->
                throw new IllegalArgumentException(comparison.operator() + " does not compare figures");
        };
    }

    private String equal(String label, List<String> values) {
        return label + speech.choose(" is ", " — ") + values.getFirst();
    }

    private String unequal(String label, List<String> values) {
        return label + speech.choose(" is not ", " — не ") + values.getFirst();
    }

    private String among(String label, List<String> values) {
        return label + speech.choose(" is ", " ") + speech.choose("one of ", "из списка ") + speech.listed(values);
    }

    private String notAmong(String label, List<String> values) {
        return label + speech.choose(" is none of ", " не из списка ") + speech.listed(values);
    }

    private Clause presence(String label, boolean missing) {
        var absent = label + speech.choose(" is not filled in", ": не заполнено");
        var present = label + speech.choose(" is filled in", ": заполнено");
        return missing ? new Clause(absent, present) : new Clause(present, absent);
    }

    private Clause part(String label, String verb, List<String> values) {
        var with = verb.equals("start") ? " with " : " ";
        return new Clause(
                label + " " + speech.choose(verb + "s", verb) + with + values.getFirst(),
                label + speech.choose(" does not ", " не ") + verb + with + values.getFirst());
    }

    private String between(List<String> values) {
        return speech.choose(" is between ", " от ")
                + values.getFirst()
                + speech.choose(" and ", " до ")
                + values.getLast()
                + speech.choose("", " включительно");
    }

    /** What is said, and that it is not true. */
    public Clause order(String said) {
        return new Clause(said, speech.choose("it is not true that ", "неверно, что ") + said);
    }

    private String order(Operator operator, boolean inTime) {
        return switch (operator) {
            case GT -> speech.choose(inTime ? "is after" : "is more than", inTime ? "позже" : "больше");
            case GTE -> speech.choose(inTime ? "is not before" : "is at least", inTime ? "не раньше" : "не меньше");
            case LT -> speech.choose(inTime ? "is before" : "is less than", inTime ? "раньше" : "меньше");
            case LTE -> speech.choose(inTime ? "is not after" : "is at most", inTime ? "не позже" : "не больше");
            case EQ, NE, IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL ->
                throw new IllegalArgumentException(operator + " is no order");
        };
    }
}

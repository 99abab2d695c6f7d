package io.clientele.api.segment.rule.syntax;

import static io.clientele.api.segment.rule.syntax.Keywords.*;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Operator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a rule text that the parser reads back to the same syntax. */
public final class Printer {

    private final Language language;

    public Printer(Language language) {
        this.language = language;
    }

    public String print(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Group group -> group(group);
            case Syntax.Negation negation -> NOT.in(language) + " " + within(negation.part(), false);
            case Syntax.Call call -> call(call);
        };
    }

    private String group(Syntax.Group group) {
        var joint = group.every() ? AND : OR;
        return group.parts().size() == 1
                ? (group.every() ? ALL : ANY).in(language) + "("
                        + print(group.parts().getFirst()) + ")"
                : group.parts().stream()
                        .map(part -> within(part, !group.every()))
                        .collect(Collectors.joining(" " + joint.in(language) + " "));
    }

    /** {@code and} binds closer than {@code or}, so it needs no parentheses there; every other group in a group does. */
    private String within(Syntax part, boolean inOr) {
        var plain = !(part instanceof Syntax.Group group) || group.parts().size() == 1 || (inOr && group.every());
        return plain ? print(part) : "(" + print(part) + ")";
    }

    private String call(Syntax.Call call) {
        var arguments = call.bare() ? "" : "(" + arguments(call) + ")";
        var condition = call.condition();
        return call.name() + arguments + (condition == null ? "" : " " + condition(condition));
    }

    private String arguments(Syntax.Call call) {
        return Stream.concat(
                        call.given().stream().map(this::given),
                        call.compared().stream().map(this::compared))
                .collect(Collectors.joining(", "));
    }

    private String compared(Syntax.Compared compared) {
        var code = compared.code() == null ? "" : "(" + literal(compared.code()) + ")";
        return compared.name() + code + " " + condition(compared.condition());
    }

    private String given(Syntax.Given given) {
        var name = given.name() == null ? "" : given.name() + ": ";
        var values = given.values().stream().map(this::phrase).collect(Collectors.joining(", "));
        return name + (given.values().size() == 1 ? values : "(" + values + ")");
    }

    /** Side by side with blanks between, but none around the dots of a range. */
    private String phrase(List<Literal> literals) {
        var phrase = new StringBuilder();
        for (var literal : literals) {
            var tight =
                    literal.kind() == Literal.Kind.RANGE || phrase.toString().endsWith("..");
            phrase.append(phrase.isEmpty() || tight ? "" : " ").append(literal(literal));
        }
        return phrase.toString();
    }

    private String condition(Syntax.Condition condition) {
        return switch (condition.operator()) {
            case EQ -> "= " + first(condition);
            case NE -> "!= " + first(condition);
            case GT -> "> " + first(condition);
            case GTE -> ">= " + first(condition);
            case LT -> "< " + first(condition);
            case LTE -> "<= " + first(condition);
            case IN -> IN.in(language) + " " + list(condition);
            case NOT_IN -> NOT.in(language) + " " + IN.in(language) + " " + list(condition);
            case BETWEEN -> between(condition);
            case CONTAINS -> CONTAINS.in(language) + " " + first(condition);
            case STARTS_WITH -> STARTS.in(language) + " " + WITH.in(language) + " " + first(condition);
            case IS_NULL -> isNull(TRUE.spelt(condition.values().getFirst().text()));
        };
    }

    private String isNull(boolean missing) {
        return switch (language) {
            case EN -> missing ? "is null" : "is not null";
            case RU -> missing ? "пусто" : "не пусто";
        };
    }

    private String between(Syntax.Condition condition) {
        return BETWEEN.in(language) + " " + first(condition) + " " + AND.in(language) + " "
                + literal(condition.values().getLast());
    }

    private String first(Syntax.Condition condition) {
        return literal(condition.values().getFirst());
    }

    private String list(Syntax.Condition condition) {
        return condition.values().stream().map(this::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private String literal(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> "'" + literal.text().replace("\\", "\\\\").replace("'", "''") + "'";
            case NUMBER, DATE, WORD, RANGE, GIVEN -> literal.text();
        };
    }

    /** The operator as an error names it. */
    public static String name(Operator operator) {
        return switch (operator) {
            case EQ -> "=";
            case NE -> "!=";
            case GT -> ">";
            case GTE -> ">=";
            case LT -> "<";
            case LTE -> "<=";
            case IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL ->
                operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}

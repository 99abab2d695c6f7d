package io.clientele.api.segment.rule.syntax;

import static io.clientele.api.segment.rule.syntax.Keywords.*;

import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads operators and their values. */
final class ConditionParser {

    private static final Map<String, Operator> SYMBOLS = Map.of(
            "=", Operator.EQ,
            "!=", Operator.NE,
            "<>", Operator.NE,
            "≠", Operator.NE,
            ">", Operator.GT,
            ">=", Operator.GTE,
            "≥", Operator.GTE,
            "<", Operator.LT,
            "<=", Operator.LTE,
            "≤", Operator.LTE);

    private static final List<Word> STARTS_OPERATOR = List.of(IN, NOT, BETWEEN, CONTAINS, STARTS, IS, NULL);

    private final Cursor cursor;

    ConditionParser(Cursor cursor) {
        this.cursor = cursor;
    }

    static boolean startsAt(Token token) {
        return (token.kind() == Token.Kind.SYMBOL && SYMBOLS.containsKey(token.text()))
                || STARTS_OPERATOR.stream().anyMatch(word -> word.spelt(token));
    }

    Syntax.Condition condition() {
        var place = cursor.peek().place();
        if (cursor.at(Token.Kind.SYMBOL)) {
            var operator = SYMBOLS.get(cursor.peek().text());
            if (operator != null) {
                cursor.take();
                return new Syntax.Condition(operator, List.of(literal()), place);
            }
        }
        return worded(place);
    }

    private Syntax.Condition worded(Place place) {
        if (cursor.accept(BETWEEN)) {
            return new Syntax.Condition(Operator.BETWEEN, bounds(), place);
        }
        if (cursor.accept(CONTAINS)) {
            return new Syntax.Condition(Operator.CONTAINS, List.of(literal()), place);
        }
        if (cursor.accept(STARTS)) {
            cursor.expect(WITH);
            return new Syntax.Condition(Operator.STARTS_WITH, List.of(literal()), place);
        }
        return negatable(place);
    }

    private Syntax.Condition negatable(Place place) {
        var is = cursor.accept(IS);
        var not = cursor.accept(NOT);
        if (!is && cursor.accept(IN)) {
            return new Syntax.Condition(not ? Operator.NOT_IN : Operator.IN, list(), place);
        }
        if (cursor.accept(NULL)) {
            return new Syntax.Condition(Operator.IS_NULL, List.of(Literal.word(String.valueOf(!not))), place);
        }
        throw cursor.expected(
                is
                        ? "`null` or `not null`"
                        : not
                                ? "`in` or `null`"
                                : "a comparison: = != > >= < <= in, not in, between, contains, starts with, is null");
    }

    private List<Literal> bounds() {
        var low = literal();
        cursor.expect(AND);
        return List.of(low, literal());
    }

    List<Literal> list() {
        cursor.expect("(", "`(` before the values");
        var values = new ArrayList<Literal>();
        do {
            values.add(literal());
        } while (cursor.accept(","));
        cursor.expect(")", "`,` or `)`");
        return values;
    }

    Literal literal() {
        var token = cursor.peek();
        var kind = kind(token);
        cursor.take();
        return new Literal(kind, token.text(), token.place());
    }

    private Literal.Kind kind(Token token) {
        if (reserved(token)) {
            throw cursor.expected(VALUE);
        }
        return switch (token.kind()) {
            case TEXT -> Literal.Kind.TEXT;
            case NUMBER -> Literal.Kind.NUMBER;
            case DATE -> Literal.Kind.DATE;
            case WORD -> Literal.Kind.WORD;
            case SYMBOL, UNKNOWN, UNCLOSED, END -> throw cursor.expected(VALUE);
        };
    }

    private static final String VALUE = "a value: 'text', a number, a date such as 2026-01-31 or a word";
}

package io.clientele.api.segment.rule.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code name(arguments) condition}. */
final class CallParser {

    private final Cursor cursor;
    private final ConditionParser conditions;

    CallParser(Cursor cursor) {
        this.cursor = cursor;
        this.conditions = new ConditionParser(cursor);
    }

    Syntax.Call call() {
        var name = cursor.take();
        var given = new ArrayList<Syntax.Given>();
        var compared = new ArrayList<Syntax.Compared>();
        var bare = !cursor.peek().is("(");
        if (!bare) {
            arguments(given, compared);
        }
        var condition = bare || ConditionParser.startsAt(cursor.peek()) ? conditions.condition() : null;
        return new Syntax.Call(name.text(), bare, given, compared, condition, name.place());
    }

    private void arguments(List<Syntax.Given> given, List<Syntax.Compared> compared) {
        cursor.take();
        while (!cursor.accept(")")) {
            argument(given, compared);
            if (!cursor.accept(",") && !cursor.peek().is(")") && !atName()) {
                throw cursor.expected("`,` or `)`");
            }
        }
    }

    private void argument(List<Syntax.Given> given, List<Syntax.Compared> compared) {
        var first = cursor.peek();
        if (atName()) {
            cursor.take();
            cursor.take();
            given.add(new Syntax.Given(first.text(), values(), first.place()));
        } else if (first.kind() == Token.Kind.WORD && ConditionParser.startsAt(cursor.peek(1))) {
            cursor.take();
            compared.add(new Syntax.Compared(first.text(), null, conditions.condition(), first.place()));
        } else if (first.kind() == Token.Kind.WORD && cursor.peek(1).is("(")) {
            compared.add(coded());
        } else {
            given.add(new Syntax.Given(null, unnamed(), first.place()));
        }
    }

    /** {@code property('staff') > 5}. */
    private Syntax.Compared coded() {
        var name = cursor.take();
        cursor.take();
        var code = conditions.literal();
        cursor.expect(")", "`)`");
        return new Syntax.Compared(name.text(), code, conditions.condition(), name.place());
    }

    /** A word before anything else was meant as a name. */
    private List<List<Literal>> unnamed() {
        var next = cursor.peek(1);
        if (cursor.at(Token.Kind.WORD) && !next.is(",") && !next.is(")")) {
            cursor.take();
            throw cursor.expected("`:` or a comparison");
        }
        return values();
    }

    private List<List<Literal>> values() {
        return cursor.peek().is("(") ? conditions.list().stream().map(List::of).toList() : List.of(phrase());
    }

    private List<Literal> phrase() {
        var phrase = new ArrayList<Literal>();
        phrase.add(conditions.literal());
        while (!cursor.peek().is(",") && !cursor.peek().is(")") && !atName()) {
            phrase.add(range() ? range(cursor.take()) : conditions.literal());
        }
        return phrase;
    }

    private boolean range() {
        return cursor.peek().is("..");
    }

    private static Literal range(Token dots) {
        return new Literal(Literal.Kind.RANGE, dots.text(), dots.place());
    }

    private boolean atName() {
        return cursor.at(Token.Kind.WORD) && cursor.peek(1).is(":");
    }
}

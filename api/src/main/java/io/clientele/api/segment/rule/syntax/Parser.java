package io.clientele.api.segment.rule.syntax;

import static io.clientele.api.segment.rule.syntax.Keywords.*;

import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the text of a rule: {@code or} of {@code and} of negations, groups in parentheses and calls. After an error it reads on
 * at the next {@code and} or {@code or}, so that several errors are told at once.
 */
public final class Parser {

    /** Twice what the longest rule allowed takes to print; longer is refused unread. */
    public static final int LONGEST_TEXT = 200_000;

    /** Far more parentheses than a rule of the greatest depth needs, far fewer than the stack holds. */
    private static final int DEEPEST = 64;

    private static final String CONDITION = "a condition such as region = 'Москва' or bought(last: 90 days)";

    private final Cursor cursor;
    private final CallParser calls;
    private final Faults faults;
    private int depth;
    private boolean abandoned;
    private Place lastFault = Place.HERE;

    private Parser(String text, Faults faults) {
        this.cursor = new Cursor(Lexer.tokens(text));
        this.calls = new CallParser(cursor);
        this.faults = faults;
    }

    /** The text taken apart; of use only when no fault was added. */
    public static Syntax parse(String text, Faults faults) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(
                    "RULE_TOO_LONG",
                    "A rule's text has at most %,d characters; this one has %,d."
                            .formatted(LONGEST_TEXT, text.length()),
                    Place.at(1, 1));
            return unread(Place.at(1, 1));
        }
        return new Parser(text, faults).whole();
    }

    private static Syntax unread(Place place) {
        return new Syntax.Group(true, List.of(), place);
    }

    private Syntax whole() {
        var syntax = either();
        while (!cursor.atEnd() && !faults.full()) {
            note(cursor.expected("`and`, `or` or the end"));
            resume();
        }
        return syntax;
    }

    private void resume() {
        if (!cursor.at(Token.Kind.WORD)) {
            cursor.take();
            cursor.skipToJoint(cursor.open());
        }
        if (joins(cursor.peek())) {
            cursor.take();
        }
        if (!cursor.atEnd()) {
            either();
        }
    }

    /** One fault at a place is enough, and none after the reading was given up. */
    private void note(Refused refused) {
        var fault = refused.fault();
        if (!abandoned && !fault.place().equals(lastFault)) {
            faults.add(fault.code(), fault.message(), fault.place());
        }
        lastFault = fault.place();
    }

    private Syntax either() {
        return joined(OR, () -> joined(AND, this::operand));
    }

    private Syntax joined(Word joint, Supplier<Syntax> part) {
        var place = cursor.peek().place();
        var parts = new ArrayList<Syntax>();
        do {
            parts.add(part.get());
        } while (cursor.accept(joint));
        return parts.size() == 1 ? parts.getFirst() : new Syntax.Group(joint == AND, parts, place);
    }

    private Syntax operand() {
        var place = cursor.peek().place();
        var open = cursor.open();
        depth++;
        try {
            return condition();
        } catch (Refused refused) {
            note(refused);
            cursor.skipToJoint(open);
            return unread(place);
        } finally {
            depth--;
        }
    }

    private Syntax condition() {
        var first = cursor.peek();
        if (depth > DEEPEST) {
            abandon(first);
        }
        if (cursor.accept(NOT)) {
            return new Syntax.Negation(operand(), first.place());
        }
        if (cursor.accept("(")) {
            var group = either();
            cursor.expect(")", "`and`, `or` or `)`");
            return group;
        }
        return named(first);
    }

    private void abandon(Token first) {
        note(new Refused(
                "RULE_TOO_DEEP",
                "Parentheses and negations lie in each other at most %d deep.".formatted(DEEPEST),
                first.place()));
        abandoned = true;
        cursor.skipToEnd();
    }

    private Syntax named(Token first) {
        if (first.kind() != Token.Kind.WORD || reserved(first)) {
            throw cursor.expected(CONDITION);
        }
        if (cursor.peek(1).is("(") && (ALL.spelt(first) || ANY.spelt(first))) {
            cursor.take();
            return listed(ALL.spelt(first), first.place());
        }
        return calls.call();
    }

    private Syntax listed(boolean every, Place place) {
        cursor.take();
        var parts = new ArrayList<Syntax>();
        do {
            parts.add(either());
        } while (cursor.accept(","));
        cursor.expect(")", "`,` or `)`");
        return new Syntax.Group(every, parts, place);
    }
}

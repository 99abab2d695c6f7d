package io.clientele.api.segment.rule.syntax;

import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.util.List;

/** Where the parser stands among the tokens, and how many parentheses are open there. */
final class Cursor {

    private final List<Token> tokens;
    private int next;
    private int open;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean at(Token.Kind kind) {
        return peek().kind() == kind;
    }

    Token take() {
        var token = peek();
        if (!atEnd()) {
            next++;
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return token;
    }

    boolean accept(String symbol) {
        return accepted(peek().is(symbol));
    }

    boolean accept(Word word) {
        return accepted(word.spelt(peek()));
    }

    private boolean accepted(boolean fits) {
        if (fits) {
            take();
        }
        return fits;
    }

    void expect(String symbol, String expected) {
        if (!accept(symbol)) {
            throw expected(expected);
        }
    }

    void expect(Word word) {
        if (!accept(word)) {
            throw expected("`%s` or `%s`".formatted(word.printed().toArray()));
        }
    }

    Refused expected(String what) {
        return new Refused("SYNTAX_ERROR", "Expected %s; found %s.".formatted(what, peek().shown()), peek().place());
    }

    int open() {
        return open;
    }

    /** Goes on to the next {@code and}, {@code or} or closing parenthesis that lies no deeper than this. */
    void skipToJoint(int depth) {
        while (!atEnd() && !(open <= depth && (Keywords.joins(peek()) || peek().is(")")))) {
            take();
        }
    }

    void skipToEnd() {
        next = tokens.size() - 1;
    }
}

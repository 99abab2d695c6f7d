package io.clientele.api.segment.rule.syntax;

import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a rule text into tokens; what it does not know becomes a token too, for the parser to refuse in its place. */
final class Lexer {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d++(?:\\.\\d++)?");
    private static final Set<String> PAIRS = Set.of("!=", "<>", ">=", "<=", "..");
    private static final String SYMBOLS = "(),:=<>≠≥≤";
    private static final char QUOTE = '\'';
    private static final char ESCAPE = '\\';

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            next();
        }
        add(Token.Kind.END, "", at);
        return tokens;
    }

    private void next() {
        var first = text.charAt(at);
        if (first == QUOTE) {
            quoted();
        } else if (startsWord(first)) {
            taken(Token.Kind.WORD, wordEnd());
        } else if (!matched(DATE, Token.Kind.DATE) && !matched(NUMBER, Token.Kind.NUMBER)) {
            symbol();
        }
    }

    private void symbol() {
        if (at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2))) {
            taken(Token.Kind.SYMBOL, at + 2);
        } else if (SYMBOLS.indexOf(text.charAt(at)) >= 0) {
            taken(Token.Kind.SYMBOL, at + 1);
        } else {
            taken(Token.Kind.UNKNOWN, unknownEnd());
        }
    }

    private boolean matched(Pattern pattern, Token.Kind kind) {
        var matcher = pattern.matcher(text).region(at, text.length());
        var found = matcher.lookingAt();
        if (found) {
            taken(kind, matcher.end());
        }
        return found;
    }

    private void quoted() {
        var content = new StringBuilder();
        var end = at + 1;
        while (end < text.length() && (text.charAt(end) != QUOTE || follows(end, QUOTE))) {
            end += escaped(end) ? 1 : 0;
            content.append(text.charAt(end++));
        }
        var closed = end < text.length();
        add(closed ? Token.Kind.TEXT : Token.Kind.UNCLOSED, content.toString(), closed ? end + 1 : end);
    }

    /** A quote is written twice or after a backslash, a backslash after a backslash. */
    private boolean escaped(int end) {
        return text.charAt(end) == QUOTE
                || (text.charAt(end) == ESCAPE && (follows(end, QUOTE) || follows(end, ESCAPE)));
    }

    private boolean follows(int end, char expected) {
        return end + 1 < text.length() && text.charAt(end + 1) == expected;
    }

    private int wordEnd() {
        var end = at + 1;
        while (end < text.length() && continuesWord(end)) {
            end++;
        }
        return end;
    }

    private boolean continuesWord(int end) {
        var next = text.charAt(end);
        return startsWord(next)
                || Character.isDigit(next)
                || Character.getType(next) == Character.NON_SPACING_MARK
                || (next == '-' && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1)));
    }

    private static boolean startsWord(char first) {
        return Character.isLetter(first) || first == '_';
    }

    private int unknownEnd() {
        var end = at + 1;
        while (end < text.length() && unknown(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean unknown(char next) {
        return !blank(next)
                && !startsWord(next)
                && !Character.isDigit(next)
                && next != QUOTE
                && SYMBOLS.indexOf(next) < 0;
    }

    private void skipBlanks() {
        var end = at;
        while (end < text.length() && blank(text.charAt(end))) {
            end++;
        }
        moveTo(end);
    }

    private static boolean blank(char next) {
        return Character.isWhitespace(next) || Character.isSpaceChar(next) || next == '\uFEFF';
    }

    private void taken(Token.Kind kind, int end) {
        add(kind, text.substring(at, end), end);
    }

    private void add(Token.Kind kind, String content, int end) {
        tokens.add(new Token(kind, content, Place.at(line, at - lineStart + 1)));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }
}

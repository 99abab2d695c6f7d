package io.clientele.api.exchange.table;

/** Blanks around a text, those that do not break among them, which {@code strip} leaves. */
final class Blanks {

    private Blanks() {}

    static String stripped(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}

package io.clientele.api.exchange.commerceml.markup;

import io.clientele.api.firm.Problem;

/** What a file of markup may hold at most: how deep it goes, and how much one thing of it takes in memory. */
final class MarkupBounds {

    /** A little less than the parser itself allows, whose own refusal says less. */
    private static final int DEEPEST = 90;

    private static final int MOST_ELEMENTS = 300_000;
    private static final long MOST_LETTERS = 32L << 20;
    private static final long LONGEST_TEXT = 100_000;

    private int depth;
    private int elements;
    private long letters;
    private long text;

    /** Begins with another thing. */
    void renew() {
        elements = 0;
        letters = 0;
    }

    void open() {
        text = 0;
        refuseBeyond(++depth, DEEPEST, "levels");
    }

    void element() {
        refuseBeyond(++elements, MOST_ELEMENTS, "elements in one thing");
    }

    void close() {
        text = 0;
        depth--;
    }

    void attribute(int length) {
        refuseBeyond(length, LONGEST_TEXT, "letters in one text");
        letters += length;
        refuseBeyond(letters, MOST_LETTERS, "letters in one thing");
    }

    void text(int length) {
        text += length;
        letters += length;
        refuseBeyond(text, LONGEST_TEXT, "letters in one text");
        refuseBeyond(letters, MOST_LETTERS, "letters in one thing");
    }

    private static void refuseBeyond(long count, long most, String what) {
        if (count > most) {
            throw new Problem("TOO_LARGE", "A file of CommerceML has at most %d %s.".formatted(most, what));
        }
    }
}

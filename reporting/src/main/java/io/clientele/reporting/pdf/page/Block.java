package io.clientele.reporting.pdf.page;

import org.jspecify.annotations.Nullable;

/** Something that stands on a page whole: a line of words, a chart, a row of a table. */
public interface Block {

    int height();

    void draw(Ink ink, int top);

    /** White above it, except at the top of a page. */
    default int space() {
        return 0;
    }

    /** Whether it may not be the last on its page, as a heading may not. */
    default boolean keepsNext() {
        return false;
    }

    /** Whether what it stays with may go to the next page after it, before more than half a page stays empty. */
    default boolean isSeam() {
        return false;
    }

    /** Whether it says nothing without the one that follows, as a heading does. */
    default boolean leadsTo() {
        return false;
    }

    /** What is repeated above it where a page begins with it. */
    default @Nullable Block repeated() {
        return null;
    }
}

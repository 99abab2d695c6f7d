package io.clientele.reporting.pdf.page;

/** The sizes and weights a report is set in. */
public enum Face {
    TITLE(16, true),
    HEADING(11, true),
    STRONG_SENTENCE(9, true),
    SENTENCE(9, false),
    TEXT(8, false),
    STRONG(8, true),
    SMALL(7, false),
    STRONG_SMALL(7, true);

    /** Ascent and descent of the family, in parts of the size. */
    private static final double ASCENT = 0.93;

    private static final double DESCENT = 0.24;
    static final float LEADING = 1.1f;

    private final float size;
    private final boolean bold;

    Face(float size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    float size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    /** The height of so many lines. */
    public int height(int lines) {
        return (int) Math.ceil(size * (lines * (ASCENT + DESCENT) + (lines - 1) * ASCENT * (LEADING - 1)));
    }

    /** How many lines go into a height. */
    public int lines(int height) {
        var lines = 1;
        while (height(lines + 1) <= height) {
            lines++;
        }
        return lines;
    }
}

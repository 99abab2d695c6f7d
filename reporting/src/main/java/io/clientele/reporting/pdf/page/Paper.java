package io.clientele.reporting.pdf.page;

/** A4 with margins of 18 mm and room for a footer, in points. */
public enum Paper {
    UPRIGHT(595, 842),
    ACROSS(842, 595);

    static final int MARGIN = 51;
    private static final int FOOTER = 24;

    private final int width;
    private final int height;

    Paper(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int fullWidth() {
        return width;
    }

    int fullHeight() {
        return height;
    }

    /** Between the margins. */
    public int width() {
        return width - 2 * MARGIN;
    }

    /** What blocks can fill from the top margin down to the footer. */
    public int capacity() {
        return height - 2 * MARGIN - FOOTER;
    }

    int footer() {
        return MARGIN + capacity();
    }
}

package io.clientele.reporting.pdf.page;

/**
 * A block of words across the page.
 *
 * @param space white above it
 * @param keepsNext whether it stays with what follows
 * @param indent from the left margin
 */
public record Paragraph(Words words, int space, boolean keepsNext, int indent, int width) implements Block {

    /** A heading, which readers also find in the outline. */
    public static Paragraph heading(Words words, int space, int width) {
        return new Paragraph(words.marked(), space, true, 0, width);
    }

    @Override
    public int height() {
        return words.height() + 2;
    }

    @Override
    public boolean leadsTo() {
        return keepsNext;
    }

    @Override
    public void draw(Ink ink, int top) {
        ink.words(words, indent, top, width);
    }
}

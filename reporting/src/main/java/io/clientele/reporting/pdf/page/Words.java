package io.clientele.reporting.pdf.page;

import io.clientele.reporting.pdf.Palette;
import java.awt.Color;
import java.util.List;

/**
 * Words as they stand on paper.
 *
 * @param lines already broken
 * @param bookmark whether readers find them in the outline of the file
 */
public record Words(List<String> lines, Face face, Color color, Side side, boolean bookmark) {

    /** Where lines that are shorter than their box stand. */
    public enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Lines of ink at the left. */
    public static Words of(List<String> lines, Face face) {
        return new Words(lines, face, Palette.INK, Side.LEFT, false);
    }

    /** One line of ink at the left. */
    public static Words of(String line, Face face) {
        return of(List.of(line), face);
    }

    public Words in(Color other) {
        return new Words(lines, face, other, side, bookmark);
    }

    public Words at(Side other) {
        return new Words(lines, face, color, other, bookmark);
    }

    Words marked() {
        return new Words(lines, face, color, side, true);
    }

    public int height() {
        return face.height(lines.size());
    }
}

package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Line;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Words;
import java.util.List;

/**
 * A row of a table, or so many lines of one that is too high for a page.
 *
 * @param rule above it
 * @param from the first line of its cells printed here
 * @param to the line after the last one
 * @param height of all this
 */
record Row(Rows rows, Header header, Line line, Rule rule, boolean keepsNext, int from, int to, int height)
        implements Block {

    static final int PADDING = 2;

    /** What sets a row off from the one above. */
    enum Rule {
        NONE,
        GROUP,
        TOTALS
    }

    @Override
    public int space() {
        return switch (rule) {
            case NONE -> 0;
            case GROUP -> 3;
            case TOTALS -> 2;
        };
    }

    @Override
    public Block repeated() {
        return header;
    }

    @Override
    public void draw(Ink ink, int top) {
        for (var position : rows.positions()) {
            shade(ink, position, top);
            var words = part(rows.cell(line, position));
            if (!words.lines().isEmpty() && !words.lines().equals(List.of(""))) {
                ink.words(words, rows.left(position), top + PADDING, rows.room(line, position));
            }
        }
        rule(ink, top);
    }

    private void shade(Ink ink, int position, int top) {
        rows.shades()
                .of(line, rows.index(position))
                .ifPresent(color -> ink.box(
                        color,
                        rows.slice().left(position) + 1,
                        top,
                        rows.slice().widths().get(position) - 1,
                        height - 1));
    }

    private Words part(Words words) {
        var end = Math.min(to, words.lines().size());
        var lines = from < end ? words.lines().subList(from, end) : List.<String>of();
        return new Words(lines, words.face(), words.color(), words.side(), false);
    }

    private void rule(Ink ink, int top) {
        switch (rule) {
            case NONE -> {}
            case GROUP -> ink.rule(0, top - 1, rows.slice().width(), 0.5f, Palette.HAIRLINE);
            case TOTALS -> ink.rule(0, top - 1, rows.slice().width(), 0.75f, Palette.INK);
        }
    }
}

package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name with a bar for each of its values. */
record BarRow(Words name, List<Value> values, Scale scale, Room room, boolean keepsNext) implements Block {

    private static final int THICK = 9;
    private static final int STEP = 11;
    private static final int BETWEEN = 4;

    /** A value and how it is written; null where there is none. */
    record Value(@Nullable Double value, String text) {}

    /** How the width is shared by names, bars and figures. */
    record Room(int name, int bar, int figure) {

        private static final int GAP = 8;

        static Room of(List<String> names, Letters letters, int width, int figure) {
            var longest = names.stream()
                    .mapToDouble(name -> letters.width(name, Face.TEXT))
                    .max()
                    .orElse(0);
            var name = (int) Math.min(Math.ceil(longest) + 3, width * 0.36);
            return new Room(name, width - name - figure - 2 * GAP, figure);
        }

        int barLeft() {
            return name + GAP;
        }

        int figureLeft() {
            return barLeft() + bar + GAP;
        }
    }

    BarRow keeping(boolean next) {
        return new BarRow(name, values, scale, room, next);
    }

    @Override
    public int height() {
        return Math.max(name.height(), values.size() * STEP) + BETWEEN;
    }

    @Override
    public void draw(Ink ink, int top) {
        ink.words(name, 0, top + 1, room.name());
        ink.drawing((graphics, frame) -> bars(new Brush(graphics), frame), room.barLeft(), top, room.bar(), height());
        for (int index = 0; index < values.size(); index++) {
            var words = Words.of(values.get(index).text(), Face.TEXT).at(Words.Side.RIGHT);
            ink.words(words, room.figureLeft(), top + 1 + index * STEP, room.figure());
        }
    }

    private void bars(Brush brush, Rectangle2D frame) {
        var zero = frame.getX() + scale.at(0, frame.getWidth());
        for (int index = 0; index < values.size(); index++) {
            var value = values.get(index).value();
            var end = frame.getX() + scale.at(value == null ? 0 : value, frame.getWidth());
            var top = frame.getY() + 1 + index * (double) STEP;
            var bar = new Rectangle2D.Double(Math.min(zero, end), top, Math.abs(end - zero), THICK);
            brush.fill(bar, Palette.series(index));
        }
        brush.line(zero, frame.getY(), zero, frame.getMaxY(), Palette.MUTED, Palette.HAIRLINE_STROKE);
    }
}

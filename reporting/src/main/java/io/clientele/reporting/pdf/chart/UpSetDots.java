package io.clientele.reporting.pdf.chart;

import static java.util.Comparator.comparingDouble;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Words;
import io.clientele.reporting.wording.Wording;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/** Intersections side by side, the largest first: clients above, dots for the segments that meet, money below. */
final class UpSetDots implements Block {

    static final int MOST = 20;
    private static final int BARS = 78;
    private static final int MONEY = 56;
    private static final int LABEL = 11;
    private static final int LEAST_ROW = 14;
    private static final int WIDEST_STEP = 40;
    private static final double RADIUS = 3.4;

    private final List<Line> sets;
    private final List<Words> names;
    private final Chart.UpSet chart;
    private final Labels clients;
    private final Labels money;
    private final Words clientsCaption;
    private final Words moneyCaption;
    private final int nameWidth;
    private final int width;

    UpSetDots(Table table, Chart.UpSet chart, Wording wording, Letters letters, int width) {
        this.chart = chart;
        this.width = width;
        this.nameWidth = width * 3 / 10;
        this.sets = Series.rows(table).stream()
                .filter(line -> line.cells().get(chart.clients()) instanceof Cell.Amount)
                .sorted(comparingDouble(
                                (Line line) -> Series.orZero(line.cells().get(chart.clients())))
                        .reversed())
                .limit(MOST)
                .toList();
        this.clients = new Labels(
                table, chart.clients(), Series.of(sets, chart.clients()).known(), wording);
        this.money =
                new Labels(table, chart.money(), Series.of(sets, chart.money()).known(), wording);
        this.clientsCaption = caption(clients.caption(), letters);
        this.moneyCaption = caption(money.caption(), letters);
        this.names = IntStream.rangeClosed(chart.first(), chart.last())
                .mapToObj(
                        column -> letters.printable(table.columns().get(column).name()))
                .map(name -> Words.of(letters.lines(name, Face.TEXT, nameWidth), Face.TEXT))
                .toList();
    }

    private Words caption(String text, Letters letters) {
        return Words.of(letters.lines(letters.printable(text), Face.SMALL, nameWidth), Face.SMALL)
                .in(Palette.MUTED);
    }

    boolean empty() {
        return Scale.withZero(Series.of(sets, chart.clients()).known()).flat();
    }

    @Override
    public int space() {
        return 6;
    }

    @Override
    public int height() {
        return BARS + dots() + MONEY + LABEL;
    }

    private int dots() {
        return names.stream().mapToInt(UpSetDots::row).sum();
    }

    private static int row(Words name) {
        return Math.max(LEAST_ROW, name.height() + 4);
    }

    @Override
    public void draw(Ink ink, int top) {
        ink.words(clientsCaption, 0, top + BARS - clientsCaption.height() - 2, nameWidth);
        var y = top + BARS;
        for (var name : names) {
            ink.words(name, 0, y + (row(name) - name.height()) / 2, nameWidth);
            y += row(name);
        }
        ink.words(moneyCaption, 0, y + 4, nameWidth);
        ink.drawing(
                (graphics, frame) -> draw(new Brush(graphics), frame),
                nameWidth + 10,
                top,
                width - nameWidth - 10,
                height());
    }

    private void draw(Brush brush, Rectangle2D frame) {
        var step = Math.min(WIDEST_STEP, frame.getWidth() / Math.max(1, sets.size()));
        var up = Scale.withZero(Series.of(sets, chart.clients()).known());
        var down = Scale.withZero(Series.of(sets, chart.money()).known().map(Math::abs));
        for (int index = 0; index < sets.size(); index++) {
            var left = frame.getX() + index * step;
            clients(
                    brush,
                    frame,
                    left,
                    step,
                    Series.orZero(sets.get(index).cells().get(chart.clients())),
                    up);
            dots(brush, frame, left + step / 2, sets.get(index));
            money(
                    brush,
                    frame,
                    left,
                    step,
                    Series.orZero(sets.get(index).cells().get(chart.money())),
                    down);
        }
        var right = frame.getX() + sets.size() * step;
        brush.rule(frame.getX(), right, frame.getY() + BARS - 3, Palette.MUTED);
        brush.rule(frame.getX(), right, frame.getY() + BARS + dots() + 3, Palette.MUTED);
    }

    private void clients(Brush brush, Rectangle2D frame, double left, double step, double value, Scale scale) {
        var height = scale.at(value, BARS - LABEL - 3.0);
        var top = frame.getY() + BARS - 3 - height;
        brush.fill(new Rectangle2D.Double(left + step * 0.2, top, step * 0.6, height), Palette.ACCENT);
        brush.centred(clients.text(value), left + step / 2, top - 3, Palette.INK);
    }

    private void money(Brush brush, Rectangle2D frame, double left, double step, double value, Scale scale) {
        var height = scale.at(Math.abs(value), MONEY - 3.0);
        var top = frame.getY() + BARS + dots() + 3;
        brush.fill(new Rectangle2D.Double(left + step * 0.2, top, step * 0.6, height), Palette.series(1));
        brush.centred(money.text(value), left + step / 2, top + height + 8, Palette.INK);
    }

    private void dots(Brush brush, Rectangle2D frame, double x, Line set) {
        var y = frame.getY() + BARS;
        var first = Double.NaN;
        var last = Double.NaN;
        for (int index = 0; index < names.size(); index++) {
            var middle = y + row(names.get(index)) / 2.0;
            var meets = set.cells().get(chart.first() + index) instanceof Cell.Mark mark && mark.set();
            brush.dot(x, middle, RADIUS, meets ? Palette.ACCENT : Palette.HAIRLINE);
            if (meets) {
                first = Double.isNaN(first) ? middle : first;
                last = middle;
            }
            y += row(names.get(index));
        }
        if (first < last) {
            brush.line(x, first, x, last, Palette.ACCENT, new BasicStroke(1.5f));
        }
    }
}

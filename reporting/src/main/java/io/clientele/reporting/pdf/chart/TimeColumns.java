package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.wording.Wording;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A column for each value at each time, all from zero; what is not over yet is hatched. */
final class TimeColumns implements Block {

    private static final int HEIGHT = 132;
    private static final int ABOVE = 12;
    private static final int FEWEST = 6;
    private static final double WHITE = 0.3;

    private final List<Series> series;
    private final List<Labels> labels;
    private final Times times;
    private final Scale scale;
    private final Captions captions;
    private final int unfinishedFrom;
    private final int width;

    TimeColumns(Table table, Chart.Columns chart, Wording wording, Letters letters, int width) {
        this.series =
                chart.values().stream().map(column -> Series.of(table, column)).toList();
        this.labels = series.stream()
                .map(one -> new Labels(table, one.column(), one.known(), wording))
                .toList();
        this.times = Times.of(table, chart.time(), wording, letters);
        this.scale = Scale.withZero(series.stream().flatMapToDouble(Series::known));
        this.captions = new Captions(labels.stream().map(Labels::caption).toList(), letters, width);
        this.unfinishedFrom = chart.unfinishedFrom();
        this.width = width;
    }

    boolean empty() {
        return scale.flat();
    }

    @Override
    public int space() {
        return 6;
    }

    @Override
    public int height() {
        return captions.height() + HEIGHT + Times.HEIGHT;
    }

    @Override
    public void draw(Ink ink, int top) {
        captions.draw(ink, top);
        ink.drawing(
                (graphics, frame) -> draw(new Brush(graphics), frame),
                0,
                top + captions.height(),
                width,
                HEIGHT + Times.HEIGHT);
    }

    private void draw(Brush brush, Rectangle2D frame) {
        var step = frame.getWidth() / Math.max(times.names().size(), FEWEST);
        for (int time = 0; time < times.names().size(); time++) {
            for (int number = 0; number < series.size(); number++) {
                column(brush, frame, step, time, number);
            }
        }
        brush.rule(frame.getX(), frame.getMaxX(), y(frame, 0), Palette.MUTED);
        times.draw(brush, frame.getX(), step, frame.getMaxY() - Times.HEIGHT);
    }

    private void column(Brush brush, Rectangle2D frame, double step, int time, int number) {
        var value = series.get(number).values().get(time);
        if (value == null) {
            return;
        }
        var thick = step * (1 - WHITE) / series.size();
        var left = frame.getX() + step * (time + WHITE / 2) + thick * number;
        var top = Math.min(y(frame, value), y(frame, 0));
        var bar = new Rectangle2D.Double(left, top, thick, Math.abs(y(frame, value) - y(frame, 0)));
        brush.fill(bar, Palette.series(number));
        if (time >= unfinishedFrom) {
            brush.hatch(bar);
        }
        var text = labels.get(number).text(value);
        if (brush.width(text) <= thick + step * WHITE - 1) {
            brush.centred(text, left + thick / 2, value < 0 ? bar.getMaxY() + 8 : top - 3, Palette.INK);
        }
    }

    private double y(Rectangle2D frame, double value) {
        var height = frame.getHeight() - Times.HEIGHT - ABOVE - (scale.least() < 0 ? ABOVE : 0);
        return frame.getY() + ABOVE + height - scale.at(value, height);
    }
}

package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Ink;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.wording.Wording;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A line for each value, broken where there is none, named at its end; the interval is a pale band behind. */
final class TimeLines implements Block {

    private static final int HEIGHT = 150;
    private static final int ABOVE = 8;

    /** How high the field is that values are drawn in. */
    static final int FIELD = HEIGHT - ABOVE;

    private static final double DOT = 1.8;
    private static final int MOST_DOTS = 40;

    private final List<Series> series;
    private final Optional<Interval> interval;
    private final Labels labels;
    private final Times times;
    private final Scale scale;
    private final Captions caption;
    private final EndNames names;

    private record Interval(Series lower, Series upper) {}

    TimeLines(Table table, Chart.Lines chart, Wording wording, Letters letters, int width) {
        this.series =
                chart.values().stream().map(column -> Series.of(table, column)).toList();
        this.interval = Optional.ofNullable(chart.band())
                .map(band -> new Interval(Series.of(table, band.lower()), Series.of(table, band.upper())));
        this.scale = Scale.round(known());
        this.labels = new Labels(table, chart.values().getFirst(), known(), wording);
        this.times = Times.of(table, chart.along(), wording, letters);
        this.names = EndNames.of(names(table, wording), series, letters, width, value -> down(value, FIELD));
        this.caption = new Captions(List.of(series.size() == 1 ? labels.caption() : labels.unit()), letters, width);
    }

    private List<String> names(Table table, Wording wording) {
        return series.stream()
                .map(one -> new Labels(table, one.column(), one.known(), wording).name())
                .toList();
    }

    private DoubleStream known() {
        return Stream.concat(series.stream(), interval.stream().flatMap(band -> Stream.of(band.lower(), band.upper())))
                .flatMapToDouble(Series::known);
    }

    boolean empty() {
        return series.stream().flatMapToDouble(Series::known).findAny().isEmpty();
    }

    @Override
    public int space() {
        return 6;
    }

    @Override
    public int height() {
        return caption.height() + HEIGHT + Times.HEIGHT;
    }

    @Override
    public void draw(Ink ink, int top) {
        caption.draw(ink, top);
        var plot = top + caption.height();
        ink.drawing(
                (graphics, frame) -> draw(new Brush(graphics), frame), 0, plot, names.left(), HEIGHT + Times.HEIGHT);
        names.draw(ink, plot + ABOVE);
    }

    private void draw(Brush brush, Rectangle2D frame) {
        var ticks = scale.ticks().stream().map(labels::text).toList();
        var axis = ticks.stream().mapToDouble(brush::width).max().orElse(0) + 6;
        var field = new Rectangle2D.Double(
                frame.getX() + axis,
                frame.getY() + ABOVE,
                frame.getWidth() - axis,
                frame.getHeight() - Times.HEIGHT - ABOVE);
        interval.ifPresent(band -> band(brush, field, band));
        for (int index = 0; index < ticks.size(); index++) {
            var y = y(field, scale.ticks().get(index));
            brush.rule(field.getX(), field.getMaxX(), y, Palette.HAIRLINE);
            brush.rightOf(ticks.get(index), field.getX() - 4, y + 2.5, Palette.MUTED);
        }
        for (int number = series.size() - 1; number >= 0; number--) {
            line(brush, field, number);
        }
        times.draw(brush, field.getX(), step(field), field.getMaxY());
    }

    private void line(Brush brush, Rectangle2D field, int number) {
        var values = series.get(number).values();
        var color = Palette.series(number);
        for (int time = 0; time < values.size(); time++) {
            var value = values.get(time);
            if (value == null) {
                continue;
            }
            if (values.size() <= MOST_DOTS) {
                brush.dot(x(field, time), y(field, value), DOT, color);
            }
            var before = time == 0 ? null : values.get(time - 1);
            if (before != null) {
                brush.line(x(field, time - 1), y(field, before), x(field, time), y(field, value), color, Brush.LINE);
            }
        }
    }

    private void band(Brush brush, Rectangle2D field, Interval band) {
        var both = IntStream.range(0, times.names().size())
                .filter(time -> band.lower().values().get(time) != null
                        && band.upper().values().get(time) != null)
                .toArray();
        if (both.length == 0) {
            return;
        }
        var area = new Path2D.Double();
        area.moveTo(x(field, both[0]), y(field, at(band.upper(), both[0])));
        for (var time : both) {
            area.lineTo(x(field, time), y(field, at(band.upper(), time)));
        }
        for (int index = both.length - 1; index >= 0; index--) {
            area.lineTo(x(field, both[index]), y(field, at(band.lower(), both[index])));
        }
        area.closePath();
        brush.graphics().setColor(Palette.heat(0.12));
        brush.graphics().fill(area);
    }

    private static double at(Series series, int time) {
        var value = series.values().get(time);
        return value == null ? 0 : value;
    }

    private double step(Rectangle2D field) {
        return field.getWidth() / Math.max(1, times.names().size());
    }

    private double x(Rectangle2D field, int time) {
        return field.getX() + (time + 0.5) * step(field);
    }

    private double y(Rectangle2D field, double value) {
        return field.getY() + down(value, field.getHeight());
    }

    private double down(double value, double height) {
        return height - scale.at(value, height);
    }
}

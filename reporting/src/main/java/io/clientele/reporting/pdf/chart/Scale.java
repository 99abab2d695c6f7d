package io.clientele.reporting.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Values from the least to the most, laid over a length. */
record Scale(double least, double most) {

    private static final int LINES = 5;

    /** A scale with zero on it, as bars need one. */
    static Scale withZero(DoubleStream values) {
        var range = values.summaryStatistics();
        return range.getCount() == 0
                ? new Scale(0, 0)
                : new Scale(Math.min(0, range.getMin()), Math.max(0, range.getMax()));
    }

    /** A scale between round numbers, with zero unless all values are far from it. */
    static Scale round(DoubleStream values) {
        var range = values.summaryStatistics();
        if (range.getCount() == 0) {
            return new Scale(0, 1);
        }
        var far = range.getMin() > 0 && range.getMin() > range.getMax() / 2;
        var least = far ? range.getMin() : Math.min(0, range.getMin());
        var most = far ? range.getMax() : Math.max(0, range.getMax());
        var step = step(most > least ? most - least : Math.max(1, Math.abs(most)));
        return new Scale(Math.floor(least / step) * step, Math.max(Math.ceil(most / step) * step, least + step));
    }

    double at(double value, double length) {
        return most == least ? 0 : (value - least) / (most - least) * length;
    }

    boolean flat() {
        return most == least;
    }

    /** Round values to draw lines at, both ends among them. */
    List<Double> ticks() {
        var step = step(most - least);
        var ticks = new ArrayList<Double>();
        for (var number = Math.ceil(least / step - 1e-9); number * step <= most + step * 1e-9; number++) {
            ticks.add(number * step);
        }
        return ticks;
    }

    private static double step(double range) {
        var rough = range / LINES;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}

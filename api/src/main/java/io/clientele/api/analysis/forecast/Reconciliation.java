package io.clientele.api.analysis.forecast;

import io.clientele.api.analysis.forecast.Forecast.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings the forecasts of parts, which have all sales between them, to the forecast of the total: in each month every part keeps its
 * share of what they come to together (top-down by forecast proportions; Hyndman, Athanasopoulos, FPP3 §11.3). Only of parts: what
 * overlaps sums to nothing.
 */
final class Reconciliation {

    private Reconciliation() {}

    /** The parts, in their order; those that come to nothing together stay as they are. */
    static List<Forecast> of(List<Forecast> parts, Forecast total) {
        var factors = IntStream.range(0, total.points().size())
                .mapToDouble(ahead -> factor(parts, total, ahead))
                .toArray();
        return parts.stream().map(part -> scaled(part, factors)).toList();
    }

    private static double factor(List<Forecast> parts, Forecast total, int ahead) {
        var sum = parts.stream()
                .mapToDouble(part -> part.points().get(ahead).value())
                .sum();
        return sum == 0 ? 1 : total.points().get(ahead).value() / sum;
    }

    private static Forecast scaled(Forecast part, double[] factors) {
        var points = new ArrayList<Point>();
        for (var ahead = 0; ahead < factors.length; ahead++) {
            var point = part.points().get(ahead);
            points.add(new Point(
                    point.value() * factors[ahead], point.low() * factors[ahead], point.high() * factors[ahead]));
        }
        return new Forecast(part.method(), part.beatsSeasonalNaive(), part.bounded(), points, part.tests());
    }
}

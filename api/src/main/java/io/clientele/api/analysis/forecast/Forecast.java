package io.clientele.api.analysis.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monthly series carried on by the method that did best in a rolling-origin backtest; by the seasonal naive one, where it can
 * be had, unless another does better.
 *
 * @param method null when the series is too short to forecast
 * @param beatsSeasonalNaive null where the seasonal naive method cannot be had
 * @param bounded whether the method was tried from months enough for its errors to bound what is to come
 * @param tests of every method that could be tried
 */
public record Forecast(
        @Nullable ForecastMethod method,
        @Nullable Boolean beatsSeasonalNaive,
        boolean bounded,
        List<Point> points,
        List<Test> tests) {

    private static final int FEWEST_MONTHS = 7;

    /** One of ten is to be told from them. */
    private static final int FEWEST_ORIGINS = 10;

    private static final double LOW = 10;
    private static final double HIGH = 90;

    /** A month to come; nothing is sold below zero. */
    public record Point(double value, double low, double high) {}

    /** How a method did. */
    public record Test(
            ForecastMethod method,
            int forecasts,
            @Nullable Double mase,
            @Nullable Double weightedError,
            @Nullable Double bias) {}

    private record Tried(ForecastMethod method, Backtest test) {

        Test told() {
            return new Test(method, test.count(), test.mase(), test.weightedError(), test.bias());
        }
    }

    public Forecast {
        points = List.copyOf(points);
        tests = List.copyOf(tests);
    }

    /** @param months how many to come are told */
    public static Forecast of(double[] series, int months) {
        if (series.length < FEWEST_MONTHS) {
            return new Forecast(null, null, false, List.of(), List.of());
        }
        var tried = ForecastMethod.usable(series, Backtest.firstOrigin(series.length)).stream()
                .map(method -> new Tried(method, Backtest.of(method, series, months)))
                .filter(one -> Double.isFinite(one.test().rank()))
                .toList();
        var best = tried.stream()
                .min(Comparator.comparingDouble(one -> one.test().rank()))
                .orElseThrow();
        var seasonal = tried.stream()
                .filter(one -> one.method() == ForecastMethod.SEASONAL_NAIVE)
                .findFirst()
                .orElse(null);
        var beats =
                seasonal == null ? null : best.test().rank() < seasonal.test().rank();
        var chosen = seasonal != null && Boolean.FALSE.equals(beats) ? seasonal : best;
        return new Forecast(
                chosen.method(),
                beats,
                chosen.test().origins() >= FEWEST_ORIGINS,
                points(chosen, series, months),
                tried.stream().map(Tried::told).toList());
    }

    private static List<Point> points(Tried chosen, double[] series, int months) {
        var future = chosen.method().forecast(series, months);
        var points = new ArrayList<Point>();
        for (var ahead = 0; ahead < months; ahead++) {
            points.add(new Point(
                    Math.max(0, future[ahead]),
                    Math.max(0, future[ahead] + chosen.test().quantile(ahead, LOW)),
                    Math.max(0, future[ahead] + chosen.test().quantile(ahead, HIGH))));
        }
        return points;
    }
}

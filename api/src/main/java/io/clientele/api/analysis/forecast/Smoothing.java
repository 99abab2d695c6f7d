package io.clientele.api.analysis.forecast;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;

/**
 * Exponential smoothing run through a series: level, trend and seasons as they stand at its end. Its parameters are those of a
 * fixed grid with the least sum of squared errors one month ahead; a run that comes to no number is no candidate.
 */
final class Smoothing {

    private static final double[] GRID = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final double[] COARSE = {0.05, 0.1, 0.3, 0.5, 0.7, 0.9};
    private static final double[] DAMPING = {0.8, 0.9, 0.98};
    private static final double[] NONE = {0};
    private static final double[] WHOLE = {1};

    private final double alpha;
    private final double beta;
    private final double phi;
    private final double gamma;
    private final Seasons kind;
    private final double[] seasons;
    private double level;
    private double trend;
    private int month;
    private double squares;

    private Smoothing(double alpha, double beta, double phi, double gamma, Seasons kind, double[] seasons) {
        this.alpha = alpha;
        this.beta = beta;
        this.phi = phi;
        this.gamma = gamma;
        this.kind = kind;
        this.seasons = seasons.clone();
    }

    static Smoothing simple(double[] past) {
        return best(past, NONE, WHOLE, NONE, Seasons.ADDED);
    }

    static Smoothing damped(double[] past) {
        return best(past, GRID, DAMPING, NONE, Seasons.ADDED);
    }

    /** @param past of two years at least */
    static Smoothing seasonal(double[] past, Seasons kind) {
        var grid = kind == Seasons.ADDED ? GRID : COARSE;
        return best(past, grid, WHOLE, grid, kind);
    }

    /** The months after the series. */
    double[] ahead(int months) {
        var future = new double[months];
        var reach = 0.0;
        for (var ahead = 0; ahead < months; ahead++) {
            reach += Math.pow(phi, ahead + 1.0);
            future[ahead] = kind.laidOn(level + reach * trend, seasons[(month + ahead) % seasons.length]);
        }
        return future;
    }

    private static Smoothing best(double[] past, double[] betas, double[] phis, double[] gammas, Seasons kind) {
        var best = run(past, GRID[0], betas[0], phis[0], gammas[0], kind);
        for (var alpha : GRID) {
            for (var beta : betas) {
                for (var phi : phis) {
                    for (var gamma : gammas) {
                        var other = run(past, alpha, beta, phi, gamma, kind);
                        best = Double.compare(other.squares, best.squares) < 0 ? other : best;
                    }
                }
            }
        }
        return best;
    }

    private static Smoothing run(double[] past, double alpha, double beta, double phi, double gamma, Seasons kind) {
        var seasonal = gamma > 0;
        var smoothing = new Smoothing(
                alpha, beta, phi, gamma, kind, seasonal ? firstSeasons(past, kind) : new double[] {kind.none});
        smoothing.level = seasonal ? mean(past, 0) : past[0];
        smoothing.trend = firstTrend(past, beta, seasonal);
        for (smoothing.month = seasonal ? ForecastMethod.SEASON : 1; smoothing.month < past.length; smoothing.month++) {
            smoothing.take(past[smoothing.month]);
        }
        return smoothing;
    }

    private void take(double value) {
        var at = month % seasons.length;
        var expected = level + phi * trend;
        var error = value - kind.laidOn(expected, seasons[at]);
        squares += error * error;
        var before = level;
        level = alpha * kind.takenFrom(value, seasons[at]) + (1 - alpha) * expected;
        trend = beta * (level - before) + (1 - beta) * phi * trend;
        seasons[at] = gamma * kind.takenFrom(value, expected) + (1 - gamma) * seasons[at];
    }

    private static double firstTrend(double[] past, double beta, boolean seasonal) {
        if (beta == 0) {
            return 0;
        }
        return seasonal
                ? (mean(past, ForecastMethod.SEASON) - mean(past, 0)) / ForecastMethod.SEASON
                : past[1] - past[0];
    }

    private static double[] firstSeasons(double[] past, Seasons kind) {
        var mean = mean(past, 0);
        return Arrays.stream(past, 0, ForecastMethod.SEASON)
                .map(value -> kind.takenFrom(value, mean))
                .toArray();
    }

    private static double mean(double[] past, int from) {
        return StatUtils.mean(past, from, ForecastMethod.SEASON);
    }
}

package io.clientele.api.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.jspecify.annotations.Nullable;

/**
 * How a method would have done: it forecasts from every origin with enough months before it, and its errors, actual less
 * forecast, are kept by how many months ahead they were made.
 */
final class Backtest {

    /** Of fewer errors a tenth says nothing. */
    private static final int FEWEST = 5;

    private final List<List<Double>> errors = new ArrayList<>();
    private double scaled;
    private int scaledOrigins;
    private double absolute;
    private double sum;
    private double actual;
    private int count;

    private Backtest(int months) {
        for (var ahead = 0; ahead < months; ahead++) {
            errors.add(new ArrayList<>());
        }
    }

    /** @param months how far ahead */
    static Backtest of(ForecastMethod method, double[] series, int months) {
        var test = new Backtest(months);
        for (var origin = firstOrigin(series.length); origin < series.length; origin++) {
            var ahead = Math.min(months, series.length - origin);
            test.take(method.forecast(Arrays.copyOf(series, origin), ahead), series, origin);
        }
        return test;
    }

    /** Two years of training where there are more, else half of a short series, six months at least. */
    static int firstOrigin(int length) {
        var years = 2 * ForecastMethod.SEASON;
        return length > years ? years : Math.max(6, length / 2);
    }

    private void take(double[] forecast, double[] series, int origin) {
        var missed = 0.0;
        for (var ahead = 0; ahead < forecast.length; ahead++) {
            var value = series[origin + ahead];
            var error = value - forecast[ahead];
            errors.get(ahead).add(error);
            missed += Math.abs(error);
            sum += error;
            actual += Math.abs(value);
            count++;
        }
        absolute += missed;
        var scale = scale(series, origin);
        if (scale > 0) {
            scaled += missed / forecast.length / scale;
            scaledOrigins++;
        }
    }

    /** Mean absolute error of the seasonal naive method within the months before an origin; of the naive one below two years. */
    private static double scale(double[] series, int origin) {
        var lag = origin >= 2 * ForecastMethod.SEASON ? ForecastMethod.SEASON : 1;
        var sum = 0.0;
        for (var at = lag; at < origin; at++) {
            sum += Math.abs(series[at] - series[at - lag]);
        }
        return sum / (origin - lag);
    }

    /** How many forecasts were held against what happened. */
    int count() {
        return count;
    }

    /** What methods are ranked by: the mean absolute scaled error, without a scale the mean absolute one. */
    double rank() {
        var mase = mase();
        if (mase != null) {
            return mase;
        }
        return count == 0 ? Double.POSITIVE_INFINITY : absolute / count;
    }

    /** Mean absolute scaled error, averaged over the origins that have a scale above zero; null without any. */
    @Nullable
    Double mase() {
        return scaledOrigins == 0 ? null : scaled / scaledOrigins;
    }

    /** Σ|e| / Σ|y|; null when nothing was sold. */
    @Nullable
    Double weightedError() {
        return actual == 0 ? null : absolute / actual;
    }

    /** Σe / Σ|y|: above zero where it forecast too little; null when nothing was sold. */
    @Nullable
    Double bias() {
        return actual == 0 ? null : sum / actual;
    }

    /** From how many months it was tried to tell the next one. */
    int origins() {
        return errors.getFirst().size();
    }

    /**
     * Between the errors of so many months ahead, between all errors where that was hardly tried; 0 without any.
     *
     * @param percent of the errors that lie below, above 0
     */
    double quantile(int ahead, double percent) {
        var tried = errors.get(ahead).size() < FEWEST ? errors : List.of(errors.get(ahead));
        var all = tried.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return all.length == 0
                ? 0
                : new Percentile().withEstimationType(EstimationType.R_7).evaluate(all, percent);
    }
}

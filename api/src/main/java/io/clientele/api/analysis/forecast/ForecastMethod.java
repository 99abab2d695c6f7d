package io.clientele.api.analysis.forecast;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.StatUtils;

/** A way to carry a monthly series on. (Hyndman, Athanasopoulos: Forecasting, principles and practice.) */
public enum ForecastMethod {
    /** The mean of the last twelve months. */
    MEAN {
        @Override
        double[] forecast(double[] past, int months) {
            var year = Math.min(SEASON, past.length);
            return filled(months, StatUtils.mean(past, past.length - year, year));
        }
    },
    /** The last month again. */
    NAIVE {
        @Override
        double[] forecast(double[] past, int months) {
            return filled(months, past[past.length - 1]);
        }
    },
    /** The same month of the last year; needs a year. */
    SEASONAL_NAIVE {
        @Override
        double[] forecast(double[] past, int months) {
            var future = new double[months];
            for (var month = 0; month < months; month++) {
                future[month] = past[past.length - SEASON + month % SEASON];
            }
            return future;
        }
    },
    /** On along the line from the first month to the last. */
    DRIFT {
        @Override
        double[] forecast(double[] past, int months) {
            var last = past[past.length - 1];
            var slope = past.length < 2 ? 0 : (last - past[0]) / (past.length - 1);
            var future = new double[months];
            for (var month = 0; month < months; month++) {
                future[month] = last + slope * (month + 1);
            }
            return future;
        }
    },
    /** Simple exponential smoothing. */
    SIMPLE_SMOOTHING {
        @Override
        double[] forecast(double[] past, int months) {
            return Smoothing.simple(past).ahead(months);
        }
    },
    /** Holt's linear trend that dies out. */
    DAMPED_TREND {
        @Override
        double[] forecast(double[] past, int months) {
            return Smoothing.damped(past).ahead(months);
        }
    },
    /** Holt and Winters with additive seasons; needs two years. */
    HOLT_WINTERS {
        @Override
        double[] forecast(double[] past, int months) {
            return Smoothing.seasonal(past, Seasons.ADDED).ahead(months);
        }
    },
    /** Holt and Winters with multiplicative seasons; needs two years, each month of which sold something. */
    HOLT_WINTERS_MULTIPLICATIVE {
        @Override
        double[] forecast(double[] past, int months) {
            return Smoothing.seasonal(past, Seasons.MULTIPLIED).ahead(months);
        }
    };

    /** Months of a season. */
    static final int SEASON = 12;

    /** The months to come, the next first. */
    abstract double[] forecast(double[] past, int months);

    /** How many months it needs. */
    int least() {
        return switch (this) {
            case MEAN, NAIVE, DRIFT, SIMPLE_SMOOTHING -> 1;
            case DAMPED_TREND -> 2;
            case SEASONAL_NAIVE -> SEASON;
            case HOLT_WINTERS, HOLT_WINTERS_MULTIPLICATIVE -> 2 * SEASON;
        };
    }

    /** Those that the first so many months of a series are enough for. */
    static List<ForecastMethod> usable(double[] series, int months) {
        var sells = Arrays.stream(series).allMatch(value -> value > 0);
        return Arrays.stream(values())
                .filter(method -> method.least() <= months)
                .filter(method -> sells || method != HOLT_WINTERS_MULTIPLICATIVE)
                .toList();
    }

    private static double[] filled(int months, double value) {
        var future = new double[months];
        Arrays.fill(future, value);
        return future;
    }
}

package io.clientele.api.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTests {

    private static final Offset<Double> NEAR = within(1e-6);

    @Test
    void tellsNothingOfAShortSeries() {
        for (var length : List.of(0, 1, 6)) {
            var forecast = Forecast.of(new double[length], 3);

            assertThat(forecast.method()).isNull();
            assertThat(forecast.points()).isEmpty();
        }
    }

    @Test
    void carriesALineOnByDrift() {
        var line =
                IntStream.range(0, 20).mapToDouble(month -> 100 + 7.0 * month).toArray();

        var forecast = Forecast.of(line, 4);

        assertThat(forecast.points().get(3).value()).isCloseTo(100 + 7.0 * 23, within(0.5));
        assertThat(test(forecast, ForecastMethod.DRIFT).mase()).isCloseTo(0, NEAR);
        assertThat(test(forecast, ForecastMethod.DRIFT).bias()).isCloseTo(0, NEAR);
    }

    /** Nothing can do better than what is without error. */
    @Test
    void keepsToTheSeasonalNaiveMethodThatNothingBeats() {
        var seasons = IntStream.range(0, 40)
                .mapToDouble(month -> 50 + month % 12 * 10)
                .toArray();

        var forecast = Forecast.of(seasons, 12);

        assertThat(forecast.method()).isEqualTo(ForecastMethod.SEASONAL_NAIVE);
        assertThat(forecast.beatsSeasonalNaive()).isFalse();
        for (var ahead = 0; ahead < 12; ahead++) {
            var point = forecast.points().get(ahead);
            var expected = 50 + (40 + ahead) % 12 * 10.0;
            assertThat(List.of(point.low(), point.value(), point.high())).containsOnly(expected);
        }
    }

    @Test
    void sellsNothingBelowZero() {
        var falling =
                IntStream.range(0, 12).mapToDouble(month -> 100 - 9.0 * month).toArray();

        assertThat(Forecast.of(falling, 6).points()).allSatisfy(point -> {
            assertThat(point.value()).isNotNegative();
            assertThat(point.low()).isNotNegative();
        });
    }

    @Test
    void knowsNoScaleWhereNothingEverChanges() {
        var forecast = Forecast.of(new double[30], 2);

        assertThat(forecast.points())
                .allSatisfy(point -> assertThat(point.value()).isZero());
        assertThat(forecast.tests()).allSatisfy(test -> {
            assertThat(test.mase()).isNull();
            assertThat(test.weightedError()).isNull();
        });
    }

    @ParameterizedTest(name = "{0} months")
    @ValueSource(ints = {7, 11, 12, 13, 24, 25, 30, 48})
    void ranksMethodsByTheirErrorsFromEveryOrigin(int length) {
        var random = new Random(length);
        var series = IntStream.range(0, length)
                .mapToDouble(month -> 200 + 60 * Math.sin(month * Math.PI / 6) + random.nextInt(80))
                .toArray();

        var forecast = Forecast.of(series, 3);

        var first = length > 24 ? 24 : Math.max(6, length / 2);
        for (var method : ForecastMethod.usable(series, first)) {
            var errors = new ArrayList<Double>();
            var scaled = new ArrayList<Double>();
            var sold = 0.0;
            for (var origin = first; origin < length; origin++) {
                var past = Arrays.copyOf(series, origin);
                var ofOrigin = new ArrayList<Double>();
                for (var ahead = 0; ahead < Math.min(3, length - origin); ahead++) {
                    ofOrigin.add(series[origin + ahead] - method.forecast(past, 3)[ahead]);
                    sold += series[origin + ahead];
                }
                errors.addAll(ofOrigin);
                scaled.add(absolute(ofOrigin) / ofOrigin.size() / naiveError(past));
            }
            var told = test(forecast, method);
            assertThat(told.forecasts()).isEqualTo(errors.size());
            assertThat(told.mase())
                    .isCloseTo(
                            scaled.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElseThrow(),
                            NEAR);
            assertThat(told.weightedError()).isCloseTo(absolute(errors) / sold, NEAR);
            assertThat(told.bias())
                    .isCloseTo(errors.stream().mapToDouble(Double::doubleValue).sum() / sold, NEAR);
        }
        var least = Collections.min(forecast.tests().stream()
                .map(test -> Objects.requireNonNull(test.mase()))
                .toList());
        assertThat(test(forecast, Objects.requireNonNull(forecast.method())).mase())
                .isCloseTo(least, NEAR);
    }

    /** Each December sells twice its level, whatever that is: seasons that are added to it fall behind. */
    @Test
    void multipliesSeasonsThatGrowWithTheLevel() {
        var seasons = new double[] {0.6, 0.7, 0.9, 1, 1, 1, 0.8, 0.8, 1, 1, 1.2, 2};
        var growing = IntStream.range(0, 60)
                .mapToDouble(month -> 100 * Math.pow(1.02, month) * seasons[month % 12])
                .toArray();

        var forecast = Forecast.of(growing, 12);

        assertThat(forecast.method()).isEqualTo(ForecastMethod.HOLT_WINTERS_MULTIPLICATIVE);
        assertThat(test(forecast, ForecastMethod.HOLT_WINTERS_MULTIPLICATIVE).mase())
                .isLessThan(Objects.requireNonNull(
                        test(forecast, ForecastMethod.HOLT_WINTERS).mase()));
        assertThat(forecast.points().get(11).value())
                .isCloseTo(100 * Math.pow(1.02, 71) * 2, Percentage.withPercentage(15));
    }

    @Test
    void multipliesNoSeasonsWhereAMonthSoldNothing() {
        var series =
                IntStream.range(0, 40).mapToDouble(month -> 10 + month % 12).toArray();
        assertThat(ForecastMethod.usable(series, 24)).contains(ForecastMethod.HOLT_WINTERS_MULTIPLICATIVE);

        series[30] = 0;
        assertThat(ForecastMethod.usable(series, 24))
                .doesNotContain(ForecastMethod.HOLT_WINTERS_MULTIPLICATIVE)
                .contains(ForecastMethod.HOLT_WINTERS);
    }

    @Test
    void boundsAMonthByTheErrorsOfAsManyMonthsAheadOrByAllWhereFewWereTried() {
        var random = new Random(5);
        var series = IntStream.range(0, 14)
                .mapToDouble(month -> 1_000 + random.nextInt(500))
                .toArray();

        var forecast = Forecast.of(series, 6);

        var method = Objects.requireNonNull(forecast.method());
        var errors = errorsByMonthsAhead(method, series, 7, 6);
        var all = errors.stream().flatMap(List::stream).toList();
        assertThat(errors).extracting(List::size).containsExactly(7, 6, 5, 4, 3, 2);
        for (var ahead = 0; ahead < 6; ahead++) {
            var point = forecast.points().get(ahead);
            var known = errors.get(ahead).size() < 5 ? all : errors.get(ahead);
            assertThat(point.low() - point.value()).isCloseTo(quantile(known, 0.1), NEAR);
            assertThat(point.high() - point.value()).isCloseTo(quantile(known, 0.9), NEAR);
        }
        assertThat(forecast.bounded()).isFalse();
    }

    /** A test begins after half of a series, after two years of one that is longer. */
    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"6, false", "12, false", "18, false", "19, true", "24, true", "33, false", "34, true"})
    void saysThatItsBoundsSayMuchWhenItWasTriedFromTenMonths(int length, boolean bounded) {
        var series = IntStream.range(0, length)
                .mapToDouble(month -> month * month % 7)
                .toArray();

        for (var months : List.of(1, 6, 24)) {
            assertThat(Forecast.of(series, months).bounded()).isEqualTo(bounded);
        }
    }

    /** An hundredth in a month of millions says that its season is a hundred million times less. */
    @Test
    void tellsNumbersOfASeriesWithMonthsOfNearlyNothing() {
        var series = IntStream.range(0, 48)
                .mapToDouble(month -> month % 12 == 5 && month < 40 ? 0.01 : 1e6 + 1_000 * month)
                .toArray();

        var forecast = Forecast.of(series, 12);

        assertThat(forecast.points())
                .allSatisfy(point -> assertThat(List.of(point.low(), point.value(), point.high()))
                        .allMatch(Double::isFinite));
        assertThat(forecast.tests()).allSatisfy(test -> assertThat(test.mase()).isFinite());
    }

    private static double absolute(List<Double> errors) {
        return errors.stream().mapToDouble(Math::abs).sum();
    }

    /** Of repeating last year within the months known then, of repeating the last month below two years. */
    private static double naiveError(double[] past) {
        var lag = past.length >= 24 ? 12 : 1;
        return IntStream.range(lag, past.length)
                .mapToDouble(at -> Math.abs(past[at] - past[at - lag]))
                .average()
                .orElseThrow();
    }

    private static List<List<Double>> errorsByMonthsAhead(
            ForecastMethod method, double[] series, int first, int months) {
        return IntStream.range(0, months)
                .mapToObj(ahead -> IntStream.range(first, series.length - ahead)
                        .mapToObj(origin ->
                                series[origin + ahead] - method.forecast(Arrays.copyOf(series, origin), months)[ahead])
                        .toList())
                .toList();
    }

    /** Between the two that the share falls between, by how near it is to each. */
    private static double quantile(List<Double> errors, double share) {
        var sorted = errors.stream().sorted().toList();
        var place = share * (sorted.size() - 1);
        var low = (int) place;
        var high = Math.min(low + 1, sorted.size() - 1);
        return sorted.get(low) * (1 - (place - low)) + sorted.get(high) * (place - low);
    }

    @Test
    void smoothsByTheFormulasOfTheBook() {
        var flat = new double[] {10, 10, 10, 10};
        var stable = IntStream.range(0, 36)
                .mapToDouble(month -> 100 + 50 * Math.sin(month % 12))
                .toArray();
        var seasons = IntStream.range(0, 36)
                .mapToDouble(month -> 100 + month % 12 + 2.0 * Math.floor(month / 12.0))
                .toArray();

        assertThat(ForecastMethod.SIMPLE_SMOOTHING.forecast(flat, 2)).containsOnly(10);
        assertThat(ForecastMethod.DAMPED_TREND.forecast(flat, 2)).containsOnly(10);
        assertThat(ForecastMethod.HOLT_WINTERS.forecast(seasons, 12)[11]).isCloseTo(100 + 11 + 6, within(1.5));
        assertThat(ForecastMethod.HOLT_WINTERS_MULTIPLICATIVE.forecast(stable, 24)[18])
                .isCloseTo(stable[6], NEAR);
        assertThat(ForecastMethod.MEAN.forecast(new double[] {4, 8}, 1)).containsExactly(6);
        assertThat(ForecastMethod.NAIVE.forecast(new double[] {4, 8}, 2)).containsExactly(8, 8);
        assertThat(ForecastMethod.DRIFT.forecast(new double[] {4, 8}, 2)).containsExactly(12, 16);
    }

    private static Forecast.Test test(Forecast forecast, ForecastMethod method) {
        return forecast.tests().stream()
                .filter(test -> test.method() == method)
                .findFirst()
                .orElseThrow();
    }
}

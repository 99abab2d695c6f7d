package io.clientele.api.sale.classification.xyz;

import static io.clientele.api.sale.SheetTestData.sheet;
import static io.clientele.api.sale.SheetTestData.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Cases;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.ClassificationOracle;
import io.clientele.api.sale.classification.RandomSales;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.XyzFigures.Reason;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class XyzTests {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final Period SPRING = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 6, 1));
    private static final XyzRule SAMPLE =
            new XyzRule(CalendarUnit.MONTH, XyzRule.X, XyzRule.Y, Deviation.SAMPLE, Mode.THRESHOLD);

    @Test
    void beginsASeriesWithTheStepAfterTheFirstPurchase() {
        var everyMonth = IntStream.rangeClosed(3, 12)
                .mapToObj(month -> sold(1, "2026-%02d-10".formatted(month), 100))
                .toList();

        var figures = figures(everyMonth, YEAR, Metric.ORDERS, XyzRule.DEFAULT);

        assertThat(figures).isEqualTo(new XyzFigures(XyzClass.X, new BigDecimal("0.00"), 9, null));
    }

    @Test
    void countsStepsWithoutAPurchaseFromTheBeginningOfTheWindowWhenOneWasBefore() {
        var twice = List.of(sold(1, "2025-12-31", 5), sold(1, "2026-02-01", 5), sold(1, "2026-05-31", 5));

        var figures = figures(twice, SPRING, Metric.ORDERS, XyzRule.DEFAULT);

        assertThat(figures).isEqualTo(new XyzFigures(XyzClass.Z, new BigDecimal("100.00"), 4, null));
    }

    @Test
    void dividesByOneLessForASample() {
        var uneven = months(1, 3, 1, 3);

        assertThat(figures(uneven, SPRING, Metric.REVENUE, XyzRule.DEFAULT).variation())
                .isEqualTo("50.00");
        assertThat(figures(uneven, SPRING, Metric.REVENUE, SAMPLE).variation()).isEqualTo("57.74");
    }

    @Test
    void takesABorderAsItIsAndNothingAboveIt() {
        assertThat(xyzClass(months(9, 11, 9, 11))).isEqualTo(XyzClass.X);
        assertThat(xyzClass(months(3, 5, 3, 5))).isEqualTo(XyzClass.Y);
        assertThat(xyzClass(months(90_000_000_000L, 110_000_000_000L, 90_000_000_000L, 110_000_000_001L)))
                .isEqualTo(XyzClass.Y);
        assertThat(xyzClass(months(90_000_000_000L, 110_000_000_000L, 90_000_000_001L, 110_000_000_000L)))
                .isEqualTo(XyzClass.X);
        assertThat(xyzClass(months(30_000_000_000L, 50_000_000_000L, 30_000_000_000L, 50_000_000_001L)))
                .isEqualTo(XyzClass.Z);
        assertThat(xyzClass(months(30_000_000_000L, 50_000_000_000L, 30_000_000_001L, 50_000_000_000L)))
                .isEqualTo(XyzClass.Y);
    }

    @Test
    void saysWhyThereIsNoClass() {
        var late = List.of(sold(1, "2026-03-31", 5), sold(1, "2026-05-01", 5));
        var givenBack = List.of(sold(1, "2025-12-31", 5), sold(1, "2026-03-01", 5), sold(1, "2026-04-01", -5));

        assertThat(figures(late, SPRING, Metric.ORDERS, XyzRule.DEFAULT))
                .isEqualTo(new XyzFigures(null, null, 2, Reason.TOO_FEW_PERIODS));
        assertThat(figures(givenBack, SPRING, Metric.REVENUE, XyzRule.DEFAULT))
                .isEqualTo(new XyzFigures(null, null, 4, Reason.NO_MEAN));
        assertThat(figures(List.of(), SPRING, Metric.ORDERS, XyzRule.DEFAULT))
                .isEqualTo(new XyzFigures(null, null, 4, Reason.NO_MEAN));
    }

    @Test
    void takesWholeStepsOnly() {
        var odd = new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 6, 30));
        var sales = new ArrayList<>(months(4, 4, 4, 4));
        sales.add(sold(1, "2026-01-31", 1_000));
        sales.add(sold(1, "2026-06-01", 1_000));

        assertThat(figures(sales, odd, Metric.REVENUE, XyzRule.DEFAULT))
                .isEqualTo(new XyzFigures(XyzClass.X, new BigDecimal("0.00"), 4, null));
        assertThat(figures(sales, new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 9)), Metric.ORDERS, SAMPLE)
                        .periods())
                .isZero();
    }

    @Test
    void refusesMoreStepsThanAnyoneReads() {
        var decades = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(2027, 1, 1));
        var daily = new XyzRule(CalendarUnit.DAY, XyzRule.X, XyzRule.Y, Deviation.POPULATION, Mode.THRESHOLD);

        assertThatThrownBy(() -> figures(List.of(), decades, Metric.ORDERS, daily))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("3660");
    }

    @ParameterizedTest
    @CsvSource({"-0.01, 25, THRESHOLD", "25, 24.99, THRESHOLD", "30, 100.01, QUANTILE"})
    void refusesThresholdsOutOfOrder(BigDecimal x, BigDecimal y, Mode mode) {
        assertThatThrownBy(() -> new XyzRule(CalendarUnit.MONTH, x, y, Deviation.POPULATION, mode))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BAD_THRESHOLDS"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, THRESHOLD", "25, 25, THRESHOLD", "120, 150, THRESHOLD", "30, 100, QUANTILE"})
    void takesThresholdsThatMeet(BigDecimal x, BigDecimal y, Mode mode) {
        assertThat(new XyzRule(CalendarUnit.MONTH, x, y, Deviation.POPULATION, mode).mode())
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void agreesWithTheDefinitionOnRandomSales(Metric metric) {
        var random = new Random(5);
        for (var round = 0; round < Cases.of(120); round++) {
            var documents = RandomSales.documents(random, 30, 400, unit(random));
            var rule = rule(random);
            var period = period(random);
            agrees(
                    documents,
                    period,
                    metric,
                    rule,
                    RoaringBitmap.bitmapOf(IntStream.range(1, 33).toArray()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void agreesWithTheDefinitionOnManyClients(int seed) {
        var random = new Random(seed);
        var clients = Cases.of(20_000);
        var documents = RandomSales.documents(random, clients, 3 * clients / 2, 10_000);
        var universe = RoaringBitmap.bitmapOf(IntStream.range(1, 2 * clients)
                .filter(client -> client % 3 != 0)
                .toArray());
        var oracle = new ClassificationOracle(documents);

        var result = Xyz.classify(sheet(documents), YEAR, Metric.ORDERS, SAMPLE, universe);

        assertThat(result.clients(null).getCardinality()
                        + result.clientsIn(Set.of(XyzClass.values())).getCardinality())
                .isEqualTo(universe.getCardinality());
        var all = Set.copyOf(universe.stream().boxed().toList());
        for (var client = 1; client < clients + clients / 10; client++) {
            assertThat(result.of(client)).isEqualTo(oracle.xyz(client, YEAR, Metric.ORDERS, SAMPLE, all));
        }
    }

    private static void agrees(
            List<Document> documents, Period period, Metric metric, XyzRule rule, RoaringBitmap universe) {
        var oracle = new ClassificationOracle(documents);
        var sheet = sheet(documents);
        var clients = universe.stream().boxed().toList();

        var result = Xyz.classify(sheet, period, metric, rule, universe);

        for (var client : clients) {
            var expected = oracle.xyz(client, period, metric, rule, clients);
            assertThat(result.of(client))
                    .as("%s %s %s of client %s", metric, rule, period, client)
                    .isEqualTo(expected);
            assertThat(result.clients(expected).contains(client)).isTrue();
            assertThat(result.figures(client).periods())
                    .isEqualTo(oracle.series(client, period, metric, rule).size());
            if (rule.mode() == Mode.THRESHOLD) {
                assertThat(Xyz.classify(sheet, period, metric, rule, RoaringBitmap.bitmapOf(client))
                                .of(client))
                        .isEqualTo(expected);
            }
        }
    }

    private static XyzRule rule(Random random) {
        var mode = random.nextBoolean() ? Mode.QUANTILE : Mode.THRESHOLD;
        var x = random.nextInt(0, 60);
        var y = random.nextInt(x, mode == Mode.QUANTILE ? 101 : 300);
        return new XyzRule(
                List.of(CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.DAY)
                        .get(random.nextInt(4)),
                BigDecimal.valueOf(x),
                BigDecimal.valueOf(y),
                random.nextBoolean() ? Deviation.SAMPLE : Deviation.POPULATION,
                mode);
    }

    private static Period period(Random random) {
        var from = RandomSales.FIRST.plusDays(random.nextInt(500));
        return random.nextBoolean()
                ? new Period(from, from.plusDays(random.nextInt(1, 300)))
                : new Period(from.withDayOfMonth(1), from.withDayOfMonth(1).plusMonths(random.nextInt(1, 12)));
    }

    /** Small ones, and such as have squares beyond 64 bits. */
    private static long unit(Random random) {
        return random.nextBoolean() ? 8 : 80_000_000_000_001L * 8;
    }

    /** Revenue from February on, after a purchase in an earlier year. */
    private static List<Document> months(long... revenue) {
        var documents = new ArrayList<Document>();
        documents.add(sold(1, "2024-05-05", 1));
        for (var at = 0; at < revenue.length; at++) {
            documents.add(sold(1, "2026-%02d-28".formatted(at + 2), revenue[at]));
        }
        return documents;
    }

    private static @Nullable XyzClass xyzClass(List<Document> documents) {
        return figures(documents, SPRING, Metric.REVENUE, XyzRule.DEFAULT).xyzClass();
    }

    private static XyzFigures figures(List<Document> documents, Period period, Metric metric, XyzRule rule) {
        return Xyz.classify(sheet(documents), period, metric, rule, RoaringBitmap.bitmapOf(1))
                .figures(1);
    }
}

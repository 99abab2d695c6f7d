package io.clientele.api.sale.classification.rfm;

import static io.clientele.api.sale.SheetTestData.sheet;
import static io.clientele.api.sale.SheetTestData.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.api.Cases;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.ClassificationOracle;
import io.clientele.api.sale.classification.RandomSales;
import io.clientele.api.sale.classification.rfm.RfmThresholds.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class RfmTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

    @Test
    void givesEqualFiguresOneScore() {
        var documents = new ArrayList<Document>();
        for (var client = 1; client <= 100; client++) {
            var orders = client <= 54 ? 1 : client <= 74 ? 2 : client;
            for (var order = 0; order < orders; order++) {
                documents.add(sold(client, "2026-05-05", 10));
            }
        }

        var result = Rfm.classify(sheet(documents), YEAR, TODAY, RfmRule.BY_RANK, upTo(100));

        assertThat(result.clients(scores -> scores.frequency() == 1)).isEqualTo(upTo(54));
        assertThat(result.clients(scores -> scores.frequency() == 2).isEmpty()).isTrue();
        assertThat(result.clients(scores -> scores.frequency() == 3).toArray())
                .containsExactly(IntStream.rangeClosed(55, 74).toArray());
        assertThat(result.clients(scores -> scores.recency() == 1)).isEqualTo(upTo(100));
    }

    @Test
    void tellsFiguresAndThresholds() {
        var documents = List.of(
                sold(1, "2026-12-30", 100),
                sold(1, "2026-12-31", -30),
                sold(2, "2026-10-01", 20),
                sold(2, "2026-11-01", 5),
                sold(3, "2026-11-01", -5),
                sold(4, "2025-11-01", 5));

        var result = Rfm.classify(sheet(documents), YEAR, TODAY, RfmRule.BY_RANK, upTo(4));

        assertThat(result.count()).isEqualTo(2);
        assertThat(result.figures(1))
                .isEqualTo(new RfmFigures(1, 1, new BigDecimal("70.0000"), new RfmScores(3, 1, 3)));
        assertThat(result.figures(2))
                .isEqualTo(new RfmFigures(60, 2, new BigDecimal("25.0000"), new RfmScores(1, 3, 1)));
        assertThat(result.figures(3)).isNull();
        assertThat(result.of(4)).isNull();
        assertThat(result.of(99)).isNull();
        assertThat(result.thresholds())
                .isEqualTo(new RfmThresholds(
                        List.of(step(1, "60"), step(3, "1")),
                        List.of(step(1, "1"), step(3, "2")),
                        List.of(step(1, "25.0000"), step(3, "70.0000"))));
    }

    @Test
    void givesTheScoresOfSomeAsThoseOfAll() {
        var documents = List.of(
                sold(1, "2026-12-30", 100),
                sold(2, "2026-10-01", 20),
                sold(3, "2026-11-01", 50),
                sold(5, "2026-11-02", 5));
        var result = Rfm.classify(sheet(documents), YEAR, TODAY, RfmRule.BY_RANK, upTo(5));
        var some = RoaringBitmap.bitmapOf(1, 2, 4, 99);

        assertThat(result.clients(scores -> true, some).toArray()).containsExactly(1, 2);
        assertThat(result.clients(scores -> scores.recency() == 1, some).toArray())
                .containsExactly(2);
        assertThat(result.clients(scores -> scores.recency() == 1).toArray()).containsExactly(2);
    }

    @Test
    void scoresNobodyWhenNothingIsSold() {
        var result = Rfm.classify(sheet(List.of()), YEAR, TODAY, RfmRule.BY_RANK, upTo(3));

        assertThat(result.count()).isZero();
        assertThat(result.of(1)).isNull();
        assertThat(result.clients(scores -> true).isEmpty()).isTrue();
        assertThat(result.thresholds()).isEqualTo(new RfmThresholds(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheDefinitionOnRandomSales(int seed) {
        var random = new Random(seed);
        var documents = RandomSales.documents(random, 50, random.nextInt(300), 10_000);
        var period = seed % 2 == 0 ? YEAR : new Period(LocalDate.of(2025, 3, 10), LocalDate.of(2026, 2, 3));
        var universe = RoaringBitmap.bitmapOf(
                IntStream.range(1, 60).filter(client -> client % 4 != 0).toArray());
        var clients = Set.copyOf(universe.stream().boxed().toList());
        var oracle = new ClassificationOracle(documents);

        var result = Rfm.classify(sheet(documents), period, TODAY, RfmRule.BY_RANK, universe);

        var scored = 0;
        for (var client = 0; client < 65; client++) {
            var expected = oracle.rfm(client, period, clients);
            assertThat(result.of(client)).as("client %s", client).isEqualTo(expected);
            scored += expected == null ? 0 : 1;
        }
        assertThat(result.count()).isEqualTo(scored);
        assertThat(total(result.thresholds().recency())).isEqualTo(scored);
        assertThat(total(result.thresholds().monetary())).isEqualTo(scored);
        var inGroups = 0;
        for (var group : RfmGroup.values()) {
            inGroups += result.clients(scores -> scores.group() == group).getCardinality();
        }
        assertThat(inGroups).isEqualTo(scored);
    }

    @Test
    void scoresByTheNumberOfThoseStrictlyWorse() {
        var random = new Random(3);
        for (var round = 0; round < Cases.of(200); round++) {
            var magnitude = random.nextInt(2, 62);
            var figures = random.longs(random.nextInt(1, 60), -(1L << magnitude), 1L << magnitude)
                    .map(figure -> figure / 3 * 3)
                    .toArray();

            var scores = new RfmScale(figures, new long[0]).scores();

            for (var at = 0; at < figures.length; at++) {
                var own = figures[at];
                var worse = Arrays.stream(figures).filter(other -> other < own).count();
                assertThat((int) scores[at]).isEqualTo((int) (1 + 5 * worse / figures.length));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void scoresByFixedBordersAsTheySay(int seed) {
        var random = new Random(seed);
        var documents = RandomSales.documents(random, 50, 300, 10_000);
        var rule = new RfmRule(
                List.of(10, 60, 120, 300),
                seed == 2 ? List.of() : List.of(2, 3, 4, 5),
                Stream.of("0", "0.5", "2", "7.25").map(BigDecimal::new).toList());

        var byRank = Rfm.classify(sheet(documents), YEAR, TODAY, RfmRule.BY_RANK, upTo(50));
        var result = Rfm.classify(sheet(documents), YEAR, TODAY, rule, upTo(50));

        for (var client = 1; client <= 50; client++) {
            var figures = result.figures(client);
            var ranked = byRank.of(client);
            assertThat(figures == null).isEqualTo(ranked == null);
            if (figures != null && ranked != null) {
                var days = figures.days();
                var orders = figures.orders();
                var revenue = figures.revenue();
                var scores = new RfmScores(
                        (int) (1
                                + rule.days().stream()
                                        .filter(last -> days <= last)
                                        .count()),
                        seed == 2
                                ? ranked.frequency()
                                : (int) (1
                                        + rule.orders().stream()
                                                .filter(least -> orders >= least)
                                                .count()),
                        (int) (1
                                + rule.revenue().stream()
                                        .filter(least -> revenue.compareTo(least) >= 0)
                                        .count()));
                assertThat(figures.scores()).as("client %s", client).isEqualTo(scores);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'10,20,30', '', ''",
        "'10,20,20,30', '', ''",
        "'', '5,4,3,2', ''",
        "'', '', '1,2,3,4.00001'",
        "'', '', '1,2,3,2000000000000'"
    })
    void refusesBordersThatAreNone(String days, String orders, String revenue) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new RfmRule(
                        parts(days).map(Integer::valueOf).toList(),
                        parts(orders).map(Integer::valueOf).toList(),
                        parts(revenue).map(BigDecimal::new).toList()))
                .extracting(Problem::code)
                .isEqualTo("BAD_THRESHOLDS");
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty());
    }

    private static int total(List<Step> steps) {
        return steps.stream().mapToInt(Step::clients).sum();
    }

    private static Step step(int score, String figure) {
        return new Step(score, 1, new BigDecimal(figure), new BigDecimal(figure));
    }

    private static RoaringBitmap upTo(int client) {
        return RoaringBitmap.bitmapOf(IntStream.rangeClosed(1, client).toArray());
    }
}

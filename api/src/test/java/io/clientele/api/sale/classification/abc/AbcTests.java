package io.clientele.api.sale.classification.abc;

import static io.clientele.api.sale.SheetTestData.sheet;
import static io.clientele.api.sale.SheetTestData.sold;
import static io.clientele.api.sale.classification.abc.AbcClass.A;
import static io.clientele.api.sale.classification.abc.AbcClass.B;
import static io.clientele.api.sale.classification.abc.AbcClass.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Cases;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.Metric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;

class AbcTests {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final AbcRule INCLUSIVE =
            new AbcRule(new BigDecimal("0.80"), new BigDecimal("0.95"), Border.INCLUSIVE);

    @Test
    void givesTheOneWhoCrossesTheBorderTheUpperClass() {
        var result = classes(AbcRule.DEFAULT, 900, 50, 30, 20);

        assertThat(result).containsExactly(A, B, C, C);
    }

    @Test
    void givesTheOneWhoCrossesTheBorderTheLowerClassWhenInclusive() {
        var result = classes(INCLUSIVE, 900, 50, 30, 20);

        assertThat(result).containsExactly(B, B, C, C);
    }

    @Test
    void givesEqualMetricsEqualClasses() {
        assertThat(classes(AbcRule.DEFAULT, 25, 25, 25, 25)).containsExactly(A, A, A, A);
        assertThat(classes(INCLUSIVE, 25, 25, 25, 25)).containsExactly(C, C, C, C);
        assertThat(classes(AbcRule.DEFAULT, 60, 20, 10, 10)).containsExactly(A, A, B, B);
    }

    @Test
    void flagsThoseWithoutAGainAndGivesThoseWithoutASaleNoClass() {
        var sheet = sheet(List.of(
                sold(1, "2026-02-01", 100),
                sold(2, "2026-02-01", 7),
                sold(2, "2026-03-01", -9),
                sold(4, "2025-12-31", 50)));

        var result = Abc.classify(sheet, YEAR, Metric.REVENUE, AbcRule.DEFAULT, RoaringBitmap.bitmapOf(1, 2, 3, 4, 99));

        assertThat(result.of(2)).isEqualTo(C);
        assertThat(result.isFlagged(2)).isTrue();
        assertThat(result.of(3)).isNull();
        assertThat(result.of(4)).isNull();
        assertThat(result.of(99)).isNull();
        assertThat(result.clients(null).toArray()).containsExactly(3, 4, 99);
        assertThat(result.summary())
                .extracting(Object::toString)
                .containsExactly(
                        "Summary[abcClass=A, clients=1, metric=100.0000, share=1.000000, notPositive=0]",
                        "Summary[abcClass=B, clients=0, metric=0.0000, share=0.000000, notPositive=0]",
                        "Summary[abcClass=C, clients=1, metric=-2.0000, share=0.000000, notPositive=1]",
                        "Summary[abcClass=null, clients=3, metric=0.0000, share=0.000000, notPositive=0]");
    }

    @Test
    void tellsShares() {
        var result = result(AbcRule.DEFAULT, 900, 50, 30, 20);

        assertThat(result.share(2)).isEqualByComparingTo("0.05");
        assertThat(result.cumulativeShare(2)).isEqualByComparingTo("0.95");
        assertThat(result.metric(2)).isEqualByComparingTo("50");
    }

    @Test
    void leavesOutSalesOfClientsOutsideTheUniverse() {
        var sheet = sheet(
                List.of(sold(0, "2026-02-01", 1_000_000), sold(1, "2026-02-01", 5), sold(7, "2026-02-01", 900_000)));

        var result = Abc.classify(sheet, YEAR, Metric.REVENUE, AbcRule.DEFAULT, RoaringBitmap.bitmapOf(1));

        assertThat(result.of(1)).isEqualTo(A);
        assertThat(result.of(7)).isNull();
        assertThat(result.share(1)).isEqualByComparingTo("1");
    }

    @Test
    void classesNobodyWhenNothingIsSold() {
        var result =
                Abc.classify(sheet(List.of()), YEAR, Metric.REVENUE, AbcRule.DEFAULT, RoaringBitmap.bitmapOf(1, 2));

        assertThat(result.clients(null).getCardinality()).isEqualTo(2);
        assertThat(result.share(1)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.8", "0, 0.8", "-0.1, 0.8", "0.8, 1.0001", "1.1, 1.1"})
    void refusesThresholdsOutOfOrder(BigDecimal a, BigDecimal b) {
        assertThatThrownBy(() -> new AbcRule(a, b, Border.BEFORE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BAD_THRESHOLDS"));
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 0.0001", "0.8, 0.8", "1, 1"})
    void takesThresholdsThatMeet(BigDecimal a, BigDecimal b) {
        assertThat(new AbcRule(a, b, Border.BEFORE).isUsual()).isFalse();
    }

    @Test
    void tellsTheUsualRuleFromOthers() {
        assertThat(new AbcRule(new BigDecimal("0.8"), new BigDecimal("0.95"), Border.BEFORE).isUsual())
                .isTrue();
        assertThat(INCLUSIVE.isUsual()).isFalse();
        assertThat(new AbcRule(new BigDecimal("0.7"), new BigDecimal("0.95"), Border.BEFORE).isUsual())
                .isFalse();
        assertThat(new AbcRule(new BigDecimal("0.8"), new BigDecimal("0.9"), Border.BEFORE).isUsual())
                .isFalse();
    }

    @Test
    void givesTheClassesOfSomeAsThoseOfAll() {
        var result = result(AbcRule.DEFAULT, 900, 50, 30, 20);
        var some = RoaringBitmap.bitmapOf(1, 3, 99);

        assertThat(result.clientsIn(Set.of(A, C), some).toArray()).containsExactly(1, 3);
        assertThat(result.clientsIn(Set.of(B), some).isEmpty()).isTrue();
        assertThat(result.clientsIn(Set.of(A, C)).toArray()).containsExactly(1, 3, 4);
        assertThat(result.summary(some)).extracting(AbcResult.Summary::clients).containsExactly(1, 0, 1, 0);
    }

    @Test
    void putsTheMostImportantFirstAndEqualOnesByNumber() {
        var result = result(AbcRule.DEFAULT, 30, 900, 30, 50);

        assertThat(result.inOrder(RoaringBitmap.bitmapOf(1, 2, 3, 4, 99))).containsExactly(2, 4, 1, 3);
        assertThat(result.inOrder(RoaringBitmap.bitmapOf(3, 4))).containsExactly(4, 3);
    }

    @Test
    void countsNothingAsAGainThatIsZero() {
        var result = result(AbcRule.DEFAULT, 100, 0);

        assertThat(result.isFlagged(2)).isTrue();
        assertThat(result.cumulativeShare(2)).isEqualByComparingTo("1");
        assertThat(result.isFlagged(1)).isFalse();
    }

    @Test
    void agreesWithTheDefinitionOnPartsOfMonths() {
        var random = new Random(43);
        var period = new Period(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 5, 20));
        for (var round = 0; round < Cases.of(40); round++) {
            var documents = documents(random);
            var inside = documents.stream()
                    .filter(document -> period.contains(document.day()))
                    .toList();
            var universe = RoaringBitmap.bitmapOf(IntStream.range(1, 45).toArray());

            var result = Abc.classify(sheet(documents), period, Metric.MARGIN, AbcRule.DEFAULT, universe);

            for (var client = 1; client < 45; client++) {
                assertThat(result.of(client)).isEqualTo(expected(inside, Metric.MARGIN, AbcRule.DEFAULT, client));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void agreesWithTheDefinitionOnRandomSales(Metric metric) {
        var random = new Random(41);
        for (var round = 0; round < Cases.of(60); round++) {
            var documents = documents(random);
            var universe = RoaringBitmap.bitmapOf(IntStream.range(1, 45).toArray());
            for (var rule : List.of(AbcRule.DEFAULT, INCLUSIVE)) {
                var result = Abc.classify(sheet(documents), YEAR, metric, rule, universe);

                for (var client = 1; client < 45; client++) {
                    assertThat(result.of(client))
                            .as("client %s of %s", client, documents)
                            .isEqualTo(expected(documents, metric, rule, client));
                }
            }
        }
    }

    @Test
    void findsBordersWithoutSortingEveryone() {
        var random = new Random(17);
        for (var round = 0; round < Cases.of(400); round++) {
            var most = 1L << random.nextInt(1, 50);
            var figures = random.longs(random.nextInt(1, 80), 1, most + 1).toArray();
            var rule = round % 2 == 0 ? AbcRule.DEFAULT : INCLUSIVE;
            var total = Arrays.stream(figures).sum();
            var limit = rule.limit(rule.a(), BigInteger.valueOf(total));

            var lowest = new ShareBorders(figures).lowest(rule.border(), limit);

            for (var figure : figures) {
                var sum = Arrays.stream(figures)
                        .filter(other -> other > figure || (other == figure && rule.border() == Border.INCLUSIVE))
                        .sum();
                assertThat(figure >= lowest).isEqualTo(sum <= limit);
            }
        }
    }

    private static List<Document> documents(Random random) {
        var documents = new ArrayList<Document>();
        for (var i = 0; i < 80; i++) {
            var amount = random.nextInt(-3, 12) * 10_000L;
            var day = LocalDate.of(2025, 12, 20).plusDays(random.nextInt(390));
            documents.add(
                    new Document(random.nextInt(40), day, amount, amount / 6, amount / 2, amount / 5, amount < 0));
        }
        return documents;
    }

    /** The definition, word by word and slowly. */
    private static @Nullable AbcClass expected(List<Document> documents, Metric metric, AbcRule rule, int client) {
        var own = metric(documents, metric, client);
        if (documents.stream().noneMatch(document -> document.client() == client && YEAR.contains(document.day()))) {
            return null;
        }
        if (own <= 0) {
            return C;
        }
        var total = 0L;
        var sum = 0L;
        for (var other = 1; other < 45; other++) {
            var figure = metric(documents, metric, other);
            total += Math.max(0, figure);
            sum += figure > own || (figure == own && rule.border() == Border.INCLUSIVE) ? figure : 0;
        }
        var share = BigDecimal.valueOf(sum);
        var all = BigDecimal.valueOf(total);
        return within(share, rule.a().multiply(all), rule)
                ? A
                : within(share, rule.b().multiply(all), rule) ? B : C;
    }

    private static boolean within(BigDecimal share, BigDecimal border, AbcRule rule) {
        return rule.border() == Border.BEFORE ? share.compareTo(border) < 0 : share.compareTo(border) <= 0;
    }

    private static long metric(List<Document> documents, Metric metric, int client) {
        return documents.stream()
                .filter(document -> document.client() == client && YEAR.contains(document.day()))
                .mapToLong(document -> switch (metric) {
                    case REVENUE -> document.amount();
                    case MARGIN -> document.margin();
                    case QUANTITY -> document.quantity();
                    case ORDERS -> document.isReturn() ? 0 : 1;
                })
                .sum();
    }

    private static List<@Nullable AbcClass> classes(AbcRule rule, long... revenue) {
        var result = result(rule, revenue);
        return IntStream.rangeClosed(1, revenue.length)
                .<@Nullable AbcClass>mapToObj(result::of)
                .toList();
    }

    private static AbcResult result(AbcRule rule, long... revenue) {
        var documents = IntStream.range(0, revenue.length)
                .mapToObj(i -> sold(i + 1, "2026-0%d-15".formatted(i % 9 + 1), revenue[i]))
                .toList();
        return Abc.classify(
                sheet(documents),
                YEAR,
                Metric.REVENUE,
                rule,
                RoaringBitmap.bitmapOf(IntStream.rangeClosed(1, revenue.length).toArray()));
    }
}

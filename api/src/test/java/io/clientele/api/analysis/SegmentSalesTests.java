package io.clientele.api.analysis;

import static io.clientele.api.sale.SheetTestData.sheet;
import static io.clientele.api.sale.SheetTestData.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.analysis.SegmentSales.Segment;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.SheetTestData.Document;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class SegmentSalesTests {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 6, 21));
    private static final RoaringBitmap NOBODY = new RoaringBitmap();
    private static final List<Function<SalesFigures, BigDecimal>> FIGURES = List.of(
            SalesFigures::revenue,
            SalesFigures::netRevenue,
            SalesFigures::cost,
            SalesFigures::margin,
            SalesFigures::quantity,
            SalesFigures::orders,
            SalesFigures::clients);

    private final List<Segment> fixture = List.of(segment(1, 1, 3, 5), segment(2, 1, 2, 5), segment(3, 5));

    @Test
    void dividesTheFixtureOfThePlans() {
        var sales = new SegmentSales(fixtureSheet(), fixture, NOBODY, null).over(PERIOD);

        assertThat(sales.segments())
                .extracting(share -> text(
                        share.gross().revenue(),
                        share.exclusive().revenue(),
                        share.fractional().revenue()))
                .containsExactly("2200 300 1100", "2300 400 1200", "900 0 300");
        assertThat(text(
                        sales.distinct().revenue(),
                        sales.outside().revenue(),
                        Objects.requireNonNull(sales.withoutClient()).revenue(),
                        sales.company().revenue()))
                .isEqualTo("2600 150 0 2750");
        assertThat(sales.distinct().clients()).isEqualByComparingTo("4");
        assertThat(sales.segments().get(2).fractional().clients()).isEqualByComparingTo("0.3333");
    }

    @Test
    void countsSalesWithoutAClientAndOfAnonymousOnesApart() {
        var documents = List.of(
                sold(0, "2026-02-01", 70),
                sold(5, "2026-02-02", 30),
                sold(5, "2026-02-03", 1),
                sold(2, "2026-02-03", 4));

        var sales = new SegmentSales(sheet(documents), fixture, RoaringBitmap.bitmapOf(5), null).over(PERIOD);

        var without = Objects.requireNonNull(sales.withoutClient());
        assertThat(text(without.revenue(), without.orders(), without.clients())).isEqualTo("101 3 1");
        assertThat(sales.distinct().revenue()).isEqualByComparingTo("4");
        assertThat(sales.company().revenue()).isEqualByComparingTo("105");
    }

    @Test
    void showsALimitedCallerOnlyHisClients() {
        var sales = new SegmentSales(fixtureSheet(), fixture, NOBODY, RoaringBitmap.bitmapOf(1, 4)).over(PERIOD);

        assertThat(sales.withoutClient()).isNull();
        assertThat(text(
                        sales.distinct().revenue(),
                        sales.outside().revenue(),
                        sales.company().revenue()))
                .isEqualTo("1000 150 1150");
        assertThat(sales.segments().get(0).fractional().revenue()).isEqualByComparingTo("500");
    }

    @Test
    void countsAReturnAsNoOrderButItsClientAsABuyer() {
        var sales = new SegmentSales(sheet(List.of(sold(2, "2026-02-01", -50))), fixture, NOBODY, null).over(PERIOD);

        assertThat(text(
                        sales.distinct().revenue(),
                        sales.distinct().orders(),
                        sales.distinct().clients()))
                .isEqualTo("-50 0 1");
    }

    @Test
    void answersWithoutSegmentsAndWithoutSales() {
        var empty = new SegmentSales(sheet(List.of()), List.of(segment(1)), NOBODY, null).over(PERIOD);
        var none = new SegmentSales(fixtureSheet(), List.of(), NOBODY, null).over(PERIOD);

        assertThat(empty.segments().getFirst().fractional().revenue()).isEqualByComparingTo("0");
        assertThat(none.outside().revenue()).isEqualByComparingTo("2750");
    }

    @Test
    void refusesMoreSegmentsThanAreCompared() {
        var tooMany = IntStream.range(0, 301).mapToObj(id -> segment(id, 1)).toList();

        assertThatThrownBy(() -> new SegmentSales(fixtureSheet(), tooMany, NOBODY, null))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest(name = "{0} segments")
    @ValueSource(ints = {1, 7, 64, 65, 300})
    void agreesWithTheDefinitionOnRandomSales(int count) {
        var random = new Random(count);
        var documents = documents(random);
        var segments = IntStream.range(0, count)
                .mapToObj(id -> segment(
                        1_000 - id, random.ints(random.nextInt(40), 1, 60).toArray()))
                .toList();
        var anonymous = RoaringBitmap.bitmapOf(7, 8);

        for (var some :
                List.of(NOBODY, RoaringBitmap.bitmapOf(IntStream.range(3, 33).toArray()))) {
            var visible = some.isEmpty() ? null : some;
            var calculator = new SegmentSales(sheet(documents), segments, anonymous, visible);
            var oracle = new Oracle(documents, segments, Oracle.counts(segments), anonymous, visible);
            var stepped = calculator.steps(PERIOD, CalendarUnit.WEEK);

            oracle.check(calculator.over(PERIOD));
            assertThat(stepped.whole()).isEqualTo(calculator.over(PERIOD));
            assertThat(stepped.steps()).hasSize(PERIOD.steps(CalendarUnit.WEEK).size());
            stepped.steps().stream().limit(count > 64 ? 2 : 30).forEach(oracle::check);
        }
    }

    /** The definitions, word by word and slowly. */
    private record Oracle(
            List<Document> documents,
            List<Segment> segments,
            List<Integer> counts,
            RoaringBitmap anonymous,
            @Nullable RoaringBitmap visible) {

        void check(SalesBySegment sales) {
            var period = sales.period();
            for (var share : sales.segments()) {
                var members = members(share.segment());
                assertThat(share.gross())
                        .isEqualTo(sum(period, client -> inSegments(client) && members.contains(client)));
                assertThat(share.exclusive())
                        .isEqualTo(sum(
                                period,
                                client -> inSegments(client) && members.contains(client) && count(client) == 1));
            }
            assertThat(sales.distinct()).isEqualTo(sum(period, this::inSegments));
            assertThat(sales.outside()).isEqualTo(sum(period, client -> !without(client) && count(client) == 0));
            if (visible == null) {
                assertThat(sales.withoutClient()).isEqualTo(sum(period, this::without));
            } else {
                assertThat(sales.withoutClient()).isNull();
            }
            checkFractions(sales);
            for (var figure : FIGURES) {
                var parts = figure.apply(sales.distinct()).add(figure.apply(sales.outside()));
                var without = sales.withoutClient() == null ? BigDecimal.ZERO : figure.apply(sales.withoutClient());
                assertThat(figure.apply(sales.company())).isEqualByComparingTo(parts.add(without));
            }
        }

        private void checkFractions(SalesBySegment sales) {
            for (var share : sales.segments()) {
                var members = members(share.segment());
                var sums = IntStream.rangeClosed(1, most())
                        .mapToObj(times -> sum(
                                sales.period(),
                                client -> inSegments(client) && members.contains(client) && count(client) == times))
                        .toList();
                for (var figure : FIGURES) {
                    var exact = BigDecimal.ZERO;
                    for (var times = 1; times <= sums.size(); times++) {
                        exact = exact.add(figure.apply(sums.get(times - 1))
                                .divide(BigDecimal.valueOf(times), MathContext.DECIMAL128));
                    }
                    assertThat(figure.apply(share.fractional()).subtract(exact).abs())
                            .isLessThan(new BigDecimal("0.0001"));
                }
            }
            for (var figure : FIGURES) {
                assertThat(sales.segments().stream()
                                .map(share -> figure.apply(share.fractional()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(figure.apply(sales.distinct()));
            }
        }

        private RoaringBitmap members(int segment) {
            return segments.stream()
                    .filter(one -> one.id() == segment)
                    .findFirst()
                    .orElseThrow()
                    .members();
        }

        private boolean without(int client) {
            return client == 0 || anonymous.contains(client);
        }

        private boolean inSegments(int client) {
            return !without(client) && count(client) > 0;
        }

        private int count(int client) {
            return counts.get(client);
        }

        private int most() {
            return counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }

        private static List<Integer> counts(List<Segment> segments) {
            return IntStream.range(0, 100)
                    .mapToObj(client -> (int) segments.stream()
                            .filter(segment -> segment.members().contains(client))
                            .count())
                    .toList();
        }

        private SalesFigures sum(Period period, IntPredicate counted) {
            long[] sums = new long[6];
            var clients = new HashSet<Integer>();
            for (var document : documents) {
                var seen = visible == null || (visible.contains(document.client()) && !without(document.client()));
                if (seen && period.contains(document.day()) && counted.test(document.client())) {
                    sums[0] += document.amount();
                    sums[1] += document.amount() - document.vat();
                    sums[2] += document.cost();
                    sums[3] += document.margin();
                    sums[4] += document.quantity();
                    sums[5] += document.isReturn() ? 0 : 10_000;
                    clients.add(document.client());
                }
            }
            clients.remove(0);
            return new SalesFigures(
                    Money.decimal(sums[0]),
                    Money.decimal(sums[1]),
                    Money.decimal(sums[2]),
                    Money.decimal(sums[3]),
                    Money.decimal(sums[4]),
                    Money.decimal(sums[5]),
                    Money.decimal(clients.size() * 10_000L));
        }
    }

    private static List<Document> documents(Random random) {
        var documents = new ArrayList<Document>();
        for (var i = 0; i < 400; i++) {
            var amount = random.nextLong(-999_999, 9_999_999);
            documents.add(new Document(
                    random.nextInt(80),
                    LocalDate.of(2026, 1, 1).plusDays(random.nextInt(181)),
                    amount,
                    random.nextLong(-5_000, 5_000),
                    random.nextLong(1_000_000),
                    random.nextLong(100_000),
                    amount < 0));
        }
        return documents;
    }

    private static Sheet fixtureSheet() {
        return sheet(List.of(
                sold(1, "2026-01-10", 1000),
                sold(2, "2026-02-01", 150),
                sold(2, "2026-03-01", 250),
                sold(3, "2026-06-20", 300),
                sold(4, "2026-04-01", 150),
                sold(5, "2026-05-01", 900),
                sold(5, "2026-06-21", 77),
                sold(1, "2026-01-09", 77)));
    }

    private static Segment segment(int id, int... clients) {
        return new Segment(id, RoaringBitmap.bitmapOf(clients));
    }

    private static String text(BigDecimal... figures) {
        return String.join(
                " ",
                List.of(figures).stream()
                        .map(figure -> figure.stripTrailingZeros().toPlainString())
                        .toList());
    }
}

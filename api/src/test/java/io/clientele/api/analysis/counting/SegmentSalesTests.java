package io.clientele.api.analysis.counting;

import static io.clientele.api.sale.SheetTestData.sheet;
import static io.clientele.api.sale.SheetTestData.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.analysis.counting.SegmentSales.Segment;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.SheetTestData.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class SegmentSalesTests {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 6, 21));
    private static final RoaringBitmap NOBODY = new RoaringBitmap();

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
    void countsAReturnAsNoOrderAndItsClientAsNoBuyer() {
        var sales = new SegmentSales(sheet(List.of(sold(2, "2026-02-01", -50))), fixture, NOBODY, null).over(PERIOD);

        assertThat(text(
                        sales.distinct().revenue(),
                        sales.distinct().orders(),
                        sales.distinct().clients()))
                .isEqualTo("-50 0 0");
    }

    @Test
    void answersWithoutSegmentsAndWithoutSales() {
        var empty = new SegmentSales(sheet(List.of()), List.of(segment(1)), NOBODY, null).over(PERIOD);
        var none = new SegmentSales(fixtureSheet(), List.of(), NOBODY, null).over(PERIOD);

        assertThat(empty.segments().getFirst().fractional().revenue()).isEqualByComparingTo("0");
        assertThat(none.outside().revenue()).isEqualByComparingTo("2750");
    }

    @Test
    void refusesSumsThatMayNotFit() {
        var most = 400_000_000_000_000L;
        var documents = List.of(sold(1, "2026-02-01", most), sold(1, "2026-03-01", most / 2));

        assertThatThrownBy(() -> new SegmentSales(sheet(documents), fixture, NOBODY, null).over(PERIOD))
                .isInstanceOf(ArithmeticException.class)
                // Of another thread, it comes as the cause of its like.
                .extracting(failure -> Objects.requireNonNullElse(failure.getCause(), failure))
                .asInstanceOf(InstanceOfAssertFactories.throwable(ArithmeticException.class))
                .hasMessageContaining("may not fit");
        assertThat(new SegmentSales(sheet(documents), fixture, NOBODY, null)
                        .steps(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 20)), CalendarUnit.DAY)
                        .whole()
                        .company()
                        .revenue())
                .isEqualByComparingTo(BigDecimal.valueOf(most));
        assertThat(new SegmentSales(sheet(documents.subList(0, 1)), fixture, NOBODY, null)
                        .over(PERIOD)
                        .company()
                        .revenue())
                .isEqualByComparingTo(BigDecimal.valueOf(most));
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
            var oracle = new SegmentSalesOracle(
                    documents, segments, SegmentSalesOracle.counts(segments), anonymous, visible);
            var stepped = calculator.steps(PERIOD, CalendarUnit.WEEK);

            oracle.check(calculator.over(PERIOD));
            assertThat(stepped.whole()).isEqualTo(calculator.over(PERIOD));
            assertThat(stepped.steps()).hasSize(PERIOD.steps(CalendarUnit.WEEK).size());
            stepped.steps().stream().limit(count > 64 ? 2 : 30).forEach(oracle::check);
            calculator.steps(PERIOD, CalendarUnit.MONTH).steps().forEach(oracle::check);
        }
    }

    /** So many that those of a month are added up by combination; some clients have numbers far beyond the others'. */
    @ParameterizedTest(name = "{0} segments")
    @ValueSource(ints = {3, 7, 70})
    void agreesWithTheDefinitionOnManySales(int count) {
        var random = new Random(count);
        var documents = documents(random, 6_000, 600).stream()
                .map(document -> far(document, document.client()))
                .toList();
        var segments = IntStream.range(0, count)
                .mapToObj(id -> segment(
                        id,
                        random.ints(random.nextInt(300), 1, 600)
                                .map(SegmentSalesTests::far)
                                .toArray()))
                .toList();
        var anonymous = RoaringBitmap.bitmapOf(7, far(500));
        var calculator = new SegmentSales(sheet(documents), segments, anonymous, null);
        var oracle = new SegmentSalesOracle(documents, segments, SegmentSalesOracle.counts(segments), anonymous, null);

        oracle.check(calculator.over(PERIOD));
        calculator.steps(PERIOD, CalendarUnit.MONTH).steps().forEach(oracle::check);
        assertThat(calculator.steps(PERIOD, CalendarUnit.MONTH).whole()).isEqualTo(calculator.over(PERIOD));
        assertThat(calculator.over(Period.ALWAYS).company())
                .isEqualTo(calculator
                        .over(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1)))
                        .company());
    }

    private static Document far(Document document, int client) {
        return new Document(
                far(client),
                document.day(),
                document.amount(),
                document.vat(),
                document.cost(),
                document.quantity(),
                document.isReturn());
    }

    private static int far(int client) {
        return client < 400 ? client : 300_000 + client;
    }

    private static List<Document> documents(Random random) {
        return documents(random, 400, 80);
    }

    private static List<Document> documents(Random random, int count, int clients) {
        var documents = new ArrayList<Document>();
        for (var i = 0; i < count; i++) {
            var amount = random.nextLong(-999_999, 9_999_999);
            documents.add(new Document(
                    random.nextInt(clients),
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

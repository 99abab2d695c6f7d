package io.clientele.api.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.SettableClock;
import io.clientele.api.analysis.lifetime.SoldOverYears.Sold;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clients are worth, beside plain loops over four years of documents. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifetimeValueTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 1);
    private static final String ROW = """
            { segment { name } clients buyers historical { amount } historicalPerBuyer { amount } active orders
              averageOrder { amount } ordersPerYear marginShare cohorts cohortClients retention
              predicted { amount } predictedWithin { amount } }""";

    record Named(String name) {}

    record Amount(BigDecimal amount) {}

    record Row(
            @Nullable Named segment,
            int clients,
            int buyers,
            Amount historical,
            @Nullable Amount historicalPerBuyer,
            int active,
            int orders,
            @Nullable Amount averageOrder,
            @Nullable BigDecimal ordersPerYear,
            @Nullable BigDecimal marginShare,
            int cohorts,
            int cohortClients,
            @Nullable BigDecimal retention,
            @Nullable Amount predicted,
            @Nullable Amount predictedWithin) {}

    private final SoldOverYears sold = new SoldOverYears(79);
    private final SegmentTestData segments;
    private final JdbcClient jdbc;
    private String regulars = "";
    private String newcomers = "";

    @Autowired
    LifetimeValueTests(Api api, JdbcClient jdbc) {
        this.segments = new SegmentTestData(api::admin);
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load(@Autowired Sales sales, @Autowired ApplicationContext context) {
        EmptyBase.clear(context);
        sold.add(new Sold("NEW", LocalDate.of(2026, 10, 3), 500, 80, 100));
        sold.add(new Sold("NEW", LocalDate.of(2027, 1, 3), 90_000, 0, 0));
        assertThat(sales.upsert("file", sold.rows(), SaleTestData.CREATING).rejected())
                .isEmpty();
        regulars = segments.list("Regulars", ids("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9"));
        newcomers = segments.list("Newcomers", ids("NEW"));
    }

    @Test
    void tellsTheMarginToDateAndThePredictionOfAllClients() {
        assertRow(all(""), sold.clients(), 15, 5);
    }

    @Test
    void discountsAsAsked() {
        assertRow(all("(discount: \"0\", years: 1)"), sold.clients(), 0, 1);
        assertRow(all("(discount: \"100\", years: 30)"), sold.clients(), 100, 30);
    }

    /** Everybody of these comes back, so that only the discount makes an end. */
    @Test
    void tellsNoValueThatHasNoEnd() {
        var kept = segments.list(
                "Kept", ids(SoldOverYears.kept(sold.known(sold.clients())).toArray(String[]::new)));
        var row = "lifetimeValue(segments: [\"%s\"], discount: \"%s\") { all %s }";

        assertThat(ask(row.formatted(kept, "0", ROW)).as("analysis.lifetimeValue.all", Row.class))
                .satisfies(all -> assertThat(all.retention()).isEqualByComparingTo("100"))
                .satisfies(all -> assertThat(all.predicted()).isNull())
                .satisfies(all -> assertThat(all.predictedWithin()).isNotNull());
        assertThat(ask(row.formatted(kept, "0.0000000000000000001", ROW))
                        .as("analysis.lifetimeValue.all", Row.class)
                        .predicted())
                .isNull();
        assertThat(ask(row.formatted(kept, "1", ROW))
                        .as("analysis.lifetimeValue.all", Row.class)
                        .predicted())
                .isNotNull();
    }

    @Test
    void tellsEachSegmentByItsOwnCohorts() {
        var rows = ask("lifetimeValue(segments: [\"%s\", \"%s\"]) { all %s bySegment %s }"
                .formatted(regulars, newcomers, ROW, ROW));

        var bySegment = rows.list("analysis.lifetimeValue.bySegment", Row.class);
        var few = Set.of("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9");
        assertThat(bySegment)
                .extracting(row -> Objects.requireNonNull(row.segment()).name())
                .containsExactly("Regulars", "Newcomers");
        assertRow(bySegment.getFirst(), few, 15, 5);
        assertRow(bySegment.getLast(), Set.of("NEW"), 15, 5);
        assertThat(bySegment.getLast().retention()).isNull();
        assertThat(bySegment.getLast().predicted()).isNull();
        assertThat(bySegment.getLast().historical().amount()).isEqualByComparingTo("320");
    }

    @Test
    void tellsNothingOfAPeriodWithoutSales() {
        var row = all("(period: {between: {from: \"2020-01-01\", to: \"2020-07-01\"}})");

        assertThat(row.active()).isZero();
        assertThat(row.averageOrder()).isNull();
        assertThat(row.ordersPerYear()).isNull();
        assertThat(row.marginShare()).isNull();
        assertThat(row.predicted()).isNull();
        assertThat(row.historical().amount()).isPositive();
    }

    @Test
    void countsAPartOfAYearByItsDays() {
        var row = all("(period: {between: {from: \"2026-01-01\", to: \"2026-03-15\"}})");

        var orders = row.orders();
        assertThat(row.ordersPerYear())
                .isEqualByComparingTo(BigDecimal.valueOf(orders * 365L)
                        .divide(BigDecimal.valueOf(row.active() * 73L), 2, RoundingMode.HALF_UP));
    }

    @Test
    void countsOfAPeriodWhatHasGoneBy() {
        var row = all("(period: {between: {from: \"2026-01-01\", to: \"2027-06-01\"}})");
        var past = all("(period: {between: {from: \"2026-01-01\", to: \"2026-11-23\"}})");
        var ahead = all("(period: {between: {from: \"2027-01-01\", to: \"2027-06-01\"}})");

        assertThat(row).isEqualTo(past);
        assertThat(row.active()).isPositive();
        assertThat(row.ordersPerYear())
                .isEqualByComparingTo(BigDecimal.valueOf(row.orders() * 365L)
                        .divide(BigDecimal.valueOf(row.active() * 326L), 2, RoundingMode.HALF_UP));
        assertThat(ahead.active()).isZero();
        assertThat(ahead.averageOrder()).isNull();
        assertThat(ahead.ordersPerYear()).isNull();
        assertThat(ahead.predicted()).isNull();
        assertThat(ahead.historical()).isEqualTo(past.historical());
    }

    @Test
    void echoesWhatItIsAbout() {
        var answer =
                ask("lifetimeValue { period { from to } membership partial discount years asOf { businessDate } }");

        assertThat(answer.text("analysis.lifetimeValue.period.from")).isEqualTo(FROM.toString());
        assertThat(answer.text("analysis.lifetimeValue.period.to")).isEqualTo(TO.toString());
        assertThat(answer.text("analysis.lifetimeValue.membership")).isEqualTo("CURRENT");
        assertThat(answer.yes("analysis.lifetimeValue.partial")).isFalse();
        assertThat(answer.text("analysis.lifetimeValue.discount")).isEqualTo("15.00");
        assertThat(answer.number("analysis.lifetimeValue.years")).isEqualTo(5);
        assertThat(answer.text("analysis.lifetimeValue.asOf.businessDate")).isEqualTo(TODAY.toString());
    }

    @Test
    void refusesDiscountsAndYearsOutOfRange() {
        for (var wrong : List.of("discount: \"-1\"", "discount: \"101\"", "years: 0", "years: 31")) {
            assertThat(ask("lifetimeValue(%s) { partial }".formatted(wrong)).codes())
                    .containsExactly("BAD_THRESHOLDS");
        }
    }

    private void assertRow(Row row, Set<String> clients, int discount, int years) {
        var known = sold.known(clients);
        var year = known.stream()
                .filter(one -> !one.day().isBefore(FROM) && one.day().isBefore(TO))
                .toList();
        var orders = year.stream().filter(one -> !one.isReturn()).toList();
        var active = orders.stream().map(Sold::client).distinct().count();
        var firsts = SoldOverYears.firsts(known);
        var historical = known.stream().mapToInt(Sold::margin).sum();
        var revenue = year.stream().mapToInt(Sold::amount).sum();
        var margin = year.stream().mapToInt(Sold::margin).sum();
        assertThat(row.clients()).isEqualTo(clients.size());
        assertThat(row.buyers()).isEqualTo(firsts.size());
        assertThat(row.historical().amount()).isEqualByComparingTo(BigDecimal.valueOf(historical));
        assertThat(amount(row.historicalPerBuyer())).isCloseTo((double) historical / firsts.size(), within());
        assertThat(row.active()).isEqualTo((int) active);
        assertThat(row.orders()).isEqualTo(orders.size());
        assertThat(amount(row.averageOrder())).isCloseTo((double) revenue / orders.size(), within());
        assertThat(told(row.ordersPerYear())).isCloseTo((double) orders.size() / active, within());
        assertThat(told(row.marginShare())).isCloseTo(margin * 100.0 / revenue, within());
        assertPrediction(row, known, (double) margin / active, discount, years);
    }

    private void assertPrediction(Row row, List<Sold> known, double yearly, int discount, int years) {
        var settled = SoldOverYears.settled(known);
        assertThat(row.cohorts())
                .isEqualTo((int) settled.values().stream().distinct().count());
        assertThat(row.cohortClients()).isEqualTo(settled.size());
        if (row.cohorts() < 2) {
            assertThat(row.retention()).isNull();
            assertThat(row.predicted()).isNull();
            assertThat(row.predictedWithin()).isNull();
            return;
        }
        var r = (double) SoldOverYears.kept(known).size() / settled.size();
        var d = discount / 100.0;
        var sum = IntStream.rangeClosed(1, years)
                .mapToDouble(at -> yearly * Math.pow(r, at) / Math.pow(1 + d, at))
                .sum();
        assertThat(told(row.retention())).isCloseTo(r * 100, within());
        assertThat(amount(row.predicted())).isCloseTo(yearly * r / (1 + d - r), within());
        assertThat(amount(row.predictedWithin())).isCloseTo(sum, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0051);
    }

    private static double amount(@Nullable Amount amount) {
        return told(Objects.requireNonNull(amount).amount());
    }

    private static double told(@Nullable BigDecimal figure) {
        return Objects.requireNonNull(figure).doubleValue();
    }

    private List<Integer> ids(String... names) {
        return jdbc.sql("select id from client where external_id in (:names)")
                .param("names", List.of(names))
                .query(Integer.class)
                .list();
    }

    private Row all(String arguments) {
        return ask("lifetimeValue%s { all %s }".formatted(arguments, ROW)).as("analysis.lifetimeValue.all", Row.class);
    }

    private Answer ask(String analysis) {
        return segments.ask("{ analysis { " + analysis + " } }");
    }
}

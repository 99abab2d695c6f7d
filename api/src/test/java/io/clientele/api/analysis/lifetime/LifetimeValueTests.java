package io.clientele.api.analysis.lifetime;

import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 1);
    private static final String ROW = """
            { segment { name } clients buyers historical { amount } historicalPerBuyer { amount } active orders
              averageOrder { amount } ordersPerYear marginShare cohorts cohortClients retention
              predicted { amount } predictedWithin { amount } }""";

    record Sold(String client, LocalDate day, int amount, int vat, int cost) {

        int margin() {
            return amount - vat - cost;
        }

        boolean isReturn() {
            return amount < 0;
        }
    }

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

    private final Random random = new Random(79);
    private final List<Sold> sold = new ArrayList<>();
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
        IntStream.range(0, 300).forEach(at -> sold.add(draw(at % 30)));
        sold.add(new Sold("NEW", LocalDate.of(2026, 10, 3), 500, 80, 100));
        sold.add(new Sold("NEW", LocalDate.of(2027, 1, 3), 90_000, 0, 0));
        assertThat(sales.upsert("file", rows(), SaleTestData.CREATING).rejected())
                .isEmpty();
        regulars = segments.list("Regulars", ids("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9"));
        newcomers = segments.list("Newcomers", ids("NEW"));
    }

    @Test
    void tellsTheMarginToDateAndThePredictionOfAllClients() {
        assertRow(all(""), names(), 15, 5);
    }

    @Test
    void discountsAsAsked() {
        assertRow(all("(discount: \"0\", years: 1)"), names(), 0, 1);
        assertRow(all("(discount: \"100\", years: 30)"), names(), 100, 30);
    }

    /** Everybody of these comes back, so that only the discount makes an end. */
    @Test
    void tellsNoValueThatHasNoEnd() {
        var kept = segments.list("Kept", ids(keptForEver()));
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

    private String[] keptForEver() {
        var settled = YearMonth.from(TODAY).minusMonths(24);
        var known = sold.stream().filter(one -> !one.day().isAfter(TODAY)).toList();
        return firsts(known).entrySet().stream()
                .filter(first -> !first.getValue().isAfter(settled))
                .filter(first -> known.stream()
                        .filter(one -> !one.isReturn() && one.client().equals(first.getKey()))
                        .mapToLong(one -> ChronoUnit.MONTHS.between(first.getValue(), YearMonth.from(one.day())))
                        .anyMatch(months -> months >= 12 && months <= 23))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
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
        var known = sold.stream()
                .filter(one -> clients.contains(one.client()) && !one.day().isAfter(TODAY))
                .toList();
        var year = known.stream()
                .filter(one -> !one.day().isBefore(FROM) && one.day().isBefore(TO))
                .toList();
        var orders = year.stream().filter(one -> !one.isReturn()).toList();
        var active = orders.stream().map(Sold::client).distinct().count();
        var margin = year.stream().mapToInt(Sold::margin).sum();
        assertThat(row.clients()).isEqualTo(clients.size());
        assertThat(row.historical().amount())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(known.stream().mapToInt(Sold::margin).sum()));
        assertThat(row.active()).isEqualTo((int) active);
        assertThat(row.orders()).isEqualTo(orders.size());
        assertThat(amount(row.averageOrder()))
                .isCloseTo((double) year.stream().mapToInt(Sold::amount).sum() / orders.size(), within());
        var firsts = firsts(known);
        assertThat(row.buyers()).isEqualTo(firsts.size());
        var settled = firsts.entrySet().stream()
                .filter(first -> !first.getValue().isAfter(YearMonth.from(TODAY).minusMonths(24)))
                .toList();
        assertThat(row.cohorts()).isEqualTo((int)
                settled.stream().map(first -> first.getValue()).distinct().count());
        assertThat(row.cohortClients()).isEqualTo(settled.size());
        if (row.cohorts() < 2) {
            assertThat(row.retention()).isNull();
            return;
        }
        var kept = settled.stream()
                .filter(first -> known.stream()
                        .filter(one -> !one.isReturn() && one.client().equals(first.getKey()))
                        .mapToLong(one -> ChronoUnit.MONTHS.between(first.getValue(), YearMonth.from(one.day())))
                        .anyMatch(months -> months >= 12 && months <= 23))
                .count();
        var r = (double) kept / settled.size();
        var d = discount / 100.0;
        var yearly = (double) margin / active;
        assertThat(Objects.requireNonNull(row.retention()).doubleValue()).isCloseTo(r * 100, within());
        assertThat(amount(row.predicted())).isCloseTo(yearly * r / (1 + d - r), within());
        var sum = IntStream.rangeClosed(1, years)
                .mapToDouble(at -> yearly * Math.pow(r, at) / Math.pow(1 + d, at))
                .sum();
        assertThat(amount(row.predictedWithin())).isCloseTo(sum, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0051);
    }

    private static double amount(@Nullable Amount amount) {
        return Objects.requireNonNull(amount).amount().doubleValue();
    }

    private static Map<String, YearMonth> firsts(List<Sold> known) {
        var firsts = new TreeMap<String, YearMonth>();
        known.stream()
                .filter(one -> !one.isReturn())
                .forEach(one -> firsts.merge(
                        one.client(),
                        YearMonth.from(one.day()),
                        (first, other) -> first.isAfter(other) ? other : first));
        return firsts;
    }

    /** The first clients buy all the time, the later ones for a year or less. */
    private Sold draw(int client) {
        var began = LocalDate.of(2022, 12, 5).plusMonths(client);
        var until = client < 12 ? TODAY : began.plusMonths(1 + client % 14);
        var days = Math.max(1, ChronoUnit.DAYS.between(began, until));
        var day = began.plusDays(random.nextLong(days));
        var sign = random.nextInt(9) == 0 ? -1 : 1;
        var amount = random.nextInt(100, 9_000);
        return new Sold("C" + client, day, sign * amount, sign * amount / 6, sign * random.nextInt(amount));
    }

    private List<SaleRow> rows() {
        return IntStream.range(0, sold.size())
                .mapToObj(at -> sale("D" + at, "1")
                        .on(sold.get(at).day())
                        .to(sold.get(at).client())
                        .quantity(sold.get(at).isReturn() ? "-1" : "1")
                        .amount(String.valueOf(sold.get(at).amount()))
                        .vat(String.valueOf(sold.get(at).vat()))
                        .cost(String.valueOf(sold.get(at).cost()))
                        .row())
                .toList();
    }

    private Set<String> names() {
        return sold.stream().map(Sold::client).collect(Collectors.toSet());
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

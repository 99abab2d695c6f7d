package io.clientele.api.sale.purchase;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.product;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.sale.purchase.Purchases.Condition;
import io.clientele.api.sale.purchase.Purchases.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class PurchaseQuestionsStoreTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final PeriodChoice SPRING =
            new PeriodChoice.Between(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 1));
    private static final Map<String, String> GROUPS =
            Map.of("Drill", "Tools", "Bit", "Tools/Bits", "Fine bit", "Tools/Bits/Fine", "Paint", "Colours/Bits");

    @Autowired
    PurchaseQuestions questions;

    @Autowired
    Sales sales;

    @Autowired
    Products products;

    @Autowired
    Clients clients;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
        products.upsert(
                "file",
                GROUPS.entrySet().stream()
                        .map(entry -> product("id of " + entry.getKey(), entry.getKey(), entry.getValue()))
                        .toList());
        clients.upsert(
                "file",
                IntStream.range(0, 40)
                        .mapToObj(number -> new ClientCard(
                                "C" + number,
                                Map.of(ClientField.NAME, List.of("C" + number)),
                                null,
                                Map.of(),
                                Map.of(),
                                Map.of()))
                        .toList());
    }

    @Test
    void meansAtLeastOneOrderWhenNothingIsCompared() {
        take(List.of(
                sale("D1", "1").to("C1").row(),
                sale("D2", "1").to("C2").amount("-5").quantity("-1").row(),
                sale("D3", "1").to(null).row()));

        assertThat(who(question(List.of("Drill"), List.of()))).containsExactly("C1");
        assertThat(who(question(List.of(), List.of()))).containsExactly("C1");
    }

    @Test
    void findsProductsByNameOrIdAndGroupsByNameOrPathWithTheirSubgroups() {
        take(List.of(
                sale("D1", "1").to("C1").of("Drill").row(),
                sale("D2", "1").to("C2").of("Bit").row(),
                sale("D3", "1").to("C3").of("Fine bit").row(),
                sale("D4", "1").to("C4").of("Paint").row()));

        assertThat(who(question(List.of(" fine BIT", "id of Drill"), List.of())))
                .containsExactly("C1", "C3");
        assertThat(who(question(List.of(), List.of("bits")))).containsExactly("C2", "C3", "C4");
        assertThat(who(question(List.of(), List.of("Tools/Bits")))).containsExactly("C2", "C3");
        assertThat(who(question(List.of("Paint"), List.of("Fine")))).containsExactly("C3", "C4");
    }

    @Test
    void namesWhatIsUnknown() {
        var unknown = question(List.of("Drill", "Saw"), List.of("Tools", "Garden"));

        assertThat(snapshots.read(() -> questions.check(unknown)))
                .extracting(Problem::code, Problem::getMessage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("UNKNOWN_PRODUCT", "No product is called Saw."),
                        org.assertj.core.groups.Tuple.tuple("UNKNOWN_GROUP", "No product group is called Garden."));
        assertThatThrownBy(() -> who(unknown)).isInstanceOf(Problem.class).hasMessageContaining("Saw");
        assertThatThrownBy(() -> who(question(List.of(), List.of(), condition(Measure.AMOUNT, Operator.IS_NULL, "1"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void includesThoseWhoBoughtNothingWhereZeroSatisfies() {
        take(List.of(
                sale("D1", "1").to("C1").row(),
                sale("D2", "1").to("C2").amount("5").row()));

        var little = who(question(List.of("Drill"), List.of(), condition(Measure.AMOUNT, Operator.LT, "10")));
        var average = who(question(List.of(), List.of(), condition(Measure.AVERAGE_ORDER, Operator.LT, "10")));

        assertThat(little).hasSize(39).contains("C2", "C0").doesNotContain("C1");
        assertThat(average).containsExactly("C2");
        assertThat(who(question(List.of(), List.of(), condition(Measure.AVERAGE_ORDER, Operator.NE, "5"))))
                .hasSize(39)
                .contains("C1", "C0")
                .doesNotContain("C2");
    }

    @Test
    void leavesOutClientsThatAreArchivedOrErased() {
        take(List.of(
                sale("D1", "1").to("C1").row(),
                sale("D2", "1").to("C2").row(),
                sale("D3", "1").to("C3").row()));
        jdbc.sql("update client set archived = external_id = 'C1', erased = external_id = 'C2'")
                .update();
        jdbc.sql("update data_version set version = version + 2").update();

        assertThat(who(question(List.of(), List.of()))).containsExactly("C3");
        assertThat(who(question(List.of("Drill"), List.of()))).containsExactly("C3");
    }

    @Test
    void tellsTheFiguresOfAClient() {
        take(List.of(
                sale("D1", "1").to("C1").amount("100").cost("60").vat("10").row(),
                sale("D1", "2")
                        .to("C1")
                        .of("Bit")
                        .amount("1")
                        .vat("0")
                        .cost("0")
                        .row(),
                sale("D2", "1").to("C1").amount("49").vat("0").cost("0").row(),
                sale("D3", "1")
                        .to("C1")
                        .amount("-50")
                        .quantity("-1")
                        .vat("0")
                        .cost("0")
                        .row()));

        assertThat(observed(question(List.of(), List.of()), "C1"))
                .isEqualTo("amount=100.0000 quantity=2.0000 margin=30.0000 orders=2 averageOrder=50.00");
        assertThat(observed(question(List.of("Bit"), List.of()), "C1"))
                .isEqualTo("amount=1.0000 quantity=1.0000 margin=1.0000 orders=1 averageOrder=1.00");
        assertThat(observed(question(List.of("Drill"), List.of()), "C2"))
                .isEqualTo("amount=0.0000 quantity=0.0000 margin=0.0000 orders=0 averageOrder=null");
    }

    @Test
    void agreesWithTheDefinitionOnRandomSales() {
        var random = new Random(7);
        var rows = rows(random);
        take(rows);

        for (var round = 0; round < 150; round++) {
            var question = question(random);
            var among = round % 3 == 0 ? null : some(random, round % 3 == 1 ? 1 : 15);

            assertThat(who(question, among))
                    .as("%s among %s", question, among)
                    .isEqualTo(expected(rows, question, among));
        }
    }

    @Test
    void observesWhatItJudges() {
        var random = new Random(8);
        take(rows(random));

        for (var round = 0; round < 60; round++) {
            var question = question(random);
            for (var condition : question.conditions()) {
                var client = "C" + random.nextInt(40);
                var figure = figure(question, condition.measure(), client);
                if (condition.measure() != Measure.AVERAGE_ORDER || figure == null) {
                    assertThat(who(question, List.of(client)).isEmpty())
                            .as("%s of %s: %s", question, client, figure)
                            .isNotEqualTo(condition.comparison().holds(figure));
                }
            }
        }
    }

    private static List<SaleRow> rows(Random random) {
        var products = List.copyOf(new TreeSet<>(GROUPS.keySet()));
        var rows = new ArrayList<SaleRow>();
        for (var document = 0; document < 250; document++) {
            var client = random.nextInt(10) == 0 ? null : "C" + random.nextInt(30);
            var channel = List.of("WEB", "Shop", "").get(random.nextInt(3));
            var day = LocalDate.of(2026, 2, 20).plusDays(random.nextInt(120));
            var sign = random.nextInt(5) == 0 ? "-" : "";
            for (var line = 0; line <= random.nextInt(4); line++) {
                rows.add(sale("D" + document, "" + line)
                        .to(client)
                        .through(channel)
                        .on(day)
                        .of(products.get(random.nextInt(products.size())))
                        .amount(sign + random.nextInt(1, 40))
                        .quantity(sign + random.nextInt(1, 5))
                        .vat(sign + "0.5")
                        .cost(sign + random.nextInt(0, 30))
                        .row());
            }
        }
        return rows;
    }

    private static Purchases question(Random random) {
        var measure = List.of(Measure.values()).get(random.nextInt(Measure.values().length));
        var operator = List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE)
                .get(random.nextInt(6));
        var condition =
                condition(measure, operator, String.valueOf(random.nextInt(measure == Measure.ORDERS ? 4 : 30)));
        return new Purchases(
                random.nextInt(3) == 0 ? List.of("Drill", "id of Paint") : List.of(),
                random.nextInt(3) == 0
                        ? List.of(List.of("Bits", "Tools", "Tools/Bits").get(random.nextInt(3)))
                        : List.of(),
                random.nextInt(3) == 0 ? List.of("web") : List.of(),
                random.nextBoolean()
                        ? SPRING
                        : random.nextBoolean() ? new PeriodChoice.Last(8, CalendarUnit.MONTH, false) : null,
                random.nextInt(8) == 0 ? List.of() : List.of(condition));
    }

    /** The definition, word by word and slowly. */
    private static List<String> expected(List<SaleRow> rows, Purchases question, @Nullable Collection<String> among) {
        var answer = new ArrayList<String>();
        for (var client :
                IntStream.range(0, 40).mapToObj(number -> "C" + number).toList()) {
            var own = rows.stream()
                    .filter(row -> client.equals(row.client()) && counts(row, question))
                    .toList();
            var conditions = question.conditions().isEmpty()
                    ? List.of(condition(Measure.ORDERS, Operator.GTE, "1"))
                    : question.conditions();
            var holds = conditions.stream()
                    .allMatch(condition -> condition.comparison().holds(figure(own, rows, condition.measure())));
            if (holds && (among == null || among.contains(client))) {
                answer.add(client);
            }
        }
        return answer.stream().sorted().toList();
    }

    private static boolean counts(SaleRow row, Purchases question) {
        var period = question.period();
        var group = GROUPS.getOrDefault(row.product(), "");
        var product = question.products().contains(row.product())
                || question.products().contains("id of " + row.product());
        var anything = question.products().isEmpty() && question.groups().isEmpty();
        return (anything
                        || product
                        || question.groups().stream()
                                .anyMatch(named -> ("/" + group + "/").contains("/" + named + "/")))
                && (question.channels().isEmpty() || "WEB".equals(row.channel()))
                && (period == null || period.on(TODAY).contains(row.soldAt().toLocalDate()));
    }

    private static @Nullable BigDecimal figure(List<SaleRow> own, List<SaleRow> all, Measure measure) {
        var orders = BigDecimal.valueOf(own.stream()
                .map(SaleRow::document)
                .distinct()
                .filter(document -> all.stream()
                        .anyMatch(row ->
                                row.document().equals(document) && row.amount().signum() > 0))
                .count());
        return switch (measure) {
            case AMOUNT -> sum(own.stream().map(SaleRow::amount).toList());
            case QUANTITY -> sum(own.stream().map(SaleRow::quantity).toList());
            case MARGIN ->
                sum(own.stream()
                        .map(row -> row.amount()
                                .subtract(Objects.requireNonNull(row.vatAmount()))
                                .subtract(Objects.requireNonNull(row.cost())))
                        .toList());
            case ORDERS -> orders;
            case AVERAGE_ORDER ->
                orders.signum() == 0
                        ? null
                        : sum(own.stream().map(SaleRow::amount).toList()).divide(orders, MathContext.DECIMAL128);
        };
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> some(Random random, int count) {
        return random.ints(count, 0, 40)
                .distinct()
                .mapToObj(number -> "C" + number)
                .toList();
    }

    private static Condition condition(Measure measure, Operator operator, String bound) {
        return new Condition(measure, new Comparison(operator, new BigDecimal(bound)));
    }

    private static Purchases question(List<String> products, List<String> groups, Condition... conditions) {
        return new Purchases(products, groups, List.of(), null, List.of(conditions));
    }

    private List<String> who(Purchases question) {
        return who(question, null);
    }

    private List<String> who(Purchases question, @Nullable Collection<String> among) {
        var names = jdbc.sql("select id, external_id from client").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> (Integer) row.get("id"), row -> String.valueOf(row.get("external_id"))));
        var bitmap = among == null ? null : new RoaringBitmap();
        names.forEach((id, name) -> {
            if (bitmap != null && among != null && among.contains(name)) {
                bitmap.add(id);
            }
        });
        return snapshots.read(() -> questions.clientsWho(question, TODAY, bitmap)).stream()
                .mapToObj(names::get)
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private String observed(Purchases question, String client) {
        return snapshots.read(() -> questions.observed(question, TODAY, id(client))).stream()
                .map(seen -> seen.figure() + "=" + seen.value())
                .collect(Collectors.joining(" "));
    }

    private @Nullable BigDecimal figure(Purchases question, Measure measure, String client) {
        return (BigDecimal) snapshots
                .read(() -> questions.observed(question, TODAY, id(client)))
                .get(List.of(Measure.values()).indexOf(measure))
                .value();
    }

    private int id(String client) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(client)
                .query(Integer.class)
                .single();
    }

    private void take(List<SaleRow> rows) {
        assertThat(sales.upsert("file", rows, CREATING).rejected()).isEmpty();
    }
}

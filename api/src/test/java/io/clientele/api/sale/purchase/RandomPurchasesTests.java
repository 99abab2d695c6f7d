package io.clientele.api.sale.purchase;

import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.purchase.Purchases.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random questions about random sales, held against the definition, word by word. */
@ClienteleTest
class RandomPurchasesTests extends BoughtProducts {

    private static final PeriodChoice SPRING =
            new PeriodChoice.Between(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 6, 1));

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

    private @Nullable BigDecimal figure(Purchases question, Measure measure, String client) {
        return (BigDecimal) snapshots
                .read(() -> questions.observed(question, TODAY, id(client)))
                .get(List.of(Measure.values()).indexOf(measure))
                .value();
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
}

package io.clientele.api.receivable.question;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.receivable.settlement.Invoice;
import io.clientele.api.receivable.settlement.Receipt;
import io.clientele.api.receivable.settlement.SlowSettlement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random questions about random debts that change, held against the definition, client by client. */
@ClienteleTest
class RandomDebtsTests extends OwedMoney {

    private static final List<Operator> OPERATORS =
            List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE);

    private final Map<String, Integer> numbers = new HashMap<>();

    @Test
    void agreesWithTheDefinitionOnRandomFactsAndFollowsTheirChanges() {
        var random = new Random(5);
        change(random, 90);
        for (var round = 0; round < 240; round++) {
            if (round % 12 == 11) {
                change(random, 4);
            }
            if (round % 60 == 59) {
                jdbc.sql("update data_version set version = version + 2 where room = 'receivable'")
                        .update();
            }
            var among = round % 3 == 0 ? null : some(random, round % 3 == 1 ? 1 : 12);
            var date = TODAY.minusDays(random.nextInt(3) * 20L);
            var debt = randomDebt(random);
            var discipline = randomDiscipline(random);

            assertThat(who(debt, date, among))
                    .as("%s on %s among %s", debt, date, among)
                    .isEqualTo(expected(debt, date, among));
            assertThat(who(discipline, date, among))
                    .as("%s on %s among %s", discipline, date, among)
                    .isEqualTo(expected(discipline, date, among));
        }
    }

    private void change(Random random, int count) {
        for (var number = 0; number < count; number++) {
            var client = "C" + random.nextInt(CLIENTS - 4);
            var day = TODAY.minusDays(random.nextInt(-5, 90));
            var organization = random.nextInt(4) == 0 ? "A" : null;
            owe(invoice("I" + random.nextInt(120))
                    .of(client)
                    .on(day)
                    .due(day.plusDays(random.nextInt(40)))
                    .amount("" + random.nextInt(1, 60))
                    .at(organization));
            pay(payment("P" + random.nextInt(120))
                    .of(client)
                    .on(day.plusDays(random.nextInt(40)))
                    .amount("" + random.nextInt(1, 60) * (random.nextInt(6) == 0 ? -1 : 1))
                    .closing(random.nextBoolean() ? null : "I" + random.nextInt(120))
                    .at(organization));
        }
        var gone = "I" + random.nextInt(120);
        invoices.delete("file", List.of(gone));
        owed.remove(gone);
        numbers.remove("receivable" + gone);
    }

    private static Debt randomDebt(Random random) {
        var measure = List.of(Debt.Measure.values()).get(random.nextInt(3));
        var condition = new Debt.Condition(measure, comparison(random, 70));
        return new Debt(random.nextInt(20), random.nextInt(8) == 0 ? List.of() : List.of(condition));
    }

    private static PaymentDiscipline randomDiscipline(Random random) {
        var measure = List.of(PaymentDiscipline.Measure.values()).get(random.nextInt(2));
        var late = measure == PaymentDiscipline.Measure.LATE_SHARE;
        return new PaymentDiscipline(
                random.nextBoolean() ? LONG : new PeriodChoice.Last(40, CalendarUnit.DAY, false),
                List.of(new PaymentDiscipline.Condition(measure, comparison(random, late ? 100 : 12))));
    }

    private static Comparison comparison(Random random, int bound) {
        return new Comparison(
                OPERATORS.get(random.nextInt(OPERATORS.size())), BigDecimal.valueOf(random.nextInt(bound + 1)));
    }

    /** The definition, client by client. */
    private List<String> expected(Debt question, LocalDate date, @Nullable Collection<String> among) {
        var conditions = question.conditions().isEmpty()
                ? List.of(new Debt.Condition(Debt.Measure.DEBT, new Comparison(Operator.GT, BigDecimal.ZERO)))
                : question.conditions();
        return asked(among)
                .filter(client -> conditions.stream()
                        .allMatch(condition -> condition
                                .comparison()
                                .holds(figure(condition.measure(), client, date, question.overdueDays()))))
                .toList();
    }

    private List<String> expected(PaymentDiscipline question, LocalDate date, @Nullable Collection<String> among) {
        var period = question.period().on(date);
        return asked(among)
                .filter(client -> {
                    var slow = slow(client, date);
                    var delays = invoicesOf(client).stream()
                            .filter(slow::issued)
                            .filter(invoice -> {
                                var paidOn = slow.paidOn(invoice);
                                return paidOn != null && period.contains(paidOn);
                            })
                            .map(invoice -> Math.max(
                                    0,
                                    Objects.requireNonNull(slow.paidOn(invoice)).toEpochDay()
                                            - invoice.dueOn().toEpochDay()))
                            .toList();
                    return question.conditions().stream()
                            .allMatch(condition -> condition.comparison().holds(figure(condition.measure(), delays)));
                })
                .toList();
    }

    private @Nullable BigDecimal figure(Debt.Measure measure, String client, LocalDate date, int days) {
        var slow = slow(client, date);
        return switch (measure) {
            case OVERDUE_AMOUNT -> BigDecimal.valueOf(slow.overdue(days));
            case DEBT -> BigDecimal.valueOf(slow.debt());
            case LIMIT_SHARE ->
                limit(Integer.parseInt(client.substring(1))).equals("100") ? BigDecimal.valueOf(slow.debt()) : null;
        };
    }

    private static @Nullable BigDecimal figure(PaymentDiscipline.Measure measure, List<Long> delays) {
        if (delays.isEmpty()) {
            return null;
        }
        var sum = measure == PaymentDiscipline.Measure.LATE_SHARE
                ? 100 * delays.stream().filter(days -> days > 0).count()
                : delays.stream().mapToLong(Long::longValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(delays.size()), MathContext.DECIMAL128);
    }

    private SlowSettlement slow(String client, LocalDate date) {
        var receipts = paid.values().stream()
                .filter(row -> row.client().equals(client))
                .map(row -> new Receipt(
                        number("payment", "external_id", row.externalId()),
                        "file",
                        row.paidOn(),
                        row.amount().longValueExact(),
                        row.document(),
                        row.organization()))
                .toList();
        return new SlowSettlement(invoicesOf(client), receipts, date);
    }

    private List<Invoice> invoicesOf(String client) {
        return owed.values().stream()
                .filter(row -> row.client().equals(client))
                .map(row -> new Invoice(
                        number("receivable", "document", row.document()),
                        "file",
                        row.document(),
                        row.issuedOn(),
                        row.dueOn(),
                        row.amount().longValueExact(),
                        row.organization()))
                .toList();
    }

    private int number(String table, String column, String key) {
        return numbers.computeIfAbsent(
                table + key,
                unseen -> jdbc.sql("select id from %s where %s = ?".formatted(table, column))
                        .param(key)
                        .query(Integer.class)
                        .single());
    }

    private static Stream<String> asked(@Nullable Collection<String> among) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> "C" + number)
                .filter(client -> among == null || among.contains(client))
                .sorted();
    }

    private static List<String> some(Random random, int count) {
        return random.ints(count, 0, CLIENTS)
                .distinct()
                .mapToObj(number -> "C" + number)
                .toList();
    }
}

package io.clientele.api.receivable.question;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.ReceivableTestData;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.receivable.settlement.Invoice;
import io.clientele.api.receivable.settlement.Receipt;
import io.clientele.api.receivable.settlement.SlowSettlement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class DebtQuestionsStoreTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final int CLIENTS = 30;
    private static final PeriodChoice LONG = new PeriodChoice.Last(24, CalendarUnit.MONTH, true);
    private static final List<Operator> OPERATORS =
            List.of(Operator.GT, Operator.GTE, Operator.LT, Operator.LTE, Operator.EQ, Operator.NE);

    @Autowired
    DebtQuestions questions;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Clients clients;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    /** What was taken in, by key; the definition is worked out from these. */
    private final Map<String, InvoiceRow> owed = new HashMap<>();

    private final Map<String, PaymentRow> paid = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    @BeforeEach
    void clear() {
        ReceivableTestData.clear(jdbc);
        clients.upsert(
                "file",
                IntStream.range(0, CLIENTS)
                        .mapToObj(number -> Card.of("C" + number)
                                .with(ClientField.CREDIT_LIMIT, limit(number))
                                .card())
                        .toList());
    }

    @Test
    void meansAnyDebtWhenNothingIsCompared() {
        owe(
                invoice("I1").of("C1"),
                invoice("I2").of("C2"),
                invoice("I3").of("C3").on("2026-11-23"));
        pay(payment("P1").of("C2"));

        assertThat(who(new Debt(0, List.of()), TODAY, null)).containsExactly("C1");
    }

    @Test
    void countsAsOverdueWhatWasDueMoreThanSoManyDaysAgo() {
        owe(
                invoice("I1").of("C1").due(TODAY),
                invoice("I2").of("C2").due(TODAY.minusDays(1)),
                invoice("I3").of("C3").due(TODAY.minusDays(6)));

        assertThat(who(overdue(0, Operator.GT, "0"), TODAY, null)).containsExactly("C2", "C3");
        assertThat(who(overdue(5, Operator.GTE, "100"), TODAY, null)).containsExactly("C3");
        assertThat(who(overdue(6, Operator.GT, "0"), TODAY, null)).isEmpty();
    }

    @Test
    void comparesSharesExactlyAndKnowsThoseWithoutALimit() {
        owe(invoice("I1").of("C1").amount("33.3333"), invoice("I2").of("C2").amount("50"));

        assertThat(who(share(Operator.GT, "33.3332"), TODAY, null)).containsExactly("C1");
        assertThat(who(share(Operator.GT, "33.3333"), TODAY, null)).isEmpty();
        assertThat(who(share(Operator.LT, "10"), TODAY, null)).hasSize(9).doesNotContain("C1", "C2", "C0");
        assertThat(who(share(Operator.NE, "0"), TODAY, null)).hasSize(21).contains("C0", "C1", "C2");
        assertThat(observed(debt(Operator.GT, "0"), "C1"))
                .containsExactly(
                        new Observed("overdueAmount", new BigDecimal("33.3333")),
                        new Observed("debt", new BigDecimal("33.3333")),
                        new Observed("limitShare", new BigDecimal("33.33")));
        assertThat(observed(debt(Operator.GT, "0"), "C2"))
                .contains(new Observed("debt", new BigDecimal("50.0000")), new Observed("limitShare", null));
        assertThat(observed(debt(Operator.GT, "0"), "C4")).contains(new Observed("limitShare", new BigDecimal("0.00")));
    }

    @Test
    void tellsHowLateInvoicesWerePaid() {
        owe(
                invoice("I1").of("C1").due("2026-03-10"),
                invoice("I2").of("C1").due("2026-03-20"),
                invoice("I3").of("C1").due("2026-03-01"),
                invoice("I4").of("C2"));
        pay(
                payment("P1").of("C1").closing("I1").on("2026-03-15"),
                payment("P2").of("C1").closing("I2").on("2026-03-20"),
                payment("P3").of("C1").closing("I3").on("2026-03-02").amount("99"),
                payment("P4").of("C1").closing("I3").on("2026-03-05").amount("1"));
        var question = new PaymentDiscipline(
                new PeriodChoice.Between(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 21)),
                List.of(new PaymentDiscipline.Condition(
                        PaymentDiscipline.Measure.LATE_SHARE, new Comparison(Operator.GT, new BigDecimal("66.66")))));

        assertThat(who(question, TODAY, null)).containsExactly("C1");
        assertThat(who(question, LocalDate.of(2026, 3, 14), null)).containsExactly("C1");
        assertThat(who(question, LocalDate.of(2026, 3, 4), null)).isEmpty();
        assertThat(observed(question, "C1"))
                .containsExactly(
                        new Observed("lateShare", new BigDecimal("66.67")),
                        new Observed("averageDelay", new BigDecimal("3.00")));
        assertThat(observed(question, "C2"))
                .containsExactly(new Observed("lateShare", null), new Observed("averageDelay", null));
    }

    @Test
    void namesWhatCannotBeAsked() {
        var share = new PaymentDiscipline.Condition(
                PaymentDiscipline.Measure.LATE_SHARE, new Comparison(Operator.BETWEEN, BigDecimal.ONE));

        var beyond = new PaymentDiscipline.Condition(
                PaymentDiscipline.Measure.LATE_SHARE, new Comparison(Operator.GT, new BigDecimal("100.01")));

        assertThat(questions.check(overdue(-1, Operator.IN, "0")))
                .extracting(Problem::code)
                .containsExactly("OUT_OF_RANGE", "BAD_OPERATOR");
        assertThat(questions.check(new PaymentDiscipline(LONG, List.of())))
                .extracting(Problem::code)
                .containsExactly("REQUIRED");
        assertThat(questions.check(new PaymentDiscipline(LONG, List.of(share))))
                .extracting(Problem::code)
                .containsExactly("BAD_OPERATOR");
        assertThat(questions.check(new PaymentDiscipline(LONG, List.of(beyond))))
                .extracting(Problem::code)
                .containsExactly("OUT_OF_RANGE");
        assertThat(questions.check(new Debt(0, List.of()))).isEmpty();
        assertThatThrownBy(() -> who(overdue(-1, Operator.GT, "0"), TODAY, null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void neverNamesClientsThatAreGone() {
        owe(invoice("I1").of("C1"), invoice("I2").of("C2"), invoice("I3").of("C3"));
        jdbc.sql("update client set archived = true where external_id = 'C1'").update();
        jdbc.sql("update client set erased = true where external_id = 'C2'").update();
        jdbc.sql("update client set anonymous = true where external_id = 'C3'").update();
        jdbc.sql("update data_version set version = version + 2").update();

        assertThat(who(new Debt(0, List.of()), TODAY, null)).containsExactly("C3");
        assertThat(who(debt(Operator.LT, "1"), TODAY, null)).hasSize(CLIENTS - 3);
    }

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

    @Test
    void answersAnOlderSnapshotWithItsOwnVersion() {
        owe(invoice("I1").of("C1"));
        var question = new Debt(0, List.of());

        var answers = snapshots.read(() -> {
            elsewhere(() -> {
                pay(payment("P1").of("C1"));
                return who(question, TODAY, null);
            });
            return List.of(who(question, TODAY, null), elsewhere(() -> who(question, TODAY, null)));
        });

        assertThat(answers).containsExactly(List.of("C1"), List.of());
    }

    /** Every third client may owe 100; those between have no limit, or one of nothing. */
    private static String limit(int number) {
        return number % 3 == 1 ? "100" : number % 3 == 2 ? "0" : "";
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

    private @Nullable BigDecimal figure(Debt.Measure measure, String client, LocalDate date, int days) {
        var slow = slow(client, date);
        return switch (measure) {
            case OVERDUE_AMOUNT -> BigDecimal.valueOf(slow.overdue(days));
            case DEBT -> BigDecimal.valueOf(slow.debt());
            case LIMIT_SHARE ->
                limit(Integer.parseInt(client.substring(1))).equals("100") ? BigDecimal.valueOf(slow.debt()) : null;
        };
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

    private static Debt overdue(int days, Operator operator, String bound) {
        return new Debt(
                days,
                List.of(new Debt.Condition(
                        Debt.Measure.OVERDUE_AMOUNT, new Comparison(operator, new BigDecimal(bound)))));
    }

    private static Debt debt(Operator operator, String bound) {
        return new Debt(
                0, List.of(new Debt.Condition(Debt.Measure.DEBT, new Comparison(operator, new BigDecimal(bound)))));
    }

    private static Debt share(Operator operator, String bound) {
        return new Debt(
                0,
                List.of(new Debt.Condition(Debt.Measure.LIMIT_SHARE, new Comparison(operator, new BigDecimal(bound)))));
    }

    private List<String> who(Debt question, LocalDate date, @Nullable Collection<String> among) {
        return names(snapshots.read(() -> questions.clientsWho(question, date, ids(among))));
    }

    private List<String> who(PaymentDiscipline question, LocalDate date, @Nullable Collection<String> among) {
        return names(snapshots.read(() -> questions.clientsWho(question, date, ids(among))));
    }

    private List<Observed> observed(Debt question, String client) {
        return snapshots.read(() -> questions.observed(question, TODAY, id(client)));
    }

    private List<Observed> observed(PaymentDiscipline question, String client) {
        return snapshots.read(() -> questions.observed(question, TODAY, id(client)));
    }

    private @Nullable RoaringBitmap ids(@Nullable Collection<String> clients) {
        if (clients == null) {
            return null;
        }
        var ids = new RoaringBitmap();
        clients.forEach(client -> ids.add(id(client)));
        return ids;
    }

    private int id(String client) {
        return clients.idsOf("file", List.of(client)).getOrDefault(client, 0);
    }

    private List<String> names(RoaringBitmap ids) {
        var names = new ArrayList<String>();
        clients.byIds(ids.stream().boxed().toList()).forEach(client -> names.add(client.externalId()));
        return names.stream().sorted().toList();
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void owe(ReceivableTestData... given) {
        var rows = Stream.of(given).map(ReceivableTestData::invoice).toList();
        assertThat(invoices.upsert("file", rows).rejected()).isEmpty();
        rows.forEach(row -> owed.put(row.document(), row));
    }

    private void pay(ReceivableTestData... given) {
        var rows = Stream.of(given).map(ReceivableTestData::payment).toList();
        assertThat(payments.upsert("file", rows).rejected()).isEmpty();
        rows.forEach(row -> paid.put(row.externalId(), row));
    }
}

package io.clientele.api.analysis.receivables;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Ageing of random invoices, some of which are paid in part or too much. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgeingsTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final int CLIENTS = 12;
    private static final String DEBT =
            "{ debt { amount } overdue { amount } advance { amount } buckets { fromDays toDays amount { amount } } }";

    record Bill(int client, LocalDate issued, LocalDate due, long amount, long paid, LocalDate paidOn) {

        long remaining(LocalDate day) {
            return issued.isAfter(day) ? 0 : Math.max(0, amount - paid(day));
        }

        /** What is paid for an invoice to come is in advance, and what is paid too much. */
        long advance(LocalDate day) {
            return issued.isAfter(day) ? paid(day) : Math.max(0, paid(day) - amount);
        }

        private long paid(LocalDate day) {
            return paidOn.isAfter(day) ? 0 : paid;
        }
    }

    record Amount(BigDecimal amount) {}

    record Part(@Nullable Integer fromDays, @Nullable Integer toDays, Amount amount) {}

    record Debt(Amount debt, Amount overdue, Amount advance, List<Part> buckets) {}

    record Named(String name) {}

    record Row(Named client, Debt owed) {}

    private final List<Bill> bills = new ArrayList<>();
    private final SegmentTestData segments;

    @Autowired
    AgeingsTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Invoices invoices, @Autowired Payments payments) {
        var random = new Random(5);
        clients.upsert(
                "file",
                IntStream.range(0, CLIENTS)
                        .mapToObj(at -> Card.of("C" + at).card())
                        .toList());
        for (var at = 0; at < 80; at++) {
            var issued = TODAY.minusDays(random.nextInt(-5, 150));
            var amount = random.nextLong(1, 500) * 10_000;
            bills.add(new Bill(
                    random.nextInt(CLIENTS - 1),
                    issued,
                    issued.plusDays(random.nextInt(40)),
                    amount,
                    random.nextInt(3) == 0 ? amount * random.nextInt(1, 6) / 4 : 0,
                    issued.plusDays(random.nextInt(-3, 60))));
        }
        assertThat(invoices.upsert("file", invoiceRows()).rejected()).isEmpty();
        assertThat(payments.upsert("file", paymentRows()).rejected()).isEmpty();
    }

    @Test
    void sumsRowsToTheDebtByAge() {
        var answer = ask("receivables { on total %1$s clients(first: 100) { nodes { client { name } owed %1$s } } }");

        check(answer, TODAY, List.of(7, 30, 60, 90));
        assertThat(answer.text("analysis.receivables.on")).isEqualTo(TODAY.toString());
    }

    @Test
    void tellsAnotherDayByOtherBounds() {
        var day = TODAY.minusDays(20);
        var answer = ask("receivables(on: \"" + day
                + "\", lastDays: [10]) { total %1$s clients(first: 100) { nodes { client { name } owed %1$s } } }");

        check(answer, day, List.of(10));
    }

    @Test
    void pagesTheGreatestDebtFirst() {
        var first = ask("receivables { clients(first: 3) { totalCount nodes { client { name } }"
                + " pageInfo { endCursor hasNextPage } } }");
        var after = first.text("analysis.receivables.clients.pageInfo.endCursor");
        var second = ask("receivables { clients(first: 100, after: \"" + after + "\") { nodes { client { name } } } }");

        var names = new ArrayList<>(first.texts("analysis.receivables.clients.nodes[*].client.name"));
        names.addAll(second.texts("analysis.receivables.clients.nodes[*].client.name"));
        assertThat(names).doesNotHaveDuplicates().hasSize(first.number("analysis.receivables.clients.totalCount"));
    }

    @Test
    void tellsOnlyTheMembersOfASegment() {
        var someone = segments.dynamic("One", "name = 'Client C1'");

        var answer = ask("receivables(segments: [\"" + someone + "\"]) { clients { nodes { client { name } } } }");

        assertThat(answer.texts("analysis.receivables.clients.nodes[*].client.name"))
                .containsExactly("Client C1");
    }

    @Test
    void takesAdvancesOffTheLongestOverdueWhereThatIsAsked() {
        var answer = ask(
                "receivables(netAdvances: true) { netted total %1$s clients(first: 100) { nodes { client { name } owed %1$s } } }");

        assertThat(answer.yes("analysis.receivables.netted")).isTrue();
        var rows = answer.list("analysis.receivables.clients.nodes", Row.class);
        var owing = IntStream.range(0, CLIENTS).filter(client -> debt(TODAY, client) != advance(TODAY, client));
        assertThat(rows)
                .extracting(row -> row.client().name())
                .containsExactlyInAnyOrderElementsOf(
                        owing.mapToObj(client -> "Client C" + client).toList());
        for (var row : rows) {
            var client = Integer.parseInt(row.client().name().substring("Client C".length()));
            var left = left(client);
            var overdue = left.keySet().stream()
                    .filter(bill -> bill.due().isBefore(TODAY))
                    .mapToLong(left::get)
                    .sum();
            assertThat(row.owed().overdue().amount()).isEqualByComparingTo(Money.decimal(overdue));
            assertThat(row.owed().debt().amount())
                    .isEqualByComparingTo(Money.decimal(
                            left.values().stream().mapToLong(Long::longValue).sum()));
            assertThat(row.owed().advance().amount())
                    .isEqualByComparingTo(Money.decimal(Math.max(0, advance(TODAY, client) - debt(TODAY, client))));
        }
        assertThat(answer.as("analysis.receivables.total", Debt.class).debt().amount())
                .isEqualByComparingTo(
                        rows.stream().map(row -> row.owed().debt().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(ask("receivables { netted }").yes("analysis.receivables.netted"))
                .isFalse();
    }

    /** What is left of a client's bills when his advance closes those due first. */
    private Map<Bill, Long> left(int client) {
        var left = new LinkedHashMap<Bill, Long>();
        var advance = advance(TODAY, client);
        for (var bill : bills.stream()
                .filter(one -> one.client() == client)
                .sorted(Comparator.comparing(Bill::due))
                .toList()) {
            var taken = Math.min(advance, bill.remaining(TODAY));
            advance -= taken;
            left.merge(bill, bill.remaining(TODAY) - taken, Long::sum);
        }
        return left;
    }

    @Test
    void refusesBoundsOutOfOrder() {
        for (var bounds : List.of("[]", "[0]", "[30, 30]", "[30, 7]")) {
            assertThat(ask("receivables(lastDays: " + bounds + ") { partial }").codes())
                    .containsExactly("BAD_THRESHOLDS");
        }
    }

    private void check(Answer answer, LocalDate day, List<Integer> lastDays) {
        same(answer.as("analysis.receivables.total", Debt.class), day, lastDays, null);
        var rows = answer.list("analysis.receivables.clients.nodes", Row.class);
        var known = IntStream.range(0, CLIENTS)
                .filter(client -> debt(day, client) + advance(day, client) > 0)
                .count();
        assertThat(rows).hasSize((int) known);
        assertThat(rows)
                .extracting(row -> row.owed().debt().amount())
                .isSortedAccordingTo(Comparator.<BigDecimal>naturalOrder().reversed());
        for (var row : rows) {
            same(row.owed(), day, lastDays, Integer.valueOf(row.client().name().substring("Client C".length())));
        }
    }

    private void same(Debt told, LocalDate day, List<Integer> lastDays, @Nullable Integer client) {
        var buckets = new long[lastDays.size() + 2];
        for (var bill : bills) {
            if (client == null || bill.client() == client) {
                var overdue = (int) Math.max(0, ChronoUnit.DAYS.between(bill.due(), day));
                var bucket = 0;
                while (overdue > 0
                        && bucket <= lastDays.size()
                        && (bucket == 0 || overdue > lastDays.get(bucket - 1))) {
                    bucket++;
                }
                buckets[bucket] += bill.remaining(day);
            }
        }
        assertThat(told.buckets())
                .extracting(part -> part.amount().amount())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(IntStream.range(0, buckets.length)
                        .mapToObj(at -> Money.decimal(buckets[at]))
                        .toList());
        assertThat(told.buckets().getFirst().fromDays()).isNull();
        assertThat(told.buckets().getLast().toDays()).isNull();
        assertThat(told.debt().amount()).isEqualByComparingTo(Money.decimal(debt(day, client)));
        assertThat(told.advance().amount()).isEqualByComparingTo(Money.decimal(advance(day, client)));
        assertThat(told.overdue().amount())
                .isEqualByComparingTo(told.debt().amount().subtract(Money.decimal(buckets[0])));
    }

    private long debt(LocalDate day, @Nullable Integer client) {
        return bills.stream()
                .filter(bill -> client == null || Objects.equals(bill.client(), client))
                .mapToLong(bill -> bill.remaining(day))
                .sum();
    }

    private long advance(LocalDate day, @Nullable Integer client) {
        return bills.stream()
                .filter(bill -> client == null || Objects.equals(bill.client(), client))
                .mapToLong(bill -> bill.advance(day))
                .sum();
    }

    private List<InvoiceRow> invoiceRows() {
        return IntStream.range(0, bills.size())
                .mapToObj(at -> invoice("I" + at)
                        .of("C" + bills.get(at).client())
                        .on(bills.get(at).issued())
                        .due(bills.get(at).due())
                        .amount(Money.decimal(bills.get(at).amount()).toPlainString())
                        .invoice())
                .toList();
    }

    private List<PaymentRow> paymentRows() {
        return IntStream.range(0, bills.size())
                .filter(at -> bills.get(at).paid() > 0)
                .mapToObj(at -> payment("P" + at)
                        .of("C" + bills.get(at).client())
                        .on(bills.get(at).paidOn())
                        .closing("I" + at)
                        .amount(Money.decimal(bills.get(at).paid()).toPlainString())
                        .payment())
                .toList();
    }

    private Answer ask(String analysis) {
        return segments.ask("{ analysis { " + analysis.formatted(DEBT) + " } }");
    }
}

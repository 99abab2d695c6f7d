package io.clientele.api.receivable.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final LocalDate END = LocalDate.of(2026, 4, 30);

    @Test
    void closesTheNamedInvoiceAndTheOldestByTheRest() {
        var settlement = Settlement.of(
                List.of(invoice(1, 1, 100, null), invoice(2, 2, 100, null), invoice(3, 3, 100, null)),
                List.of(receipt(1, 10, 100, "I3", null), receipt(2, 11, 150, null, null)),
                END);

        assertThat(texts(settlement)).containsExactly("I1 0 2026-03-11", "I2 50 null", "I3 0 2026-03-10");
        assertThat(settlement.debt()).isEqualTo(50);
        assertThat(settlement.advance()).isZero();
        assertThat(settlement.lastPaymentOn()).isEqualTo("2026-03-11");
    }

    @Test
    void keepsWhatIsPaidOverANamedInvoiceAsAnAdvance() {
        var settlement = Settlement.of(
                List.of(invoice(1, 1, 100, null), invoice(2, 2, 100, null)),
                List.of(receipt(1, 10, 130, "I2", null)),
                END);

        assertThat(texts(settlement)).containsExactly("I1 100 null", "I2 0 2026-03-10");
        assertThat(settlement.advance()).isEqualTo(30);
    }

    @Test
    void closesNothingOfAnotherOrganisation() {
        var settlement = Settlement.of(
                List.of(invoice(1, 1, 100, "A"), invoice(2, 2, 100, "B"), invoice(3, 3, 100, null)),
                List.of(receipt(1, 10, 150, null, "B"), receipt(2, 11, 20, "I1", "B"), receipt(3, 12, 40, "I1", null)),
                END);

        assertThat(texts(settlement)).containsExactly("I1 60 null", "I2 0 2026-03-10", "I3 100 null");
        assertThat(settlement.advance()).isEqualTo(70);
    }

    @Test
    void closesTheOldestWhenTheNamedDocumentIsUnknown() {
        var settlement =
                Settlement.of(List.of(invoice(1, 1, 100, null)), List.of(receipt(1, 2, 40, "Order 7", null)), END);

        assertThat(texts(settlement)).containsExactly("I1 60 null");
    }

    @Test
    void waitsForTheNamedInvoiceToBeIssued() {
        var invoices = List.of(invoice(1, 1, 100, null), invoice(2, 20, 80, null));
        var receipts = List.of(receipt(1, 10, 80, "I2", null));

        var before = Settlement.of(invoices, receipts, START.plusDays(18));
        var after = Settlement.of(invoices, receipts, START.plusDays(19));

        assertThat(texts(before)).containsExactly("I1 100 null", "I2 80 null");
        assertThat(before.debt()).isEqualTo(100);
        assertThat(before.advance()).isEqualTo(80);
        assertThat(texts(after)).containsExactly("I1 100 null", "I2 0 2026-03-10");
        assertThat(after.advance()).isZero();
    }

    @Test
    void reopensWhatWasClosedWhenMoneyGoesBack() {
        var invoices = List.of(invoice(1, 1, 100, null), invoice(2, 2, 100, null));
        var paid = List.of(receipt(1, 10, 100, "I1", null), receipt(2, 11, 100, null, null));

        assertThat(texts(Settlement.of(invoices, plus(paid, receipt(3, 12, -30, "I1", null)), END)))
                .containsExactly("I1 0 2026-03-11", "I2 30 null");
        assertThat(texts(Settlement.of(invoices, plus(paid, receipt(3, 12, -130, null, null)), END)))
                .containsExactly("I1 30 null", "I2 100 null");
    }

    @Test
    void takesTheNextPaymentForWhatMoreWasPaidBackThanCameIn() {
        var invoices = List.of(invoice(1, 1, 100, null));
        var back = receipt(1, 10, -30, null, null);

        var before = Settlement.of(invoices, List.of(back), END);
        var after = Settlement.of(invoices, List.of(back, receipt(2, 11, 50, "I1", null)), END);

        assertThat(before.advance()).isEqualTo(-30);
        assertThat(texts(before)).containsExactly("I1 100 null");
        assertThat(after.advance()).isZero();
        assertThat(texts(after)).containsExactly("I1 80 null");
    }

    @Test
    void countsNothingOfAfterTheBusinessDate() {
        var invoices = List.of(invoice(1, 1, 100, null), invoice(2, 20, 70, null));
        var receipts = List.of(receipt(1, 10, 40, null, null), receipt(2, 11, 60, null, null));

        var settlement = Settlement.of(invoices, receipts, START.plusDays(9));

        assertThat(texts(settlement)).containsExactly("I1 60 null", "I2 70 null");
        assertThat(settlement.debt()).isEqualTo(60);
        assertThat(settlement.lastPaymentOn()).isEqualTo("2026-03-10");
    }

    @Test
    void countsDaysFromTheDayAfterTheInvoiceIsDue() {
        var invoice = new Invoice(1, "file", "I1", START, START.plusDays(10), 100, null);

        var due = Settlement.of(List.of(invoice), List.of(), START.plusDays(10));
        var late = Settlement.of(List.of(invoice), List.of(), START.plusDays(12));
        var paid = Settlement.of(List.of(invoice), List.of(receipt(1, 14, 100, null, null)), END);

        assertThat(due.mostOverdueDays()).isZero();
        assertThat(due.overdue(0)).isZero();
        assertThat(late.mostOverdueDays()).isEqualTo(2);
        assertThat(late.overdue(1)).isEqualTo(100);
        assertThat(late.overdue(2)).isZero();
        assertThat(paid.invoices().getFirst().daysLate()).isEqualTo(3);
        assertThat(paid.mostOverdueDays()).isZero();
    }

    @Test
    void agreesWithTheDefinitionOnRandomClients() {
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++) {
            var invoices = invoices(random);
            var receipts = receipts(random);
            var date = START.plusDays(random.nextInt(45));

            var settlement = Settlement.of(invoices, receipts, date);
            var slow = new SlowSettlement(invoices, receipts, date);

            assertThat(texts(settlement))
                    .as("%s %s on %s", invoices, receipts, date)
                    .isEqualTo(settlement.invoices().stream()
                            .map(Settled::invoice)
                            .map(invoice ->
                                    invoice.document() + " " + slow.remaining(invoice) + " " + slow.paidOn(invoice))
                            .toList());
            assertThat(settlement.debt()).isEqualTo(slow.debt());
            assertThat(settlement.advance()).isEqualTo(slow.advance());
            assertThat(settlement.overdue(5)).isEqualTo(slow.overdue(5));
            assertThat(settlement.debt() - settlement.advance())
                    .isEqualTo(sumOfInvoices(invoices, date) - sumOfReceipts(receipts, date));
            assertAged(settlement, date);
        }
    }

    /** Every open invoice is looked for in the bounds that each bucket states. */
    private static void assertAged(Settlement settlement, LocalDate date) {
        var buckets = settlement.ageing().buckets();
        assertThat(buckets.stream().map(bucket -> bucket.fromDays() + ".." + bucket.toDays()))
                .containsExactly("null..null", "1..7", "8..30", "31..60", "61..90", "91..null");
        for (var bucket : buckets) {
            var expected = settlement.invoices().stream()
                    .filter(Settled::open)
                    .filter(settled -> {
                        var days = ChronoUnit.DAYS.between(settled.invoice().dueOn(), date);
                        return bucket.fromDays() == null
                                ? days <= 0
                                : days >= bucket.fromDays()
                                        && days <= Objects.requireNonNullElse(bucket.toDays(), 100_000);
                    })
                    .mapToLong(Settled::remaining)
                    .sum();
            assertThat(bucket.amount()).isEqualTo(expected);
        }
        assertThat(buckets.stream().mapToLong(Ageing.Bucket::amount).sum()).isEqualTo(settlement.debt());
    }

    private static long sumOfInvoices(List<Invoice> invoices, LocalDate date) {
        return invoices.stream()
                .filter(invoice -> !invoice.issuedOn().isAfter(date))
                .mapToLong(Invoice::amount)
                .sum();
    }

    private static long sumOfReceipts(List<Receipt> receipts, LocalDate date) {
        return receipts.stream()
                .filter(receipt -> !receipt.paidOn().isAfter(date))
                .mapToLong(Receipt::amount)
                .sum();
    }

    private static List<Invoice> invoices(Random random) {
        var invoices = new ArrayList<Invoice>();
        var count = random.nextInt(7);
        for (var id = 1; id <= count; id++) {
            var issued = START.plusDays(random.nextInt(40));
            invoices.add(new Invoice(
                    id,
                    random.nextInt(5) == 0 ? "crm" : "file",
                    "I" + id,
                    issued,
                    issued.minusDays(60).plusDays(random.nextInt(80)),
                    random.nextInt(1, 12),
                    organization(random)));
        }
        return invoices;
    }

    private static List<Receipt> receipts(Random random) {
        var receipts = new ArrayList<Receipt>();
        var count = random.nextInt(10);
        for (var id = 1; id <= count; id++) {
            var document = random.nextInt(3) == 0 ? null : "I" + random.nextInt(1, 7);
            var amount = random.nextInt(1, 15) * (random.nextInt(4) == 0 ? -1 : 1);
            receipts.add(receipt(id, 1 + random.nextInt(40), amount, document, organization(random)));
        }
        return receipts;
    }

    private static @Nullable String organization(Random random) {
        return random.nextInt(3) == 0 ? null : random.nextInt(3) == 0 ? "B" : "A";
    }

    private static List<Receipt> plus(List<Receipt> receipts, Receipt one) {
        var all = new ArrayList<>(receipts);
        all.add(one);
        return all;
    }

    private static List<String> texts(Settlement settlement) {
        return settlement.invoices().stream()
                .map(settled -> settled.invoice().document() + " " + settled.remaining() + " " + settled.paidOn())
                .toList();
    }

    private static Invoice invoice(int id, int day, long amount, @Nullable String organization) {
        var issued = START.plusDays(day - 1L);
        return new Invoice(id, "file", "I" + id, issued, issued.plusDays(14), amount, organization);
    }

    private static Receipt receipt(
            int id, int day, long amount, @Nullable String document, @Nullable String organization) {
        return new Receipt(id, "file", START.plusDays(day - 1L), amount, document, organization);
    }
}

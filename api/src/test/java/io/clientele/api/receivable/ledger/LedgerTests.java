package io.clientele.api.receivable.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.SettableClock;
import io.clientele.api.firm.Period;
import io.clientele.api.receivable.settlement.Invoice;
import io.clientele.api.receivable.settlement.Receipt;
import io.clientele.api.receivable.settlement.Settled;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** A ledger tells of many pages of clients what plain loops over their settlements tell, however it came about. */
class LedgerTests {

    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final int CLIENTS = 700;
    private static final int OVERDUE = 10;
    private static final Period LATELY = new Period(TODAY.minusDays(40), TODAY.minusDays(5));

    private final Random random = new Random(64);
    private int invoices;

    @Test
    void tellsWhatSettlementsTell() {
        var settlements = some(CLIENTS, 400);

        isTold(ledger(settlements), settlements);
    }

    @Test
    void followsChangesOnEveryPageAndBeyondTheLast() {
        var settlements = some(CLIENTS, 400);
        var ledger = ledger(settlements);
        for (var round = 0; round < 20; round++) {
            var before = ledger;
            var told = debts(before, null);
            var changed = clients(1 + random.nextInt(60), CLIENTS + 50 * round);
            var now = new HashMap<Integer, Settlement>();
            changed.forEach((int client) -> {
                settlements.remove(client);
                if (random.nextInt(4) > 0) {
                    now.put(client, settlement());
                }
            });
            settlements.putAll(now);

            ledger = before.with(changed, now);

            isTold(ledger, settlements);
            assertThat(debts(before, null)).isEqualTo(told);
        }
    }

    @Test
    void growsFromNobodyAndShrinksToNobody() {
        var one = RoaringBitmap.bitmapOf(500);
        var settlements = new TreeMap<>(Map.of(500, settlement()));

        var grown = Ledger.blank(TODAY).with(one, settlements);

        isTold(grown, settlements);
        isTold(grown.with(one, Map.of()), new TreeMap<>());
        isTold(grown.with(new RoaringBitmap(), Map.of()), settlements);
    }

    private void isTold(Ledger ledger, SortedMap<Integer, Settlement> settlements) {
        for (var among : among()) {
            assertThat(debts(ledger, among)).isEqualTo(debts(settlements, among));
            assertThat(paid(ledger, among)).isEqualTo(paid(settlements, among));
            assertThat(ledger.open(false, among)).isEqualTo(open(settlements, among));
        }
    }

    private List<@Nullable RoaringBitmap> among() {
        var among = new ArrayList<@Nullable RoaringBitmap>();
        among.add(null);
        among.add(clients(30, 2 * CLIENTS));
        among.add(clients(1, CLIENTS));
        return among;
    }

    private static Ledger ledger(SortedMap<Integer, Settlement> settlements) {
        var writer = new LedgerWriter(TODAY);
        settlements.forEach(writer::add);
        return writer.ledger();
    }

    private static List<String> debts(Ledger ledger, @Nullable RoaringBitmap among) {
        var told = new ArrayList<String>();
        ledger.debts(OVERDUE, among, (client, overdue, debt) -> told.add(client + " " + overdue + " of " + debt));
        return told;
    }

    private static List<String> debts(SortedMap<Integer, Settlement> settlements, @Nullable RoaringBitmap among) {
        var told = new ArrayList<String>();
        settlements.forEach((client, settlement) -> {
            if (isAmong(client, among) && settlement.debt() > 0) {
                told.add(client + " " + settlement.overdue(OVERDUE) + " of " + settlement.debt());
            }
        });
        return told;
    }

    private static List<String> paid(Ledger ledger, @Nullable RoaringBitmap among) {
        var told = new ArrayList<String>();
        ledger.paid(
                LATELY, among, (client, paid, late, days) -> told.add(client + " " + paid + " " + late + " " + days));
        return told;
    }

    private static List<String> paid(SortedMap<Integer, Settlement> settlements, @Nullable RoaringBitmap among) {
        var told = new ArrayList<String>();
        settlements.forEach((client, settlement) -> {
            var paid = settlement.invoices().stream()
                    .filter(invoice -> invoice.issued() && !invoice.open())
                    .filter(invoice -> LATELY.contains(Objects.requireNonNull(invoice.paidOn())))
                    .toList();
            if (isAmong(client, among) && !paid.isEmpty()) {
                var late =
                        paid.stream().filter(invoice -> invoice.daysLate() > 0).count();
                told.add("%d %d %d %d"
                        .formatted(
                                client,
                                paid.size(),
                                late,
                                paid.stream().mapToInt(Settled::daysLate).sum()));
            }
        });
        return told;
    }

    private static RoaringBitmap open(SortedMap<Integer, Settlement> settlements, @Nullable RoaringBitmap among) {
        var open = new RoaringBitmap();
        settlements.forEach((client, settlement) -> settlement.invoices().stream()
                .filter(invoice -> isAmong(client, among) && invoice.open())
                .forEach(invoice -> open.add(invoice.invoice().id())));
        return open;
    }

    private static boolean isAmong(int client, @Nullable RoaringBitmap among) {
        return among == null || among.contains(client);
    }

    private SortedMap<Integer, Settlement> some(int bound, int count) {
        var settlements = new TreeMap<Integer, Settlement>();
        clients(count, bound).forEach((int client) -> settlements.put(client, settlement()));
        return settlements;
    }

    private RoaringBitmap clients(int count, int bound) {
        var clients = new RoaringBitmap();
        random.ints(count, 1, bound).forEach(clients::add);
        return clients;
    }

    private Settlement settlement() {
        var owed =
                IntStream.range(0, random.nextInt(5)).mapToObj(n -> invoice()).toList();
        var received = owed.stream()
                .filter(invoice -> random.nextInt(3) > 0)
                .map(invoice -> new Receipt(
                        invoice.id(),
                        "file",
                        TODAY.minusDays(random.nextInt(60)),
                        invoice.amount() - random.nextInt(2) * 1000L,
                        invoice.document(),
                        null))
                .toList();
        return Settlement.of(owed, received, TODAY);
    }

    private Invoice invoice() {
        var issued = TODAY.minusDays(random.nextInt(90));
        var number = ++invoices;
        return new Invoice(
                number, "file", "I" + number, issued, issued.plusDays(20), 10_000L * (1 + random.nextInt(50)), null);
    }
}

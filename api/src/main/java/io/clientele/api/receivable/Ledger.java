package io.clientele.api.receivable;

import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;
import io.clientele.api.firm.Period;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Every client's settled invoices at one version of the data and one business date; never changes. */
public final class Ledger {

    private static final int PAGE_BITS = 10;
    private static final LedgerPage BLANK = new LedgerPage.Writer().page();

    private final LocalDate businessDate;
    private final Map<Integer, LedgerPage> pages;

    /** Takes what a client owes, in ten-thousandths. */
    public interface DebtTaker {
        void take(int client, long overdue, long debt);
    }

    /** Takes how a client paid: the invoices that he paid, those of them that he paid late, and all days of being late. */
    public interface PaidTaker {
        void take(int client, int paid, int late, long daysLate);
    }

    private Ledger(LocalDate businessDate, Map<Integer, LedgerPage> pages) {
        this.businessDate = businessDate;
        this.pages = pages;
    }

    /** Of nobody. */
    static Ledger blank(LocalDate businessDate) {
        return new Ledger(businessDate, Map.of());
    }

    static Ledger read(ColumnReader file) {
        var businessDate = LocalDate.ofEpochDay(file.number());
        var pages = new HashMap<Integer, LedgerPage>();
        for (var left = file.number(); left > 0; left--) {
            pages.put(file.number(), LedgerPage.read(file));
        }
        return new Ledger(businessDate, pages);
    }

    void write(ColumnWriter file) {
        file.number(Math.toIntExact(businessDate.toEpochDay()));
        file.number(pages.size());
        pages.forEach((number, page) -> {
            file.number(number);
            page.write(file);
        });
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /** Clients who owe something, in the order of their numbers; overdue is what was due more than so many days ago. */
    public void debts(int overdueDays, @Nullable RoaringBitmap among, DebtTaker taker) {
        var lastDue = businessDate.toEpochDay() - overdueDays;
        each(among, LedgerPage::firstOpen, (page, from, to) -> debts(page, from, to, lastDue, taker));
    }

    /** Clients who paid the last part of an invoice in the period. */
    public void paid(Period period, @Nullable RoaringBitmap among, PaidTaker taker) {
        var first = period.from().toEpochDay();
        var end = period.to().toEpochDay();
        each(among, LedgerPage::firstPaid, (page, from, to) -> paid(page, from, to, first, end, taker));
    }

    /** The numbers of invoices that are owed, or overdue when so asked. */
    RoaringBitmap open(boolean onlyOverdue, @Nullable RoaringBitmap among) {
        var ids = new RoaringBitmap();
        var today = businessDate.toEpochDay();
        each(among, LedgerPage::firstOpen, (page, from, to) -> {
            for (var invoice = from; invoice < to; invoice++) {
                if (!onlyOverdue || page.dueDay(invoice) < today) {
                    ids.add(page.openId(invoice));
                }
            }
        });
        return ids;
    }

    /** The same with these clients as they are given; those of them that have no settlement are taken out. */
    Ledger with(RoaringBitmap clients, Map<Integer, Settlement> settlements) {
        var changed = new HashMap<>(pages);
        var ofPage = new TreeMap<Integer, RoaringBitmap>();
        clients.forEach((int client) -> ofPage.computeIfAbsent(client >>> PAGE_BITS, unseen -> new RoaringBitmap())
                .add(client));
        ofPage.forEach((number, own) ->
                changed.put(number, changed(number, own, pages.getOrDefault(number, BLANK), settlements)));
        return new Ledger(businessDate, changed);
    }

    /** The same clients' invoices, as of another date that changes none of them. */
    Ledger on(LocalDate date) {
        return new Ledger(date, pages);
    }

    private static LedgerPage changed(
            int number, RoaringBitmap clients, LedgerPage before, Map<Integer, Settlement> settlements) {
        var writer = new LedgerPage.Writer();
        var from = number << PAGE_BITS;
        for (var client : clients) {
            writer.copy(before, from, client);
            writer.add(client, settlements.getOrDefault(client, Settlement.NONE));
            from = client + 1;
        }
        writer.copy(before, from, (number + 1) << PAGE_BITS);
        return writer.page();
    }

    private interface First {
        int of(LedgerPage page, int client);
    }

    private interface Slice {
        void take(LedgerPage page, int from, int to);
    }

    private void each(@Nullable RoaringBitmap among, First first, Slice slice) {
        if (among == null) {
            new TreeMap<>(pages).values().forEach(page -> slice.take(page, 0, first.of(page, Integer.MAX_VALUE)));
        } else {
            among.forEach((int client) -> {
                var page = pages.getOrDefault(client >>> PAGE_BITS, BLANK);
                slice.take(page, first.of(page, client), first.of(page, client + 1));
            });
        }
    }

    private static void debts(LedgerPage page, int from, int to, long lastDue, DebtTaker taker) {
        var invoice = from;
        while (invoice < to) {
            var client = page.openClient(invoice);
            var overdue = 0L;
            var debt = 0L;
            for (; invoice < to && page.openClient(invoice) == client; invoice++) {
                debt = Math.addExact(debt, page.remaining(invoice));
                overdue += page.dueDay(invoice) < lastDue ? page.remaining(invoice) : 0;
            }
            taker.take(client, overdue, debt);
        }
    }

    private static void paid(LedgerPage page, int from, int to, long first, long end, PaidTaker taker) {
        var invoice = from;
        while (invoice < to) {
            var client = page.paidClient(invoice);
            var paid = 0;
            var late = 0;
            var daysLate = 0L;
            for (; invoice < to && page.paidClient(invoice) == client; invoice++) {
                var counts = page.paidDay(invoice) >= first && page.paidDay(invoice) < end;
                paid += counts ? 1 : 0;
                late += counts && page.daysLate(invoice) > 0 ? 1 : 0;
                daysLate += counts ? page.daysLate(invoice) : 0;
            }
            if (paid > 0) {
                taker.take(client, paid, late, daysLate);
            }
        }
    }

    /** Makes a ledger of clients that come in the order of their numbers. */
    static final class Writer {

        private final LocalDate businessDate;
        private final Map<Integer, LedgerPage> pages = new HashMap<>();
        private LedgerPage.Writer page = new LedgerPage.Writer();
        private int number;

        Writer(LocalDate businessDate) {
            this.businessDate = businessDate;
        }

        void add(int client, Settlement settlement) {
            if (client >>> PAGE_BITS != number) {
                turn();
                number = client >>> PAGE_BITS;
            }
            page.add(client, settlement);
        }

        Ledger ledger() {
            turn();
            return new Ledger(businessDate, pages);
        }

        private void turn() {
            pages.put(number, page.page());
            page = new LedgerPage.Writer();
        }
    }
}

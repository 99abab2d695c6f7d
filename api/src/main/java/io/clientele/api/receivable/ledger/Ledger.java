package io.clientele.api.receivable.ledger;

import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;
import io.clientele.api.firm.Period;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Every client's settled invoices at one version of the data and one business date; never changes. */
public final class Ledger {

    /** Few clients a page, so that what follows a change copies little beside it. */
    static final int PAGE_BITS = 6;

    private final LocalDate businessDate;

    /** Client by client; those after the last page have nothing. */
    private final LedgerPage[] pages;

    /** Takes what a client owes, in ten-thousandths. */
    public interface DebtTaker {
        void take(int client, long overdue, long debt);
    }

    /** Takes what a client owes by how long it has been overdue, what is not due first, and what he paid in advance. */
    public interface AgesTaker {
        void take(int client, long[] buckets, long advance);
    }

    /** Takes how a client paid: the invoices that he paid, those of them that he paid late, and all days of being late. */
    public interface PaidTaker {
        void take(int client, int paid, int late, long daysLate);
    }

    Ledger(LocalDate businessDate, LedgerPage[] pages) {
        this.businessDate = businessDate;
        this.pages = pages;
    }

    /** Of nobody. */
    static Ledger blank(LocalDate businessDate) {
        return new Ledger(businessDate, new LedgerPage[0]);
    }

    static Ledger read(ColumnReader file) {
        var businessDate = LocalDate.ofEpochDay(file.number());
        var pages = new LedgerPage[file.number()];
        for (var number = 0; number < pages.length; number++) {
            pages[number] = LedgerPage.read(file);
        }
        return new Ledger(businessDate, pages);
    }

    void write(ColumnWriter file) {
        file.number(Math.toIntExact(businessDate.toEpochDay()));
        file.number(pages.length);
        for (var page : pages) {
            page.write(file);
        }
    }

    LocalDate businessDate() {
        return businessDate;
    }

    /** Clients who owe something, in the order of their numbers; overdue is what was due more than so many days ago. */
    public void debts(int overdueDays, @Nullable RoaringBitmap among, DebtTaker taker) {
        var lastDue = businessDate.toEpochDay() - overdueDays;
        each(among, LedgerPage::firstOpen, (page, from, to) -> debts(page, from, to, lastDue, taker));
    }

    /**
     * Clients who owe something or paid in advance, in the order of their numbers.
     *
     * @param lastDays of every bucket but the first and the last, rising, each above 0
     */
    public void ages(List<Integer> lastDays, RoaringBitmap among, AgesTaker taker) {
        PageAges.each(pages, among, lastDays, businessDate, taker);
    }

    /** Clients who paid the last part of an invoice in the period. */
    public void paid(Period period, @Nullable RoaringBitmap among, PaidTaker taker) {
        var first = period.from().toEpochDay();
        var end = period.to().toEpochDay();
        each(among, LedgerPage::firstPaid, (page, from, to) -> paid(page, from, to, first, end, taker));
    }

    /** The numbers of invoices that are owed, or overdue when so asked. */
    public RoaringBitmap open(boolean onlyOverdue, @Nullable RoaringBitmap among) {
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
        var changed = clients.isEmpty() ? pages : reaching(clients.last() >>> PAGE_BITS);
        var left = clients.getIntIterator();
        while (left.hasNext()) {
            var number = left.peekNext() >>> PAGE_BITS;
            changed[number] = changed(number, left, changed[number], settlements);
        }
        return new Ledger(businessDate, changed);
    }

    /** A copy with a page of that number. */
    private LedgerPage[] reaching(int number) {
        var copy = Arrays.copyOf(pages, Math.max(pages.length, number + 1));
        Arrays.fill(copy, pages.length, copy.length, LedgerPage.BLANK);
        return copy;
    }

    /** The same clients' invoices, as of another date that changes none of them. */
    Ledger on(LocalDate date) {
        return new Ledger(date, pages);
    }

    /** Takes the page's clients off those that are left. */
    private static LedgerPage changed(
            int number, PeekableIntIterator left, LedgerPage before, Map<Integer, Settlement> settlements) {
        var writer = new LedgerPageWriter();
        var from = number << PAGE_BITS;
        while (left.hasNext() && left.peekNext() >>> PAGE_BITS == number) {
            var client = left.next();
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
            for (var page : pages) {
                slice.take(page, 0, first.of(page, Integer.MAX_VALUE));
            }
        } else {
            among.forEach((int client) -> {
                var page = client >>> PAGE_BITS < pages.length ? pages[client >>> PAGE_BITS] : LedgerPage.BLANK;
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
}

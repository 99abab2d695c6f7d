package io.clientele.api.receivable.ledger;

import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/** Makes a page of clients that come in the order of their numbers. */
final class LedgerPageWriter {

    private int open;
    private int[] openClients = new int[64];
    private int[] openIds = new int[64];
    private int[] dueDays = new int[64];
    private long[] remainders = new long[64];
    private int paid;
    private int[] paidClients = new int[64];
    private int[] paidDays = new int[64];
    private int[] daysLate = new int[64];
    private final Advances.Writer advances = new Advances.Writer();

    void add(int client, Settlement settlement) {
        advances.add(client, settlement.advance());
        for (var settled : settlement.invoices()) {
            if (settled.open()) {
                var invoice = settled.invoice();
                addOpen(client, invoice.id(), day(invoice.dueOn()), settled.remaining());
            } else if (settled.issued()) {
                addPaid(client, day(Objects.requireNonNull(settled.paidOn())), settled.daysLate());
            }
        }
    }

    /** Takes over the clients of a page from one to another, exclusive. */
    void copy(LedgerPage page, int from, int to) {
        advances.copy(page.advances(), from, to);
        for (var invoice = page.firstOpen(from); invoice < page.firstOpen(to); invoice++) {
            addOpen(page.openClient(invoice), page.openId(invoice), page.dueDay(invoice), page.remaining(invoice));
        }
        for (var invoice = page.firstPaid(from); invoice < page.firstPaid(to); invoice++) {
            addPaid(page.paidClient(invoice), page.paidDay(invoice), page.daysLate(invoice));
        }
    }

    /** Of those that came since the last page. */
    LedgerPage page() {
        var page = open + paid + advances.size() == 0 ? LedgerPage.BLANK : filled();
        open = 0;
        paid = 0;
        advances.clear();
        return page;
    }

    private LedgerPage filled() {
        return new LedgerPage(
                Arrays.copyOf(openClients, open),
                Arrays.copyOf(openIds, open),
                Arrays.copyOf(dueDays, open),
                Arrays.copyOf(remainders, open),
                Arrays.copyOf(paidClients, paid),
                Arrays.copyOf(paidDays, paid),
                Arrays.copyOf(daysLate, paid),
                advances.advances());
    }

    private void addOpen(int client, int id, int dueDay, long remaining) {
        if (open == openClients.length) {
            openClients = Arrays.copyOf(openClients, open * 2);
            openIds = Arrays.copyOf(openIds, open * 2);
            dueDays = Arrays.copyOf(dueDays, open * 2);
            remainders = Arrays.copyOf(remainders, open * 2);
        }
        openClients[open] = client;
        openIds[open] = id;
        dueDays[open] = dueDay;
        remainders[open] = remaining;
        open++;
    }

    private void addPaid(int client, int day, int late) {
        if (paid == paidClients.length) {
            paidClients = Arrays.copyOf(paidClients, paid * 2);
            paidDays = Arrays.copyOf(paidDays, paid * 2);
            daysLate = Arrays.copyOf(daysLate, paid * 2);
        }
        paidClients[paid] = client;
        paidDays[paid] = day;
        daysLate[paid] = late;
        paid++;
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}

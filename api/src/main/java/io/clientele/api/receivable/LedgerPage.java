package io.clientele.api.receivable;

import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

/** The invoices of some clients one after another as columns, sorted by client: those that are open and those that are paid. */
final class LedgerPage {

    /** Of clients without invoices. */
    static final LedgerPage BLANK = new LedgerPage(new Writer());

    /** Invoices of which something remains: numbers, the day they are due, and what remains in ten-thousandths. */
    private final int[] openClients;

    private final int[] openIds;
    private final int[] dueDays;
    private final long[] remainders;

    /** Invoices of which nothing remains: the day of the last part, and by how many days that was late. */
    private final int[] paidClients;

    private final int[] paidDays;
    private final int[] daysLate;

    private LedgerPage(ColumnReader file) {
        var open = file.number();
        openClients = file.ints(open);
        openIds = file.ints(open);
        dueDays = file.ints(open);
        remainders = file.longs(open);
        var paid = file.number();
        paidClients = file.ints(paid);
        paidDays = file.ints(paid);
        daysLate = file.ints(paid);
    }

    static LedgerPage read(ColumnReader file) {
        return new LedgerPage(file);
    }

    void write(ColumnWriter file) {
        file.number(openClients.length);
        file.column(openClients);
        file.column(openIds);
        file.column(dueDays);
        file.column(remainders);
        file.number(paidClients.length);
        file.column(paidClients);
        file.column(paidDays);
        file.column(daysLate);
    }

    private LedgerPage(Writer writer) {
        openClients = Arrays.copyOf(writer.openClients, writer.open);
        openIds = Arrays.copyOf(writer.openIds, writer.open);
        dueDays = Arrays.copyOf(writer.dueDays, writer.open);
        remainders = Arrays.copyOf(writer.remainders, writer.open);
        paidClients = Arrays.copyOf(writer.paidClients, writer.paid);
        paidDays = Arrays.copyOf(writer.paidDays, writer.paid);
        daysLate = Arrays.copyOf(writer.daysLate, writer.paid);
    }

    int openClient(int invoice) {
        return openClients[invoice];
    }

    int openId(int invoice) {
        return openIds[invoice];
    }

    /** Days since 1970-01-01. */
    int dueDay(int invoice) {
        return dueDays[invoice];
    }

    long remaining(int invoice) {
        return remainders[invoice];
    }

    int paidClient(int invoice) {
        return paidClients[invoice];
    }

    /** Days since 1970-01-01. */
    int paidDay(int invoice) {
        return paidDays[invoice];
    }

    int daysLate(int invoice) {
        return daysLate[invoice];
    }

    /** The first open invoice of this client or of the next that has any. */
    int firstOpen(int client) {
        return first(openClients, client);
    }

    /** The first paid invoice of this client or of the next that has any. */
    int firstPaid(int client) {
        return first(paidClients, client);
    }

    private static int first(int[] clients, int client) {
        var low = 0;
        var high = clients.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (clients[middle] < client) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Makes a page of clients that come in the order of their numbers. */
    static final class Writer {

        private int open;
        private int[] openClients = new int[64];
        private int[] openIds = new int[64];
        private int[] dueDays = new int[64];
        private long[] remainders = new long[64];
        private int paid;
        private int[] paidClients = new int[64];
        private int[] paidDays = new int[64];
        private int[] daysLate = new int[64];

        void add(int client, Settlement settlement) {
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
            for (var invoice = page.firstOpen(from); invoice < page.firstOpen(to); invoice++) {
                addOpen(
                        page.openClients[invoice],
                        page.openIds[invoice],
                        page.dueDays[invoice],
                        page.remainders[invoice]);
            }
            for (var invoice = page.firstPaid(from); invoice < page.firstPaid(to); invoice++) {
                addPaid(page.paidClients[invoice], page.paidDays[invoice], page.daysLate[invoice]);
            }
        }

        /** Of those that came since the last page. */
        LedgerPage page() {
            var page = open + paid == 0 ? BLANK : new LedgerPage(this);
            open = 0;
            paid = 0;
            return page;
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
}

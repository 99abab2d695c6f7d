package io.clientele.api.receivable.ledger;

import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;

/** The invoices of some clients one after another as columns, sorted by client: those that are open and those that are paid; and advances. */
final class LedgerPage {

    /** Of clients of whom there is nothing. */
    static final LedgerPage BLANK = new LedgerPage(
            new int[0], new int[0], new int[0], new long[0], new int[0], new int[0], new int[0], Advances.NONE);

    /** Invoices of which something remains: numbers, the day they are due, and what remains in ten-thousandths. */
    private final int[] openClients;

    private final int[] openIds;
    private final int[] dueDays;
    private final long[] remainders;

    /** Invoices of which nothing remains: the day of the last part, and by how many days that was late. */
    private final int[] paidClients;

    private final int[] paidDays;
    private final int[] daysLate;
    private final Advances advances;

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
        advances = Advances.read(file);
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
        advances.write(file);
    }

    /** Of columns that nobody changes any more. */
    LedgerPage(
            int[] openClients,
            int[] openIds,
            int[] dueDays,
            long[] remainders,
            int[] paidClients,
            int[] paidDays,
            int[] daysLate,
            Advances advances) {
        this.openClients = openClients;
        this.openIds = openIds;
        this.dueDays = dueDays;
        this.remainders = remainders;
        this.paidClients = paidClients;
        this.paidDays = paidDays;
        this.daysLate = daysLate;
        this.advances = advances;
    }

    Advances advances() {
        return advances;
    }

    /** How many are open. */
    int open() {
        return openClients.length;
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
}

package io.clientele.api.sale;

import java.time.YearMonth;
import java.util.Arrays;

/**
 * The sale documents of one calendar month as columns, sorted by client and day. Amounts and quantities are ten-thousandths; a
 * return's are negative.
 */
public final class SaleMonth {

    private static final int CLIENT_SHIFT = 32;
    private static final int DAY_SHIFT = 27;
    private static final int ROW_MASK = (1 << DAY_SHIFT) - 1;

    private final YearMonth month;
    private final int[] clients;
    private final int[] days;
    private final int[] channels;
    private final int[] managers;
    private final long[] amounts;
    private final long[] vats;
    private final long[] costs;
    private final long[] quantities;
    private final boolean[] returns;

    private SaleMonth(Rows rows) {
        var order = rows.order();
        month = rows.month;
        clients = sorted(rows.clients, order);
        days = sorted(rows.days, order);
        channels = sorted(rows.channels, order);
        managers = sorted(rows.managers, order);
        amounts = sorted(rows.amounts, order);
        vats = sorted(rows.vats, order);
        costs = sorted(rows.costs, order);
        quantities = sorted(rows.quantities, order);
        returns = new boolean[order.length];
        for (var i = 0; i < order.length; i++) {
            returns[i] = rows.returns[(int) order[i] & ROW_MASK];
        }
    }

    public YearMonth month() {
        return month;
    }

    /** The number of documents. */
    public int size() {
        return clients.length;
    }

    /** 0 is without a client. */
    public int client(int document) {
        return clients[document];
    }

    /** Days since 1970-01-01. */
    public int day(int document) {
        return days[document];
    }

    /** See {@link Sheet#channel}; 0 is without a channel. */
    public int channel(int document) {
        return channels[document];
    }

    /** The document's manager; 0 is none. */
    public int manager(int document) {
        return managers[document];
    }

    /** With VAT. */
    public long amount(int document) {
        return amounts[document];
    }

    public long vat(int document) {
        return vats[document];
    }

    public long cost(int document) {
        return costs[document];
    }

    /** Net revenue less cost. */
    public long margin(int document) {
        return amounts[document] - vats[document] - costs[document];
    }

    public long quantity(int document) {
        return quantities[document];
    }

    public boolean isReturn(int document) {
        return returns[document];
    }

    /** The first document of this client or of the next that has any. */
    public int firstOf(int client) {
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

    private static int[] sorted(int[] column, long[] order) {
        var sorted = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            sorted[i] = column[(int) order[i] & ROW_MASK];
        }
        return sorted;
    }

    private static long[] sorted(long[] column, long[] order) {
        var sorted = new long[order.length];
        for (var i = 0; i < order.length; i++) {
            sorted[i] = column[(int) order[i] & ROW_MASK];
        }
        return sorted;
    }

    /** Documents of a month in any order, as they come from the database; at most 2^27. */
    static final class Rows {

        private final YearMonth month;
        private int size;
        private int[] clients = new int[1_024];
        private int[] days = new int[1_024];
        private int[] channels = new int[1_024];
        private int[] managers = new int[1_024];
        private long[] amounts = new long[1_024];
        private long[] vats = new long[1_024];
        private long[] costs = new long[1_024];
        private long[] quantities = new long[1_024];
        private boolean[] returns = new boolean[1_024];

        Rows(YearMonth month) {
            this.month = month;
        }

        void add(int client, int day, int channel, int manager, boolean isReturn) {
            if (size == clients.length) {
                grow(size + (size >> 1));
            }
            clients[size] = client;
            days[size] = day;
            channels[size] = channel;
            managers[size] = manager;
            returns[size] = isReturn;
            size++;
        }

        /** Of the document added last. */
        void totals(long amount, long vat, long cost, long quantity) {
            amounts[size - 1] = amount;
            vats[size - 1] = vat;
            costs[size - 1] = cost;
            quantities[size - 1] = quantity;
        }

        SaleMonth sorted() {
            return new SaleMonth(this);
        }

        private void grow(int capacity) {
            clients = Arrays.copyOf(clients, capacity);
            days = Arrays.copyOf(days, capacity);
            channels = Arrays.copyOf(channels, capacity);
            managers = Arrays.copyOf(managers, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
            vats = Arrays.copyOf(vats, capacity);
            costs = Arrays.copyOf(costs, capacity);
            quantities = Arrays.copyOf(quantities, capacity);
            returns = Arrays.copyOf(returns, capacity);
        }

        /** Client, day and row of each document, in order. */
        private long[] order() {
            var first = month.atDay(1).toEpochDay();
            var order = new long[size];
            for (var row = 0; row < size; row++) {
                order[row] = ((long) clients[row] << CLIENT_SHIFT) | ((days[row] - first) << DAY_SHIFT) | row;
            }
            Arrays.sort(order);
            return order;
        }
    }
}

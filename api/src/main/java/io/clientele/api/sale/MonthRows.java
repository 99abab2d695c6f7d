package io.clientele.api.sale;

import io.clientele.api.firm.Period;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Documents of a month in any order, as they come from the database; at most 2^27. */
final class MonthRows {

    private static final int CLIENT_SHIFT = 32;
    private static final int DAY_SHIFT = 27;
    private static final int ROW_MASK = (1 << DAY_SHIFT) - 1;

    private final YearMonth month;
    private int size;
    private int[] clients = new int[64];
    private int[] days = new int[64];
    private int[] channels = new int[64];
    private int[] managers = new int[64];
    private long[] amounts = new long[64];
    private long[] vats = new long[64];
    private long[] costs = new long[64];
    private long[] quantities = new long[64];
    private byte[] returns = new byte[64];

    MonthRows(YearMonth month) {
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
        returns[size] = (byte) (isReturn ? 1 : 0);
        size++;
    }

    /** Of the document added last. */
    void totals(long amount, long vat, long cost, long quantity) {
        amounts[size - 1] = amount;
        vats[size - 1] = vat;
        costs[size - 1] = cost;
        quantities[size - 1] = quantity;
    }

    /**
     * The documents of the same month that are not of these days or none of these clients'.
     *
     * @param clients null is everybody
     */
    void addOthers(SaleMonth from, @Nullable RoaringBitmap clients, Period days) {
        var first = days.from().toEpochDay();
        var end = days.to().toEpochDay();
        for (var document = 0; document < from.size(); document++) {
            var day = from.day(document);
            if (day < first || day >= end || (clients != null && !clients.contains(from.client(document)))) {
                add(
                        from.client(document),
                        day,
                        from.channel(document),
                        from.manager(document),
                        from.isReturn(document));
                totals(from.amount(document), from.vat(document), from.cost(document), from.quantity(document));
            }
        }
    }

    SaleMonth sorted() {
        var order = order();
        return new SaleMonth(
                month,
                sorted(clients, order),
                sorted(days, order),
                sorted(channels, order),
                sorted(managers, order),
                sorted(amounts, order),
                sorted(vats, order),
                sorted(costs, order),
                sorted(quantities, order),
                sorted(returns, order));
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

    private static byte[] sorted(byte[] column, long[] order) {
        var sorted = new byte[order.length];
        for (var i = 0; i < order.length; i++) {
            sorted[i] = column[(int) order[i] & ROW_MASK];
        }
        return sorted;
    }
}

package io.clientele.api.sale;

import io.clientele.api.database.column.ColumnReader;
import io.clientele.api.database.column.ColumnWriter;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/**
 * The sale documents of one calendar month as columns, sorted by client and day. Amounts and quantities are ten-thousandths; a
 * return's are negative.
 */
public final class SaleMonth {

    /** What a document takes in memory. */
    static final int BYTES = 4 * Integer.BYTES + 4 * Long.BYTES + 1;

    private final YearMonth month;
    private final int[] clients;
    private final int[] days;
    private final int[] channels;
    private final int[] managers;
    private final long[] amounts;
    private final long[] vats;
    private final long[] costs;
    private final long[] quantities;
    private final byte[] returns;
    private final double magnitude;

    /** Of columns that are sorted already, and that nobody changes any more. */
    SaleMonth(
            YearMonth month,
            int[] clients,
            int[] days,
            int[] channels,
            int[] managers,
            long[] amounts,
            long[] vats,
            long[] costs,
            long[] quantities,
            byte[] returns) {
        this.month = month;
        this.clients = clients;
        this.days = days;
        this.channels = channels;
        this.managers = managers;
        this.amounts = amounts;
        this.vats = vats;
        this.costs = costs;
        this.quantities = quantities;
        this.returns = returns;
        this.magnitude =
                IntStream.range(0, clients.length).mapToDouble(this::magnitude).sum();
    }

    /** @param codes of the channels now, by those in the file */
    static SaleMonth read(ColumnReader file, int[] codes) {
        var month = YearMonth.of(file.number(), file.number());
        var size = file.number();
        return new SaleMonth(
                month,
                file.ints(size),
                file.ints(size),
                recoded(file.ints(size), codes),
                file.ints(size),
                file.longs(size),
                file.longs(size),
                file.longs(size),
                file.longs(size),
                file.bytes(size));
    }

    void write(ColumnWriter file) {
        file.number(month.getYear());
        file.number(month.getMonthValue());
        file.number(size());
        file.column(clients);
        file.column(days);
        file.column(channels);
        file.column(managers);
        file.column(amounts);
        file.column(vats);
        file.column(costs);
        file.column(quantities);
        file.column(returns);
    }

    private static int[] recoded(int[] channels, int[] codes) {
        for (var document = 0; document < channels.length; document++) {
            channels[document] = codes[channels[document]];
        }
        return channels;
    }

    public YearMonth month() {
        return month;
    }

    /** Beyond which no sum of amounts, VAT, costs or quantities over some of the documents comes, either way; rounded. */
    double magnitude() {
        return magnitude;
    }

    /** The largest number of a document without its sign. */
    double magnitude(int document) {
        return Math.max(
                Math.max(Math.abs((double) amounts[document]), Math.abs((double) vats[document])),
                Math.max(Math.abs((double) costs[document]), Math.abs((double) quantities[document])));
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
        return returns[document] != 0;
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

    /** Whether any of these clients bought in the month. */
    boolean holdsAny(RoaringBitmap wanted) {
        for (var client : wanted) {
            var first = firstOf(client);
            if (first < clients.length && clients[first] == client) {
                return true;
            }
        }
        return false;
    }
}

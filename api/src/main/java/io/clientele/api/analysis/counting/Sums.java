package io.clientele.api.analysis.counting;

import io.clientele.api.sale.SaleMonth;
import java.util.Arrays;
import java.util.BitSet;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a pass adds up: for each number of segments that a client is in, and each segment, what such clients bought. Gross,
 * exclusive and fractional figures all come from these.
 */
final class Sums {

    static final int AMOUNT = 0;
    static final int VAT = 1;
    static final int COST = 2;
    static final int QUANTITY = 3;
    static final int ORDERS = 4;
    static final int CLIENTS = 5;
    static final int WIDTH = 6;

    private static final long[] A_CLIENT = {0, 0, 0, 0, 0, 1};

    /** Which figure the sales of a client belong to. */
    enum Place {
        SEGMENTS,
        OUTSIDE,
        WITHOUT_CLIENT
    }

    private final int segments;
    private int highest;
    private long[] cells;
    private final long[] inSegments = new long[WIDTH];
    private final long[] outside = new long[WIDTH];
    private final long[] withoutClient = new long[WIDTH];
    private final BitSet buyers = new BitSet();
    private final long[] run = new long[WIDTH];

    Sums(int segments, int highest) {
        this.segments = segments;
        this.highest = highest;
        this.cells = new long[(highest + 1) * segments * WIDTH];
    }

    void startRun() {
        Arrays.fill(run, 0);
    }

    void run(SaleMonth month, int document) {
        run[AMOUNT] = Math.addExact(run[AMOUNT], month.amount(document));
        run[VAT] = Math.addExact(run[VAT], month.vat(document));
        run[COST] = Math.addExact(run[COST], month.cost(document));
        run[QUANTITY] = Math.addExact(run[QUANTITY], month.quantity(document));
        run[ORDERS] += month.isReturn(document) ? 0 : 1;
    }

    /** What came from elsewhere than a document of the columns. */
    void run(long amount, long vat, long cost, long quantity, int orders) {
        run[AMOUNT] = Math.addExact(run[AMOUNT], amount);
        run[VAT] = Math.addExact(run[VAT], vat);
        run[COST] = Math.addExact(run[COST], cost);
        run[QUANTITY] = Math.addExact(run[QUANTITY], quantity);
        run[ORDERS] += orders;
    }

    /** Gives what was summed since the run's start to the client's place and segments. */
    void endRun(int client, Place place, Memberships.Giving giving) {
        run[CLIENTS] = client == 0 || buyers.get(client) ? 0 : 1;
        buyers.set(client);
        add(of(place), 0, run, 0);
        if (place == Place.SEGMENTS) {
            giving.give(client, run);
        }
    }

    /** Adds another period's sums; a client who bought in both is counted right only after {@link #recountClients}. */
    void addAll(Sums other) {
        reach(other.highest);
        addEach(cells, other.cells);
        for (var place : Place.values()) {
            add(of(place), 0, other.of(place), 0);
        }
        buyers.or(other.buyers);
    }

    void recountClients(Placement placement) {
        reach(placement.memberships().highest());
        for (var at = CLIENTS; at < cells.length; at += WIDTH) {
            cells[at] = 0;
        }
        for (var place : Place.values()) {
            of(place)[CLIENTS] = 0;
        }
        var giving = placement.memberships().givingMany(this);
        buyers.stream().filter(client -> client != 0).forEach(client -> {
            var place = placement.of(client);
            of(place)[CLIENTS]++;
            if (place == Place.SEGMENTS) {
                giving.give(client, A_CLIENT);
            }
        });
        giving.end();
    }

    /** Clients with a document in what was summed, all but these; sales without a client are nobody's. */
    RoaringBitmap buyersBut(BitSet others) {
        var some = (BitSet) buyers.clone();
        some.clear(0);
        some.andNot(others);
        return BitSetUtil.bitmapOf(some);
    }

    private void reach(int more) {
        if (more > highest) {
            highest = more;
            cells = Arrays.copyOf(cells, row(highest + 1));
        }
    }

    /** Where the cells of clients in so many segments begin. */
    int row(int count) {
        return count * segments * WIDTH;
    }

    /** Adds what clients in exactly the segments of a mask bought to each of these. */
    void give(long mask, long[] bought, int from) {
        var row = row(Long.bitCount(mask));
        for (var rest = mask; rest != 0; rest &= rest - 1) {
            give(row, Long.numberOfTrailingZeros(rest), bought, from);
        }
    }

    /** @param row of clients in so many segments */
    void give(int row, int segment, long[] bought, int from) {
        add(cells, row + segment * WIDTH, bought, from);
    }

    int highest() {
        return highest;
    }

    long cell(Figure figure, int count, int segment) {
        return figure.of(cells, row(count) + segment * WIDTH);
    }

    long distinct(Figure figure) {
        return figure.of(of(Place.SEGMENTS), 0);
    }

    SalesFigures gross(int segment) {
        var sums = new long[WIDTH];
        for (var count = 1; count <= highest; count++) {
            for (var number = 0; number < WIDTH; number++) {
                sums[number] = Math.addExact(sums[number], cells[row(count) + segment * WIDTH + number]);
            }
        }
        return Figure.all(sums);
    }

    SalesFigures exclusive(int segment) {
        return highest == 0 ? Figure.all(new long[WIDTH]) : Figure.all(figure -> cell(figure, 1, segment));
    }

    SalesFigures at(Place place) {
        return Figure.all(of(place));
    }

    SalesFigures company() {
        var sums = new long[WIDTH];
        for (var place : Place.values()) {
            add(sums, 0, of(place), 0);
        }
        return Figure.all(sums);
    }

    private long[] of(Place place) {
        return switch (place) {
            case SEGMENTS -> inSegments;
            case OUTSIDE -> outside;
            case WITHOUT_CLIENT -> withoutClient;
        };
    }

    /** Adds one row of numbers to another. */
    static void add(long[] sums, int at, long[] added, int from) {
        for (var number = 0; number < WIDTH; number++) {
            sums[at + number] = Math.addExact(sums[at + number], added[from + number]);
        }
    }

    private static void addEach(long[] sums, long[] added) {
        for (var at = 0; at < added.length; at += WIDTH) {
            add(sums, at, added, at);
        }
    }
}

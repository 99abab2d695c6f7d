package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.placement.Memberships;
import java.util.Arrays;
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

    /** Half of what fits, as magnitudes are rounded. */
    private static final double MOST = 0x1p62;

    /** Which figure the sales of a client belong to. */
    enum Place {
        SEGMENTS,
        OUTSIDE,
        WITHOUT_CLIENT;

        static Place of(int combination) {
            return switch (combination) {
                case Memberships.OUTSIDE -> OUTSIDE;
                case Memberships.WITHOUT_CLIENT -> WITHOUT_CLIENT;
                default -> SEGMENTS;
            };
        }
    }

    private final int segments;
    /** The most segments that any client who bought is in. */
    private int highest;

    private long[] cells;
    private final long[] inSegments = new long[WIDTH];
    private final long[] outside = new long[WIDTH];
    private final long[] withoutClient = new long[WIDTH];
    private final Buyers buyers;
    /** Beyond which no sum of some of what is added comes, either way. */
    private double magnitude;

    /** @param clients what the numbers of most clients who buy are below; 0 when they are few */
    Sums(int segments, int clients) {
        this.segments = segments;
        this.cells = new long[segments * WIDTH];
        this.buyers = new Buyers(clients);
    }

    /**
     * Makes room for documents to come: while everything together fits without signs, no sum of some of it can overflow, and none is
     * checked by itself.
     *
     * @param more beyond which no sum of theirs comes
     * @throws ArithmeticException when it may not fit
     */
    void expect(double more) {
        magnitude += more;
        if (magnitude > MOST) {
            throw new ArithmeticException("Sums of %.3g ten-thousandths may not fit.".formatted(magnitude));
        }
    }

    /** Whether a client has not bought yet; from now on he has. Nobody is never new. */
    boolean isNew(int client) {
        return buyers.add(client) && client != 0;
    }

    /**
     * Gives what clients of a combination bought to its place and segments; it was expected.
     *
     * @param count of its segments
     * @param bought holds the numbers
     * @param from where they begin
     */
    void give(Memberships memberships, int combination, int count, long[] bought, int from) {
        add(of(Place.of(combination)), 0, bought, from);
        if (count > 0) {
            reach(count);
            var row = row(count);
            memberships.each(combination, segment -> add(cells, row + segment * WIDTH, bought, from));
        }
    }

    /** Adds another period's sums; a client who bought in both is counted right only after {@link #recountClients}. */
    void addAll(Sums other) {
        expect(other.magnitude);
        reach(other.highest);
        for (var at = 0; at < other.cells.length; at += WIDTH) {
            add(cells, at, other.cells, at);
        }
        for (var place : Place.values()) {
            add(of(place), 0, other.of(place), 0);
        }
        buyers.addAll(other.buyers);
    }

    void recountClients(Memberships memberships) {
        var counts = ClientCounts.of(buyers, memberships, segments);
        reach(counts.highest());
        for (var count = 0; count <= highest; count++) {
            for (var segment = 0; segment < segments; segment++) {
                cells[row(count) + segment * WIDTH + CLIENTS] = counts.cell(count, segment);
            }
        }
        for (var place : Place.values()) {
            of(place)[CLIENTS] = counts.at(place);
        }
    }

    /** Clients who bought in what was summed; sales without a client are nobody's. */
    RoaringBitmap buyers() {
        var all = buyers.all();
        all.remove(0);
        return all;
    }

    private void reach(int more) {
        if (more > highest) {
            highest = more;
            cells = Arrays.copyOf(cells, row(highest + 1));
        }
    }

    /** Where the cells of clients in so many segments begin. */
    private int row(int count) {
        return count * segments * WIDTH;
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
                sums[number] += cells[row(count) + segment * WIDTH + number];
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
    private static void add(long[] sums, int at, long[] added, int from) {
        for (var number = 0; number < WIDTH; number++) {
            sums[at + number] += added[from + number];
        }
    }
}

package io.clientele.api.segment.overlap;

import io.clientele.api.segment.membership.MaskSums;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What falls to every combination that occurs, by its mask. Several threads sum each for itself and are added up then. */
final class Tallies {

    private static final int CLIENTS = 0;
    private static final int REVENUE = 1;
    private static final int MARGIN = 2;
    private static final int ORDERS = 3;
    private static final int WIDTH = 4;

    private final MaskSums sums;

    /** @param segments that the masks tell apart */
    Tallies(int segments) {
        sums = new MaskSums(WIDTH, segments);
    }

    void addClient(long mask) {
        if (mask != 0) {
            var row = sums.row(mask);
            sums.cells()[row + CLIENTS]++;
        }
    }

    /** Adds what a client of this combination bought; clients of none are passed over. */
    void addSale(long mask, long revenue, long margin, boolean order) {
        if (mask != 0) {
            var row = sums.row(mask);
            add(sums.cells(), row + REVENUE, revenue);
            add(sums.cells(), row + MARGIN, margin);
            add(sums.cells(), row + ORDERS, order ? 1 : 0);
        }
    }

    void addAll(Tallies others) {
        others.sums.forEach((mask, cells, from) -> {
            var row = sums.row(mask);
            for (var number = 0; number < WIDTH; number++) {
                add(sums.cells(), row + number, cells[from + number]);
            }
        });
    }

    /** By mask. */
    Map<Long, Tally> all() {
        var all = new HashMap<Long, Tally>();
        sums.forEach((mask, cells, from) -> all.put(mask, tally(cells, from)));
        return all;
    }

    /** What lies in one of the segments and in another, by the other's place, whatever else it lies in. */
    Tally[] with(int segment, int segments) {
        var pairs = new Tally[segments];
        Arrays.setAll(pairs, place -> new Tally());
        sums.forEach((mask, cells, from) -> {
            if ((mask >>> segment & 1) == 1) {
                add(pairs, mask, tally(cells, from));
            }
        });
        return pairs;
    }

    private static void add(Tally[] pairs, long mask, Tally tally) {
        for (var others = mask; others != 0; others &= others - 1) {
            pairs[Long.numberOfTrailingZeros(others)].add(tally);
        }
    }

    private static Tally tally(long[] cells, int from) {
        var tally = new Tally();
        tally.clients = Math.toIntExact(cells[from + CLIENTS]);
        tally.revenue = cells[from + REVENUE];
        tally.margin = cells[from + MARGIN];
        tally.orders = cells[from + ORDERS];
        return tally;
    }

    private static void add(long[] cells, int at, long more) {
        cells[at] = Math.addExact(cells[at], more);
    }
}

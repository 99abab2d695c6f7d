package io.clientele.api.sale.classification.stage;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet.Slice;
import java.util.Arrays;
import java.util.List;

/**
 * On which days the clients of a range bought, each day once, and how many orders they placed. The days of all clients lie in one
 * array, one client's after the other's.
 */
public final class PurchaseDays {

    /** So many days on which a client bought have a median gap. */
    private static final int FEWEST = 3;

    private final ClientRange range;
    private final int[] firsts;
    private final int[] ends;
    private final int[] days;

    /** @param slices by time */
    public PurchaseDays(List<Slice> slices, ClientRange range) {
        this.range = range;
        firsts = new int[range.length() + 1];
        slices.forEach(this::count);
        for (var at = 0; at < range.length(); at++) {
            firsts[at + 1] += firsts[at];
        }
        ends = Arrays.copyOf(firsts, range.length());
        days = new int[firsts[range.length()]];
        slices.forEach(this::take);
    }

    private void count(Slice slice) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (!month.isReturn(document) && slice.holds(document)) {
                firsts[range.at(month.client(document)) + 1]++;
            }
        }
    }

    private void take(Slice slice) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (!month.isReturn(document) && slice.holds(document)) {
                take(range.at(month.client(document)), month.day(document));
            }
        }
    }

    private void take(int at, int day) {
        var end = ends[at];
        if (end == firsts[at] || days[end - 1] != day) {
            days[end] = day;
            ends[at] = end + 1;
        }
    }

    /** Whether the client bought at all. */
    public boolean any(int client) {
        return orders(client) > 0;
    }

    /** Documents, also where several are of one day. */
    int orders(int client) {
        return firsts[range.at(client) + 1] - firsts[range.at(client)];
    }

    /** The first day on which a client bought who did. */
    public int first(int client) {
        return days[firsts[range.at(client)]];
    }

    /** The last day on which a client bought who did. */
    public int last(int client) {
        return days[ends[range.at(client)] - 1];
    }

    /** Whether the client bought on enough days for a median. */
    public boolean hasMedianGap(int client) {
        return ends[range.at(client)] - firsts[range.at(client)] >= FEWEST;
    }

    /** Twice the median of the days between one purchase and the next, which may lie halfway between two numbers. */
    public int twiceMedianGap(int client) {
        var first = firsts[range.at(client)];
        var gaps = new int[ends[range.at(client)] - first - 1];
        for (var gap = 0; gap < gaps.length; gap++) {
            gaps[gap] = days[first + gap + 1] - days[first + gap];
        }
        Arrays.sort(gaps);
        return gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2];
    }
}

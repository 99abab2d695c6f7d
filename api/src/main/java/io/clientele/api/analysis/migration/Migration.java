package io.clientele.api.analysis.migration;

import io.clientele.api.sale.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Whose clients went where: rows sum to the places of the first period, columns to those of the second.
 *
 * @param <P> what a place is
 */
public record Migration<P>(List<Cell<P>> cells) {

    /**
     * Clients who were there and are here.
     *
     * @param revenueBefore of the first period, with VAT, net of returns; ten-thousandths
     * @param revenueAfter of the second
     */
    public record Cell<P>(P before, P after, int clients, long revenueBefore, long revenueAfter) {}

    public Migration {
        cells = List.copyOf(cells);
    }

    /** Crosses two partitions of the same clients; cells without clients are left out. */
    static <P> Migration<P> of(
            Map<P, RoaringBitmap> before, Map<P, RoaringBitmap> after, Sheet sheet, TwoPeriods periods) {
        var crossing = new Crossing(before.values(), after.values());
        var revenueBefore = crossing.revenue(sheet, periods.first());
        var revenueAfter = crossing.revenue(sheet, periods.second());
        var cells = new ArrayList<Cell<P>>();
        var at = 0;
        for (var from : before.keySet()) {
            for (var to : after.keySet()) {
                if (crossing.clients(at) > 0) {
                    cells.add(new Cell<>(from, to, crossing.clients(at), revenueBefore[at], revenueAfter[at]));
                }
                at++;
            }
        }
        return new Migration<>(cells);
    }

    /**
     * Gives each client to the first set that holds him.
     *
     * @param sets those that win first, in their order
     * @param rest where all others are
     */
    static <P> Map<P, RoaringBitmap> partition(Map<P, RoaringBitmap> sets, RoaringBitmap clients, P rest) {
        var left = clients.clone();
        var parts = new LinkedHashMap<P, RoaringBitmap>();
        sets.forEach((place, set) -> {
            parts.put(place, RoaringBitmap.and(set, left));
            left.andNot(set);
        });
        parts.put(rest, left);
        return parts;
    }
}

package io.clientele.api.sale.classification.xyz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Coefficients by rank: a client is in the first so many percent when fewer clients than that have a lower coefficient. */
final class XyzRanks {

    private final List<XyzSeries> all;
    private final RoaringBitmap clients;
    private final double[] ascending;

    /** @param clients whose coefficients count */
    XyzRanks(List<XyzSeries> all, RoaringBitmap clients) {
        this.all = all;
        this.clients = clients;
        var roughly = new double[clients.getCardinality()];
        var count = new int[1];
        visit((series, client) -> roughly[count[0]++] = series.rough(client));
        ascending = Arrays.copyOf(roughly, count[0]);
        Arrays.sort(ascending);
    }

    /** Up to which coefficient clients are in the first so many percent. */
    XyzBorder border(BigDecimal percent) {
        var first = BigDecimal.valueOf(ascending.length)
                .multiply(percent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new XyzBorder(first == 0 ? Variation.BELOW_ALL : exact(first - 1));
    }

    /** The coefficient of a rank, from 0: exactly among those that are too near to it to tell. */
    private Variation exact(int rank) {
        var rough = ascending[rank];
        var lower = 0;
        while (!XyzBorder.isNear(rough, ascending[lower])) {
            lower++;
        }
        var near = new ArrayList<Variation>();
        visit((series, client) -> {
            if (XyzBorder.isNear(rough, series.rough(client))) {
                near.add(series.exact(client));
            }
        });
        near.sort(Variation::compare);
        return near.get(rank - lower);
    }

    private interface Visitor {
        void take(XyzSeries series, int client);
    }

    private void visit(Visitor visitor) {
        for (var series : all) {
            for (var client : series.range().members(clients)) {
                if (series.hasCoefficient(client)) {
                    visitor.take(series, client);
                }
            }
        }
    }
}

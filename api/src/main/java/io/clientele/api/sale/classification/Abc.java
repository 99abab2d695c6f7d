package io.clientele.api.sale.classification;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * ABC classes of clients: with m &gt; 0 by descending metric, A while the clients before bring less than 80 % of the sum of all
 * m &gt; 0, B while less than 95 %, else C; equal metrics have equal classes; m ≤ 0 is C and flagged. Shares are compared as whole
 * numbers, so no rounding moves a client over a border.
 */
public final class Abc {

    private Abc() {}

    /** @param universe the clients to class; sales of others count nowhere */
    public static AbcResult classify(Sheet sheet, Period period, Metric metric, AbcRule rule, RoaringBitmap universe) {
        var clients = new BitSet();
        universe.forEach((int client) -> clients.set(client));
        var figures = new Figures(sheet.clientBound());
        for (var slice : sheet.months(period)) {
            var month = slice.month();
            for (var document = 0; document < month.size(); document++) {
                var client = month.client(document);
                if (clients.get(client) && slice.holds(document)) {
                    figures.add(client, metric.of(month, document));
                }
            }
        }
        return ranked(figures, metric, rule, universe);
    }

    private static AbcResult ranked(Figures figures, Metric metric, AbcRule rule, RoaringBitmap universe) {
        var positive = Arrays.stream(figures.sums).filter(sum -> sum > 0).toArray();
        Arrays.sort(positive);
        var before = new long[positive.length + 1];
        for (var rank = 0; rank < positive.length; rank++) {
            before[rank + 1] = Math.addExact(before[rank], positive[positive.length - 1 - rank]);
        }
        var ranking = new Ranking(positive, before);
        var total = BigInteger.valueOf(ranking.total());
        return new AbcResult(
                metric,
                universe,
                figures.sums,
                figures.bought,
                ranking,
                ranking.lowest(rule.border(), rule.limit(rule.a(), total)),
                ranking.lowest(rule.border(), rule.limit(rule.b(), total)));
    }

    /** Sums by client. */
    private static final class Figures {

        private final long[] sums;
        private final BitSet bought = new BitSet();

        private Figures(int clientBound) {
            sums = new long[clientBound];
        }

        private void add(int client, long units) {
            sums[client] = Math.addExact(sums[client], units);
            bought.set(client);
        }
    }
}

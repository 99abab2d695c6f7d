package io.clientele.api.sale.classification.abc;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.classification.metric.Metric;
import java.math.BigInteger;
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
        var slices = sheet.months(period);
        var figures = new AbcFigures(metric, sheet.clientBound());
        ClientRange.below(sheet.clientBound()).parallelStream()
                .forEach(range -> slices.forEach(slice -> figures.add(slice, range)));
        figures.keep(universe);
        var borders = new ShareBorders(figures.positive());
        var total = BigInteger.valueOf(borders.total());
        return new AbcResult(
                figures,
                universe,
                borders.total(),
                borders.lowest(rule.border(), rule.limit(rule.a(), total)),
                borders.lowest(rule.border(), rule.limit(rule.b(), total)));
    }
}

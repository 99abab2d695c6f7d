package io.clientele.api.sale.classification.xyz;

import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.metric.Partition;
import io.clientele.api.sale.classification.metric.Partition.Sorting;
import java.util.List;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * XYZ classes of clients: by the coefficient of variation of what they bought in each whole calendar step of a period. A series
 * begins with the step after that of the client's first purchase when that lies inside the window, else with the window; steps
 * without a purchase are zeros. Fewer than three steps or a mean of zero or less give no class. Coefficients are compared as
 * exact fractions.
 */
public final class Xyz {

    private final RoaringBitmap clients;
    private final XyzBorder x;
    private final XyzBorder y;
    private final Sorting<XyzClass> classes = new Sorting<>(XyzClass.class);

    private Xyz(RoaringBitmap clients, XyzBorder x, XyzBorder y) {
        this.clients = clients;
        this.x = x;
        this.y = y;
    }

    /**
     * @param clients whom to class; by THRESHOLD each is classed alone, and few cost little
     * @throws Problem TOO_MANY_STEPS
     */
    public static XyzResult classify(Sheet sheet, Period period, Metric metric, XyzRule rule, RoaringBitmap clients) {
        var reading = new XyzReading(sheet, period, metric, rule);
        var ranges = ClientRange.of(clients);
        var classes = switch (rule.mode()) {
            case THRESHOLD -> byThreshold(ranges.parallelStream().map(reading::series), rule, clients);
            case QUANTILE -> byRank(ranges.parallelStream().map(reading::series).toList(), rule, clients);
        };
        return new XyzResult(reading, clients, classes);
    }

    private static Partition<XyzClass> byThreshold(Stream<XyzSeries> all, XyzRule rule, RoaringBitmap clients) {
        var x = new XyzBorder(Variation.ofPercent(rule.x()));
        return new Xyz(clients, x, new XyzBorder(Variation.ofPercent(rule.y()))).sorted(all);
    }

    private static Partition<XyzClass> byRank(List<XyzSeries> all, XyzRule rule, RoaringBitmap clients) {
        var ranks = new XyzRanks(all, clients);
        return new Xyz(clients, ranks.border(rule.x()), ranks.border(rule.y())).sorted(all.stream());
    }

    private Partition<XyzClass> sorted(Stream<XyzSeries> all) {
        all.forEachOrdered(this::sort);
        return classes.sorted();
    }

    private void sort(XyzSeries series) {
        for (var client : series.range().members(clients)) {
            if (series.hasCoefficient(client)) {
                classes.add(of(series, client), client);
            }
        }
    }

    private XyzClass of(XyzSeries series, int client) {
        var rough = series.rough(client);
        if (x.holds(rough, series, client)) {
            return XyzClass.X;
        }
        return y.holds(rough, series, client) ? XyzClass.Y : XyzClass.Z;
    }
}

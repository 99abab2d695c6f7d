package io.clientele.api.sale.classification.rfm;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * RFM scores of all clients of a universe with a sale in the period: by the days since the last sale, by the number of sale
 * documents and by revenue net of returns.
 */
public final class Rfm {

    private final int[] buyers;
    private final long[] lastDays;
    private final long[] orders;
    private final long[] revenues;
    private int count;

    private Rfm(int most) {
        buyers = new int[most];
        lastDays = new long[most];
        orders = new long[most];
        revenues = new long[most];
    }

    /**
     * @param businessDate what days since the last sale are counted to
     * @param universe the clients that are scored against each other
     */
    public static RfmResult classify(
            Sheet sheet, Period period, LocalDate businessDate, RfmRule rule, RoaringBitmap universe) {
        var slices = sheet.months(period);
        var rfm = new Rfm(universe.getCardinality());
        ClientRange.of(universe).parallelStream()
                .map(range -> new RfmSums(slices, range))
                .forEachOrdered(sums -> rfm.add(sums, universe));
        return rfm.result(slices, businessDate, rule);
    }

    private void add(RfmSums sums, RoaringBitmap universe) {
        for (var client : sums.range().members(universe)) {
            add(sums, client);
        }
    }

    private void add(RfmSums sums, int client) {
        if (sums.orders(client) > 0) {
            buyers[count] = client;
            lastDays[count] = sums.lastDay(client);
            orders[count] = sums.orders(client);
            revenues[count] = sums.revenue(client);
            count++;
        }
    }

    private RfmResult result(List<Slice> slices, LocalDate businessDate, RfmRule rule) {
        var recency = new RfmScale(Arrays.copyOf(lastDays, count), rule.lastDays(businessDate));
        var frequency = new RfmScale(Arrays.copyOf(orders, count), rule.ordersAbove());
        var monetary = new RfmScale(Arrays.copyOf(revenues, count), rule.revenueAbove());
        var r = recency.scores();
        var f = frequency.scores();
        var m = monetary.scores();
        var cells = new byte[count == 0 ? 0 : buyers[count - 1] + 1];
        for (var at = 0; at < count; at++) {
            cells[buyers[at]] = (byte) RfmScores.cell(r[at], f[at], m[at]);
        }
        var thresholds = new RfmThresholds(
                recency.steps(r, day -> BigDecimal.valueOf(businessDate.toEpochDay() - day)),
                frequency.steps(f, BigDecimal::valueOf),
                monetary.steps(m, Money::decimal));
        return new RfmResult(cells, count, thresholds, slices, businessDate);
    }
}

package io.clientele.api.sale.classification.stage;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.classification.metric.Partition.Sorting;
import java.time.LocalDate;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** Life stages of clients, by what they bought up to a business date. */
public final class Stages {

    private Stages() {}

    /**
     * @param oneTime see {@link InStage}
     * @param lostMonths see {@link InStage}
     * @param clients whom to class; each is classed alone, and few cost little
     */
    public static StageResult classify(
            Sheet sheet, LocalDate businessDate, int oneTime, int lostMonths, RoaringBitmap clients) {
        var slices = upTo(businessDate, sheet);
        var rule = new StageRule(businessDate, oneTime, lostMonths);
        var stages = new Sorting<>(LifeStage.class);
        for (var range : ClientRange.of(clients)) {
            var days = new PurchaseDays(slices, range);
            for (var client : range.members(clients)) {
                stages.add(rule.of(days, client), client);
            }
        }
        return new StageResult(slices, stages.sorted());
    }

    /** The months of all purchases up to and with a day. */
    public static List<Slice> upTo(LocalDate businessDate, Sheet sheet) {
        return sheet.months(new Period(Period.EARLIEST, businessDate.plusDays(1)));
    }
}

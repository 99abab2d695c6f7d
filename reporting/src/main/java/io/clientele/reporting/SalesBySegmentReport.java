package io.clientele.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sales by segment without double counting: distinct + outside + without client = company, and the fractional figures
 * of the segments sum to distinct.
 *
 * @param distinct all clients of the segments, each counted once
 * @param outside clients in none of the segments
 * @param withoutClient sales without a client or to anonymous ones; null when the frame is partial
 * @param steps the months of the period in order; empty when there is nothing to show by month
 */
public record SalesBySegmentReport(
        ReportFrame frame,
        List<SegmentSales> segments,
        ComparedSales distinct,
        ComparedSales outside,
        @Nullable ComparedSales withoutClient,
        ComparedSales company,
        List<StepSales> steps) {

    public SalesBySegmentReport {
        segments = List.copyOf(segments);
        steps = List.copyOf(steps);
    }
}

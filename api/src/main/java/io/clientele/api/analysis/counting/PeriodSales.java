package io.clientele.api.analysis.counting;

import io.clientele.api.analysis.cut.CutFeed;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import java.util.List;

/** Sales by the same segments, over any period. */
public sealed interface PeriodSales permits SegmentSales, SalesAtTheirTime {

    SalesBySegment over(Period period);

    /** The period whole and step by step. */
    SegmentSales.Steps steps(Period period, CalendarUnit unit);

    /** The period cut by what a feed tells apart, in no order. */
    List<Cut> cuts(Period period, CutFeed feed);

    /** One part of a cut. */
    record Cut(int key, SalesBySegment sales) {}
}

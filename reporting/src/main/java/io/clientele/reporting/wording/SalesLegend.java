package io.clientele.reporting.wording;

import io.clientele.reporting.SalesBySegmentReport;
import java.util.List;
import java.util.stream.Stream;

/** How every column of sales by segment was computed, a sentence each. */
public final class SalesLegend {

    private SalesLegend() {}

    public static List<String> of(SalesBySegmentReport report, Wording wording) {
        var whole = wording.text(report.frame().partial() ? "row.ownClients" : "row.company");
        return Stream.of(
                        "revenue",
                        "margin",
                        "averageOrder",
                        "clients",
                        "shares",
                        "growth",
                        "distinct",
                        "exclusive",
                        "fractional",
                        "outside",
                        "none")
                .map(key -> wording.text("legend." + key, whole))
                .toList();
    }
}

package io.clientele.reporting.pdf;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines below the tables by which a reader checks that the parts come to the whole, and the legend. */
final class Notes {

    private final SalesBySegmentReport report;
    private final Wording wording;

    Notes(SalesBySegmentReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** The company's revenue from its parts, and the correction for overlaps. */
    String sales() {
        var distinct = revenue(report.distinct().figures());
        var outside = revenue(report.outside().figures());
        var company = revenue(report.company().figures());
        var withoutClient = report.withoutClient();
        var parts = withoutClient == null
                ? wording.text("reconciliation.ownParts", distinct, outside, company)
                : wording.text("reconciliation.parts", distinct, outside, revenue(withoutClient.figures()), company);
        return parts + "\n" + overlap();
    }

    private String overlap() {
        var gross = sum(segment -> segment.gross().figures());
        var distinct = report.distinct().figures().revenue();
        return wording.text("reconciliation.overlap", money(gross), money(distinct), money(gross.subtract(distinct)));
    }

    /** The split column against the distinct total. */
    String parts() {
        return wording.text(
                "reconciliation.fractional",
                money(sum(SegmentSales::fractional)),
                revenue(report.distinct().figures()));
    }

    /** How every column was computed. */
    List<String> legend() {
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

    private BigDecimal sum(Function<SegmentSales, SalesFigures> way) {
        return report.segments().stream()
                .map(segment -> way.apply(segment).revenue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String revenue(SalesFigures figures) {
        return money(figures.revenue());
    }

    private String money(BigDecimal amount) {
        return wording.numbers().money(amount);
    }
}

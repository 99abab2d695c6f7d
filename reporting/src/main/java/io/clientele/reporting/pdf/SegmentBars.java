package io.clientele.reporting.pdf;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.figures.Ratios;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The main chart: a bar per segment, the largest first, and one for clients in no segment. */
final class SegmentBars {

    private static final int MOST = 15;

    private final SalesBySegmentReport report;
    private final Wording wording;
    private final Bar.Scale scale;

    SegmentBars(SalesBySegmentReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.scale = scale();
    }

    private Bar.Scale scale() {
        var lengths = Stream.concat(shown().map(SegmentSales::gross), Stream.of(report.outside()))
                .mapToDouble(sales -> sales.figures().revenue().doubleValue())
                .summaryStatistics();
        return new Bar.Scale(Math.min(0, lengths.getMin()), Math.max(0, lengths.getMax()));
    }

    /** Empty when there is nothing to draw. */
    List<Map<String, Object>> bars() {
        if (scale.most() == scale.least()) {
            return List.of();
        }
        var outside = bar(wording.text("row.outside"), report.outside(), BigDecimal.ZERO, Palette.GREY);
        return Stream.concat(shown().map(this::bar), Stream.of(outside)).toList();
    }

    /** What the two shades mean, and how many segments are only in the table. */
    String note() {
        var more = report.segments().size() - MOST;
        return wording.text("chart.key") + (more > 0 ? " " + wording.text("chart.more", more, MOST) : "");
    }

    private Stream<SegmentSales> shown() {
        return report.segments().stream().limit(MOST);
    }

    private Map<String, Object> bar(SegmentSales segment) {
        var own = segment.exclusive().revenue();
        var whole = segment.gross().figures().revenue();
        var dark = own.signum() >= 0 && own.compareTo(whole) <= 0 ? own : BigDecimal.ZERO;
        return bar(Names.onOneLine(segment.name()), segment.gross(), dark, Palette.PALE);
    }

    private Map<String, Object> bar(String name, ComparedSales sales, BigDecimal dark, Color color) {
        var revenue = sales.figures().revenue();
        var share = Ratios.share(revenue, report.company().figures().revenue());
        return Map.of(
                "name",
                name,
                "bar",
                new Bar(scale, revenue.doubleValue(), dark.doubleValue(), color),
                "value",
                wording.numbers().money(revenue),
                "share",
                wording.numbers().percentInWords(share));
    }
}

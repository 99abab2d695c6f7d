package io.clientele.reporting.pdf;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
        var parts = Stream.of(
                        Optional.of(report.distinct()),
                        Optional.of(report.outside()),
                        Optional.ofNullable(report.withoutClient()))
                .flatMap(Optional::stream)
                .toList();
        var arguments = Stream.concat(
                Stream.of(report.company()).map(company -> sign(sum(parts), company)),
                Stream.concat(Stream.of(report.company()), parts.stream()).map(part -> revenue(part.figures())));
        var key = parts.size() == 3 ? "reconciliation.parts" : "reconciliation.ownParts";
        return wording.text(key, arguments.toArray()) + "\n" + overlap();
    }

    private static BigDecimal sum(List<ComparedSales> parts) {
        return parts.stream().map(part -> part.figures().revenue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An honest sign: figures that do not come out are shown not to. */
    private static String sign(BigDecimal sum, ComparedSales whole) {
        return sum.compareTo(whole.figures().revenue()) == 0 ? "=" : "≠";
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
                revenue(report.distinct().figures()),
                sign(sum(SegmentSales::fractional), report.distinct()));
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

package io.clientele.reporting.wording;

import static java.util.Comparator.comparing;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.StepSales;
import io.clientele.reporting.figures.Ratios;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures say, in full sentences. */
public final class Findings {

    private final SalesBySegmentReport report;
    private final Wording wording;

    public Findings(SalesBySegmentReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    /** Three to six sentences, the most important first; fewer only when nothing was sold. */
    public List<String> sentences() {
        var sentences = new ArrayList<>(List.of(company()));
        if (revenue(report.company()).signum() == 0) {
            return sentences;
        }
        sentences.add(coverage());
        overlap().ifPresent(sentences::add);
        leader().ifPresent(sentences::add);
        growth().ifPresent(sentences::add);
        months().ifPresent(sentences::add);
        return sentences;
    }

    /** The sentence above the chart of segments. */
    public String chart() {
        return report.segments().stream()
                .filter(segment -> revenue(segment.gross()).signum() > 0)
                .max(comparing(segment -> revenue(segment.gross())))
                .map(segment -> wording.text(
                        "chart.segments",
                        Names.inASentence(segment.name()),
                        amount(revenue(segment.gross())),
                        percent(shareOfCompany(segment))))
                .orElseGet(() -> wording.text("chart.nothing"));
    }

    private String company() {
        var company = report.company();
        if (revenue(company).signum() == 0) {
            return wording.text(
                    "finding.nothing", amount(company.previousRevenue()), amount(company.lastYearRevenue()));
        }
        return wording.text(
                report.frame().partial() ? "finding.ownClients" : "finding.company",
                amount(revenue(company)),
                compared("previous", revenue(company), company.previousRevenue()),
                compared("lastYear", revenue(company), company.lastYearRevenue()));
    }

    private String compared(String with, BigDecimal now, BigDecimal before) {
        var growth = Ratios.growth(now, before);
        if (growth == null) {
            return wording.text("compared." + with + ".nothing");
        }
        var direction = growth.signum() > 0 ? "more" : growth.signum() < 0 ? "less" : "same";
        return wording.text("compared." + with + "." + direction, percent(growth.abs()));
    }

    private String coverage() {
        var outside = wording.text(
                "finding.coverage",
                amount(revenue(report.distinct())),
                percent(share(report.distinct())),
                amount(revenue(report.outside())),
                percent(share(report.outside())));
        return Optional.ofNullable(report.withoutClient())
                        .map(sales -> outside
                                + wording.text("finding.withoutClient", amount(revenue(sales)), percent(share(sales))))
                        .orElse(outside)
                + ".";
    }

    private Optional<String> overlap() {
        if (report.segments().size() < 2) {
            return Optional.empty();
        }
        var gross = report.segments().stream()
                .map(segment -> revenue(segment.gross()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var correction = gross.subtract(revenue(report.distinct()));
        var key = correction.signum() > 0 ? "overlap" : correction.signum() < 0 ? "overlapLess" : "noOverlap";
        return Optional.of(wording.text(
                "finding." + key, amount(gross), amount(correction.abs()), amount(revenue(report.distinct()))));
    }

    private Optional<String> leader() {
        var company = report.company().figures();
        return report.segments().stream()
                .filter(segment -> segment.gross().figures().margin().signum() > 0)
                .max(comparing(segment -> segment.gross().figures().margin()))
                .map(segment -> wording.text(
                        "finding.leader",
                        Names.inASentence(segment.name()),
                        percent(Ratios.share(segment.gross().figures().margin(), company.margin())),
                        percent(Ratios.share(segment.gross().figures().clients(), company.clients()))));
    }

    private Optional<String> growth() {
        var compared = report.segments().stream()
                .filter(segment -> growthOf(segment) != null)
                .sorted(comparing(segment -> growthOrZero(segment)))
                .toList();
        if (compared.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(wording.text(
                "finding.growth",
                Names.inASentence(compared.getLast().name()),
                signed(growthOf(compared.getLast())),
                Names.inASentence(compared.getFirst().name()),
                signed(growthOf(compared.getFirst()))));
    }

    private Optional<String> months() {
        var complete = report.steps().stream().filter(StepSales::complete).toList();
        if (complete.size() < 3) {
            return Optional.empty();
        }
        var sorted = complete.stream()
                .sorted(comparing(step -> step.company().revenue()))
                .toList();
        return Optional.of(wording.text(
                "finding.months",
                Stream.of(sorted.getLast(), sorted.getFirst())
                        .flatMap(step -> Stream.of(
                                wording.numbers().month(step.from()),
                                amount(step.company().revenue())))
                        .toArray()));
    }

    private @Nullable BigDecimal growthOf(SegmentSales segment) {
        return Ratios.growth(revenue(segment.gross()), segment.gross().previousRevenue());
    }

    private BigDecimal growthOrZero(SegmentSales segment) {
        return Optional.ofNullable(growthOf(segment)).orElse(BigDecimal.ZERO);
    }

    private @Nullable BigDecimal shareOfCompany(SegmentSales segment) {
        return share(segment.gross());
    }

    private @Nullable BigDecimal share(ComparedSales sales) {
        return Ratios.share(revenue(sales), revenue(report.company()));
    }

    private static BigDecimal revenue(ComparedSales sales) {
        return sales.figures().revenue();
    }

    private String amount(BigDecimal amount) {
        return wording.numbers().amount(amount);
    }

    private String percent(@Nullable BigDecimal ratio) {
        return wording.numbers().percentInWords(ratio);
    }

    private String signed(@Nullable BigDecimal ratio) {
        return (ratio != null && ratio.signum() > 0 ? "+" : "") + percent(ratio);
    }
}

package io.clientele.reporting.pdf;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.StepSales;
import io.clientele.reporting.figures.Ratios;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Numbers;
import io.clientele.reporting.wording.SalesRow;
import io.clientele.reporting.wording.Wording;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the report as the text of their cells. */
final class Contents {

    private final SalesBySegmentReport report;
    private final Wording wording;
    private final Numbers numbers;
    private final List<SalesRow> rows;

    Contents(SalesBySegmentReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.numbers = wording.numbers();
        this.rows = SalesRow.of(report, wording);
    }

    List<Map<String, String>> sales() {
        return rows.stream()
                .map(row -> line(look(row), row.name(), sales(row.sales())))
                .toList();
    }

    private List<String> sales(@Nullable ComparedSales sales) {
        if (sales == null) {
            return dashes(7);
        }
        var figures = sales.figures();
        return List.of(
                numbers.count(sales.members()),
                numbers.count(figures.clients()),
                numbers.money(figures.revenue()),
                numbers.money(figures.netRevenue()),
                numbers.money(figures.cost()),
                numbers.money(figures.margin()),
                numbers.percent(Ratios.profitability(figures)));
    }

    List<Map<String, String>> shares() {
        return rows.stream()
                .map(row -> line(look(row), row.name(), shares(row.sales())))
                .toList();
    }

    private List<String> shares(@Nullable ComparedSales sales) {
        if (sales == null) {
            return dashes(7);
        }
        var figures = sales.figures();
        var company = report.company().figures();
        return List.of(
                numbers.count(figures.orders()),
                numbers.money(Ratios.averageOrder(figures)),
                numbers.percent(Ratios.share(figures.revenue(), company.revenue())),
                numbers.percent(Ratios.share(figures.margin(), company.margin())),
                numbers.money(sales.previousRevenue()),
                growth(sales),
                numbers.money(sales.lastYearRevenue()));
    }

    private String growth(ComparedSales sales) {
        return Ratios.isNew(sales.figures().revenue(), sales.previousRevenue())
                ? wording.text("growth.new")
                : numbers.signedPercent(Ratios.growth(sales.figures().revenue(), sales.previousRevenue()));
    }

    List<Map<String, String>> parts() {
        var segments = report.segments().stream()
                .map(segment -> line("SEGMENT", Names.onOneLine(segment.name()), parts(segment)));
        var total = line(
                "FIRST_TOTAL",
                wording.text("row.distinct"),
                Stream.concat(dashes(3).stream(), parts(report.distinct().figures()).stream())
                        .toList());
        return Stream.concat(segments, Stream.of(total)).toList();
    }

    private List<String> parts(SegmentSales segment) {
        var exclusive = segment.exclusive();
        return Stream.concat(
                        Stream.of(
                                numbers.money(exclusive.revenue()),
                                numbers.money(exclusive.margin()),
                                numbers.count(exclusive.clients())),
                        parts(segment.fractional()).stream())
                .toList();
    }

    private List<String> parts(SalesFigures figures) {
        return List.of(
                numbers.money(figures.revenue()), numbers.money(figures.margin()), numbers.money(figures.clients()));
    }

    List<Map<String, String>> months() {
        return report.steps().stream()
                .map(step -> line("SEGMENT", month(step), figures(step)))
                .toList();
    }

    private String month(StepSales step) {
        var name = numbers.month(step.from());
        return step.complete() ? name : wording.text("row.incomplete", name);
    }

    private List<String> figures(StepSales step) {
        var segments = step.distinct();
        var company = step.company();
        return List.of(
                numbers.money(company.revenue()),
                numbers.money(segments.revenue()),
                numbers.percent(Ratios.share(segments.revenue(), company.revenue())),
                numbers.money(company.margin()),
                numbers.money(segments.margin()),
                numbers.count(company.clients()),
                numbers.count(segments.clients()));
    }

    /** Digits before the comma of the longest amount; from eight on the tables need a smaller type. */
    int digits() {
        return Stream.concat(
                        Stream.of(report.company()), report.segments().stream().map(SegmentSales::gross))
                .flatMap(
                        sales -> Stream.of(sales.figures().revenue(), sales.previousRevenue(), sales.lastYearRevenue()))
                .mapToInt(amount -> amount.precision() - amount.scale())
                .max()
                .orElse(0);
    }

    private static List<String> dashes(int number) {
        return Collections.nCopies(number, Numbers.NONE);
    }

    private static Map<String, String> line(String kind, String name, List<String> figures) {
        var block = kind.equals("SEGMENT") ? "segments" : "totals";
        var line = new HashMap<String, String>(Map.of("kind", kind, "block", block, "name", name));
        for (int index = 0; index < figures.size(); index++) {
            line.put("figure" + (index + 1), figures.get(index));
        }
        return line;
    }

    private static String look(SalesRow row) {
        return switch (row.kind()) {
            case SEGMENT -> "SEGMENT";
            case OUTSIDE, WITHOUT_CLIENT -> "PLAIN";
            case DISTINCT -> "FIRST_TOTAL";
            case COMPANY -> "TOTAL";
        };
    }
}

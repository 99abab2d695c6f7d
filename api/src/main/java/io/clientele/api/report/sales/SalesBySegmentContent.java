package io.clientele.api.report.sales;

import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.StepSales;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.figures.PrintedFigures;
import io.clientele.reporting.figures.Ratios;
import io.clientele.reporting.wording.Findings;
import io.clientele.reporting.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sales by segment without double counting, as one document among others. */
@Component
class SalesBySegmentContent implements ReportContent {

    private static final int REVENUE = 3;
    private static final int MARGIN = 6;

    /** The last total, where there is one of sales without a client. */
    private static final int COMPANY = 3;

    private static final int BARS = 15;

    private final SalesBySegmentFilling filling;
    private final Drafts drafts;

    SalesBySegmentContent(SalesBySegmentFilling filling, Drafts drafts) {
        this.filling = filling;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SALES_BY_SEGMENT;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var report = PrintedFigures.of(filling.fill(question));
        var draft = drafts.of(kind(), question);
        draft.findings(new Findings(report, new Wording(report.frame())).sentences());
        draft.section(sales(report, draft.words()));
        draft.section(parts(report, draft.words()));
        draft.section(months(report, draft.words()));
        return draft.legend("revenue")
                .legend("margin")
                .legend("distinct")
                .legend("fractional")
                .legend("growth")
                .document();
    }

    private static Part sales(SalesBySegmentReport report, Words words) {
        var company = report.withoutClient() == null ? COMPANY - 1 : COMPANY;
        var part = new Part(words, "sales")
                .column("segment", Kind.TEXT)
                .column("clients", Kind.COUNT)
                .column("buyers", Kind.COUNT)
                .column("revenueVat", Kind.MONEY)
                .column("netRevenue", Kind.MONEY)
                .column("cost", Kind.MONEY)
                .column("margin", Kind.MONEY)
                .quotient("profitability", Kind.PERCENT, MARGIN, 4)
                .column("documents", Kind.COUNT)
                .quotient("averageOrder", Kind.MONEY, REVENUE, 8)
                .shareOf("revenueShare", REVENUE, company)
                .shareOf("marginShare", MARGIN, company)
                .column("previous", Kind.MONEY)
                .column("growth", Kind.GROWTH)
                .column("lastYear", Kind.MONEY);
        report.segments().forEach(segment -> part.row(row(segment.name(), segment.gross(), report, words)));
        part.total(row(words.text("row.distinct"), report.distinct(), report, words));
        part.total(row(words.text("row.outside"), report.outside(), report, words));
        if (report.withoutClient() != null) {
            part.total(row(words.text("row.withoutClient"), report.withoutClient(), report, words));
        }
        part.total(
                row(words.text(report.frame().partial() ? "row.own" : "row.company"), report.company(), report, words));
        return part.chart(new Chart.Bars(0, List.of(REVENUE), BARS)).note("note.sales");
    }

    private static List<Cell> row(String name, ComparedSales sales, SalesBySegmentReport report, Words words) {
        var figures = sales.figures();
        var company = report.company().figures();
        return List.of(
                Cell.of(name),
                members(sales.members()),
                Cell.of(figures.clients()),
                Cell.of(figures.revenue()),
                Cell.of(figures.netRevenue()),
                Cell.of(figures.cost()),
                Cell.of(figures.margin()),
                Shown.share(figures.margin(), figures.netRevenue()),
                Cell.of(figures.orders()),
                Shown.share(figures.revenue(), figures.orders()),
                Shown.share(figures.revenue(), company.revenue()),
                Shown.share(figures.margin(), company.margin()),
                Cell.of(sales.previousRevenue()),
                growth(sales, words),
                Cell.of(sales.lastYearRevenue()));
    }

    /** As in the file that is laid out by hand. */
    private static Cell growth(ComparedSales sales, Words words) {
        var revenue = sales.figures().revenue();
        return Ratios.isNew(revenue, sales.previousRevenue())
                ? Cell.of(words.text("growth.new"))
                : Shown.growth(revenue, sales.previousRevenue());
    }

    private static Cell members(@Nullable Integer members) {
        return members == null ? Cell.NONE : Cell.of(members.longValue());
    }

    private static Part parts(SalesBySegmentReport report, Words words) {
        var part = new Part(words, "parts")
                .column("segment", Kind.TEXT)
                .column("exclusiveRevenue", Kind.MONEY)
                .column("exclusiveMargin", Kind.MONEY)
                .column("exclusiveClients", Kind.COUNT)
                .column("splitRevenue", Kind.MONEY)
                .column("splitMargin", Kind.MONEY)
                .column("splitClients", Kind.RATIO);
        report.segments().forEach(segment -> part.row(parts(segment)));
        var distinct = report.distinct().figures();
        return part.total(
                        Cell.of(words.text("row.distinct")),
                        Cell.NONE,
                        Cell.NONE,
                        Cell.NONE,
                        Cell.of(distinct.revenue()),
                        Cell.of(distinct.margin()),
                        Cell.of(distinct.clients()))
                .note("note.parts");
    }

    private static List<Cell> parts(SegmentSales segment) {
        SalesFigures only = segment.exclusive();
        SalesFigures split = segment.fractional();
        return List.of(
                Cell.of(segment.name()),
                Cell.of(only.revenue()),
                Cell.of(only.margin()),
                Cell.of(only.clients()),
                Cell.of(split.revenue()),
                Cell.of(split.margin()),
                Cell.of(split.clients()));
    }

    private static Part months(SalesBySegmentReport report, Words words) {
        var part = new Part(words, "months")
                .column("month", Kind.MONTH)
                .column("segmentRevenue", Kind.MONEY)
                .column("companyRevenue", Kind.MONEY)
                .column("companyMargin", Kind.MONEY)
                .column("buyers", Kind.NUMBER);
        report.steps()
                .forEach(step -> part.row(
                        Cell.of(step.from().withDayOfMonth(1)),
                        Cell.of(step.distinct().revenue()),
                        Cell.of(step.company().revenue()),
                        Cell.of(step.company().margin()),
                        Cell.of(step.company().clients())));
        var finished =
                (int) report.steps().stream().takeWhile(StepSales::complete).count();
        return report.steps().isEmpty() ? part : part.chart(new Chart.Columns(0, List.of(2), finished));
    }
}

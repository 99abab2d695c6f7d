package io.clientele.api.report.sales;

import io.clientele.api.analysis.SalesQuestions;
import io.clientele.api.analysis.counting.SalesBySegment;
import io.clientele.api.analysis.counting.SalesFigures;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Importance;
import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.StepSales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Fills the record of the report on sales by segment, in the snapshot of this thread: the same answers as GraphQL gives. */
@Component
public class SalesBySegmentFilling {

    /** The period asked, the one before it, and the same a year ago. */
    private record Compared(SalesBySegment now, SalesBySegment before, SalesBySegment lastYear) {}

    private final SalesQuestions sales;
    private final ChosenSegments chosen;
    private final Drafts drafts;

    SalesBySegmentFilling(SalesQuestions sales, ChosenSegments chosen, Drafts drafts) {
        this.sales = sales;
        this.chosen = chosen;
        this.drafts = drafts;
    }

    /** Of all segments where none is named. */
    public SalesBySegmentReport fill(ReportQuestion asked) {
        var segments = asked.segments().isEmpty() ? chosen.all() : asked.segments();
        var question = sales.of(segments, asked.period(), asked.membership());
        var steps = question.steps(CalendarUnit.MONTH);
        var compared = compared(question, steps.whole());
        return new SalesBySegmentReport(
                drafts.frame(asked),
                segments(question, compared),
                compared(
                        RoaringBitmap.or(question.members().iterator()).getCardinality(),
                        compared.now().distinct(),
                        compared.before().distinct(),
                        compared.lastYear().distinct()),
                compared(
                        null,
                        compared.now().outside(),
                        compared.before().outside(),
                        compared.lastYear().outside()),
                withoutClient(compared),
                compared(
                        null,
                        compared.now().company(),
                        compared.before().company(),
                        compared.lastYear().company()),
                steps.steps().stream().map(step -> step(step, question)).toList());
    }

    /** Before a whole year lies the same of a year ago. */
    private static Compared compared(SalesQuestions.Question question, SalesBySegment now) {
        var previous = question.period().previous();
        var lastYear = question.period().lastYear();
        var before = question.answer(previous);
        return new Compared(now, before, lastYear.equals(previous) ? before : question.answer(lastYear));
    }

    private static List<SegmentSales> segments(SalesQuestions.Question question, Compared compared) {
        var filled = new ArrayList<SegmentSales>();
        for (var at = 0; at < question.segments().size(); at++) {
            var segment = question.segments().get(at);
            var share = compared.now().segments().get(at);
            filled.add(new SegmentSales(
                    segment.name(),
                    segment.importance() == Importance.MAIN,
                    compared(
                            question.members().get(at).getCardinality(),
                            share.gross(),
                            compared.before().segments().get(at).gross(),
                            compared.lastYear().segments().get(at).gross()),
                    figures(share.exclusive()),
                    figures(share.fractional())));
        }
        return filled;
    }

    private static @Nullable ComparedSales withoutClient(Compared compared) {
        var now = compared.now().withoutClient();
        var before = compared.before().withoutClient();
        var lastYear = compared.lastYear().withoutClient();
        return now == null || before == null || lastYear == null ? null : compared(null, now, before, lastYear);
    }

    private static ComparedSales compared(
            @Nullable Integer members, SalesFigures now, SalesFigures before, SalesFigures lastYear) {
        return new ComparedSales(figures(now), members, before.revenue(), lastYear.revenue());
    }

    private static StepSales step(SalesBySegment step, SalesQuestions.Question question) {
        return new StepSales(
                step.period().from(),
                step.period().to(),
                complete(step.period(), question.asOf().businessDate()),
                figures(step.distinct()),
                figures(step.company()));
    }

    /** A whole month that is over. */
    private static boolean complete(Period step, LocalDate today) {
        return step.from().getDayOfMonth() == 1
                && step.to().getDayOfMonth() == 1
                && !step.to().isAfter(today);
    }

    private static io.clientele.reporting.SalesFigures figures(SalesFigures figures) {
        return new io.clientele.reporting.SalesFigures(
                figures.revenue(),
                figures.netRevenue(),
                figures.cost(),
                figures.margin(),
                figures.quantity(),
                figures.orders(),
                figures.clients());
    }
}

package io.clientele.api.analysis;

import io.clientele.api.analysis.counting.SalesBySegment;
import io.clientele.api.analysis.counting.SalesFigures;
import io.clientele.api.analysis.counting.SegmentSales;
import io.clientele.api.analysis.cut.SalesCut;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SalesController {

    record SegmentShare(Segment segment, SalesFigures gross, SalesFigures exclusive, SalesFigures fractional) {}

    record Step(
            Period period,
            List<SegmentShare> segments,
            SalesFigures distinct,
            SalesFigures outside,
            @Nullable SalesFigures withoutClient,
            SalesFigures company) {}

    record Answer(
            Period period,
            String membership,
            @Nullable SalesCut by,
            @Nullable CalendarUnit step,
            List<SegmentShare> segments,
            List<Step> steps,
            SalesFigures distinct,
            SalesFigures outside,
            @Nullable SalesFigures withoutClient,
            SalesFigures company,
            boolean partial,
            AsOf asOf,
            SalesQuestions.Question question,
            List<CutRow> cuts) {}

    record CutRow(@Nullable String name, Step sales) {}

    private final SalesQuestions sales;
    private final ChosenSegments chosen;
    private final Snapshots snapshots;

    SalesController(SalesQuestions sales, ChosenSegments chosen, Snapshots snapshots) {
        this.sales = sales;
        this.chosen = chosen;
        this.snapshots = snapshots;
    }

    @QueryMapping
    Answer salesBySegment(
            @Argument PeriodInput period,
            @Argument @Nullable List<String> segments,
            @Argument @Nullable SalesCut by,
            @Argument @Nullable CalendarUnit step,
            @Argument MembershipMode.@Nullable Input membership) {
        var asked = segments == null ? chosen.all() : chosen.of(segments, 0);
        var days = period.on(snapshots.current().businessDate());
        var mode = MembershipMode.of(membership);
        var question = sales.of(asked, days, mode);
        var steps = step == null ? new SegmentSales.Steps(question.answer(), List.of()) : question.steps(step);
        var whole = steps.whole();
        return new Answer(
                whole.period(),
                mode.text(),
                by,
                step,
                shares(question, whole),
                steps.steps().stream().map(one -> step(question, one)).toList(),
                whole.distinct(),
                whole.outside(),
                whole.withoutClient(),
                whole.company(),
                question.partial(),
                question.asOf(),
                question,
                by == null ? List.of() : cuts(question, by));
    }

    /** The period before, by the same members. */
    @SchemaMapping(typeName = "SalesBySegment")
    Step previous(Answer answer) {
        return step(answer.question(), answer.question().answer(answer.period().previous()));
    }

    /** The same days a year earlier, by the same members. */
    @SchemaMapping(typeName = "SalesBySegment")
    Step lastYear(Answer answer) {
        return step(answer.question(), answer.question().answer(answer.period().lastYear()));
    }

    private List<CutRow> cuts(SalesQuestions.Question question, SalesCut by) {
        return sales.cuts(question, by).stream()
                .map(row -> new CutRow(row.name(), step(question, row.sales())))
                .toList();
    }

    private static Step step(SalesQuestions.Question question, SalesBySegment step) {
        return new Step(
                step.period(),
                shares(question, step),
                step.distinct(),
                step.outside(),
                step.withoutClient(),
                step.company());
    }

    private static List<SegmentShare> shares(SalesQuestions.Question question, SalesBySegment answer) {
        var shares = new ArrayList<SegmentShare>();
        for (var at = 0; at < answer.segments().size(); at++) {
            var share = answer.segments().get(at);
            shares.add(new SegmentShare(
                    question.segments().get(at), share.gross(), share.exclusive(), share.fractional()));
        }
        return shares;
    }
}

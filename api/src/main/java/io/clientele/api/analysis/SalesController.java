package io.clientele.api.analysis;

import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.overlap.ChosenSegments;
import java.math.BigDecimal;
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
            List<SegmentShare> segments,
            List<Step> steps,
            SalesFigures distinct,
            SalesFigures outside,
            @Nullable SalesFigures withoutClient,
            SalesFigures company,
            boolean partial,
            AsOf asOf) {}

    private final SalesQuestions sales;
    private final ChosenSegments chosen;
    private final Snapshots snapshots;
    private final Firm firm;

    SalesController(SalesQuestions sales, ChosenSegments chosen, Snapshots snapshots, Firm firm) {
        this.sales = sales;
        this.chosen = chosen;
        this.snapshots = snapshots;
        this.firm = firm;
    }

    @QueryMapping
    Answer salesBySegment(
            @Argument PeriodInput period,
            @Argument @Nullable List<String> segments,
            @Argument @Nullable CalendarUnit step,
            @Argument MembershipMode.@Nullable Input membership) {
        var asked = segments == null ? chosen.all() : chosen.of(segments, 0);
        var days = period.on(snapshots.current().businessDate());
        var question = sales.of(asked, days, MembershipMode.of(membership));
        return step == null ? answer(question, question.answer(), List.of()) : answer(question, question.steps(step));
    }

    private static Answer answer(SalesQuestions.Question question, SegmentSales.Steps steps) {
        return answer(
                question,
                steps.whole(),
                steps.steps().stream().map(step -> step(question, step)).toList());
    }

    private static Answer answer(SalesQuestions.Question question, SalesBySegment whole, List<Step> steps) {
        return new Answer(
                whole.period(),
                shares(question, whole),
                steps,
                whole.distinct(),
                whole.outside(),
                whole.withoutClient(),
                whole.company(),
                question.partial(),
                question.asOf());
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

    @SchemaMapping
    Money revenue(SalesFigures figures) {
        return money(figures.revenue());
    }

    @SchemaMapping
    Money netRevenue(SalesFigures figures) {
        return money(figures.netRevenue());
    }

    @SchemaMapping
    Money cost(SalesFigures figures) {
        return money(figures.cost());
    }

    @SchemaMapping
    Money margin(SalesFigures figures) {
        return money(figures.margin());
    }

    @SchemaMapping
    BigDecimal orders(SalesFigures figures) {
        return shortest(figures.orders());
    }

    @SchemaMapping
    BigDecimal clients(SalesFigures figures) {
        return shortest(figures.clients());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, firm.currency());
    }

    /** A whole number without decimals; a part of one with those it needs. */
    private static BigDecimal shortest(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : number.stripTrailingZeros()
                        .setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }
}

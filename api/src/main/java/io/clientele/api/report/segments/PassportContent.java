package io.clientele.api.report.segments;

import io.clientele.api.analysis.SalesQuestions;
import io.clientele.api.analysis.dynamics.Dynamics;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.overlap.Intersection;
import io.clientele.api.segment.overlap.Overlaps;
import io.clientele.api.segment.overlap.SegmentOverlap;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that is to be known of one segment: what decides it, how large it was, what it shares, what it buys. */
@Component
class PassportContent implements ReportContent {

    private static final int SELF = 0;

    private final PassportDefinition definition;
    private final Dynamics dynamics;
    private final Overlaps overlaps;
    private final ChosenSegments chosen;
    private final SalesQuestions sales;
    private final Drafts drafts;

    PassportContent(
            PassportDefinition definition,
            Dynamics dynamics,
            Overlaps overlaps,
            ChosenSegments chosen,
            SalesQuestions sales,
            Drafts drafts) {
        this.definition = definition;
        this.dynamics = dynamics;
        this.overlaps = overlaps;
        this.chosen = chosen;
        this.sales = sales;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.SEGMENT_PASSPORT;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var draft = drafts.of(kind(), question);
        var sold = sales.of(question.segments(), question.period(), question.membership());
        var overlap = overlap(question);
        draft.section(definition.table(question.segment(), draft.words()));
        findings(draft, sold, overlap);
        draft.section(DynamicsTables.steps(
                dynamics.of(question.segments(), question.period(), CalendarUnit.MONTH), draft.words()));
        draft.section(overlaps(overlap, draft.words()));
        draft.section(sales(sold, draft.words()));
        if (question.membership() instanceof MembershipMode.Primary) {
            draft.legend(OverlapTables.OF_ALL);
        }
        return draft.legend("dynamics")
                .legend("dynamics.revenue")
                .legend("passport.share")
                .legend("overlap.lift", overlap.getUniverse())
                .legend("revenue")
                .legend("margin")
                .document();
    }

    private SegmentOverlap overlap(ReportQuestion question) {
        var others = chosen.all().stream()
                .filter(other -> other.number() != question.segment().number())
                .limit(ChosenSegments.LIMIT - 1L);
        var all = Stream.concat(Stream.of(question.segment()), others).toList();
        return overlaps.of(all, question.period(), question.membership().day());
    }

    private static void findings(Draft draft, SalesQuestions.Question sold, SegmentOverlap overlap) {
        var words = draft.words();
        var members = sold.members().getFirst().getCardinality();
        draft.finding("finding.passport.size", members, words.percent(members, overlap.getUniverse()));
        var answer = sold.answer();
        var gross = answer.segments().getFirst().gross();
        draft.finding(
                "finding.passport.sales",
                words.amount(gross.revenue()),
                words.percent(Shown.ratio(gross.revenue(), answer.company().revenue())),
                gross.clients().intValue());
        Shown.first(others(overlap), place -> overlap.getCounts()[SELF][place])
                .ifPresent(place -> draft.finding(
                        "finding.passport.overlap",
                        words.name(overlap.chosen().get(place).name()),
                        overlap.getCounts()[SELF][place],
                        words.percent(overlap.measures(SELF, place).containmentAB())));
        var before = sold.answer(sold.period().previous())
                .segments()
                .getFirst()
                .gross()
                .revenue();
        if (before.signum() > 0) {
            draft.finding(
                    "finding.passport.growth",
                    words.amount(before),
                    words.signed(Shown.ratio(gross.revenue().subtract(before), before)));
        }
    }

    /** The others that it shares clients with, the most first. */
    private static Stream<Integer> others(SegmentOverlap overlap) {
        var shared = overlap.getCounts()[SELF];
        return IntStream.range(1, shared.length)
                .filter(place -> shared[place] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> shared[place]).reversed());
    }

    private static Part overlaps(SegmentOverlap overlap, Words words) {
        var part = new Part(words, "passportOverlaps")
                .column("segment", Kind.TEXT)
                .column("clients", Kind.NUMBER)
                .column("shared", Kind.NUMBER)
                .column("shareOfThis", Kind.PERCENT)
                .column("shareOfOther", Kind.PERCENT)
                .column("lift", Kind.RATIO)
                .column("revenueOfShared", Kind.MONEY);
        others(overlap)
                .forEach(place -> part.row(
                        Cell.of(overlap.chosen().get(place).name()),
                        Cell.of(overlap.getCounts()[place][place]),
                        Cell.of(overlap.getCounts()[SELF][place]),
                        Cell.of(overlap.measures(SELF, place).containmentAB()),
                        Cell.of(overlap.measures(SELF, place).containmentBA()),
                        Cell.of(overlap.measures(SELF, place).lift()),
                        Shown.money(Intersection.ofTwo(overlap, SELF, place).revenue())));
        return part.rows() == 0 ? part : part.chart(new Chart.Bars(0, List.of(2), 15));
    }

    private static Part sales(SalesQuestions.Question sold, Words words) {
        var part = new Part(words, "passportSales")
                .column("month", Kind.MONTH)
                .column("revenueVat", Kind.MONEY)
                .column("netRevenue", Kind.MONEY)
                .column("margin", Kind.MONEY)
                .column("documents", Kind.COUNT)
                .column("buyers", Kind.NUMBER);
        var today = sold.asOf().businessDate();
        var steps = sold.steps(CalendarUnit.MONTH).steps();
        for (var step : steps) {
            var gross = step.segments().getFirst().gross();
            part.row(
                    Cell.of(step.period().from().withDayOfMonth(1)),
                    Cell.of(gross.revenue()),
                    Cell.of(gross.netRevenue()),
                    Cell.of(gross.margin()),
                    Cell.of(gross.orders()),
                    Cell.of(gross.clients()));
        }
        var finished = (int) steps.stream()
                .takeWhile(step -> !step.period().to().isAfter(today))
                .count();
        return part.chart(new Chart.Columns(0, List.of(1), finished));
    }
}

package io.clientele.api.segment.membership.preview;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.api.access.Callers;
import io.clientele.api.client.Universe;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.RuleReader;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.member.MemberArguments;
import io.clientele.api.segment.member.MemberList;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.member.MemberStatistics;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.text.ParsedRule;
import io.clientele.api.segment.rule.text.RuleProblem;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a rule would give, before anything is saved. */
@Controller
class PreviewController {

    /**
     * @param rule null with errors
     * @param found of the rule in the universe; null with errors
     * @param compared members of the segment compared with; null without one or with errors
     * @param comparedWith null without one
     */
    record SegmentPreview(
            @Nullable Rule rule,
            List<RuleProblem> errors,
            @Nullable RoaringBitmap found,
            @Nullable RoaringBitmap compared,
            @Nullable Segment comparedWith,
            AsOf asOf,
            boolean partial) {}

    private final RuleReader rules;
    private final Answers answers;
    private final Universe universe;
    private final Segments segments;
    private final Membership membership;
    private final MemberLists lists;
    private final SegmentNaming naming;
    private final SaleColumns columns;
    private final UsualPeriod usualPeriod;
    private final Callers callers;
    private final Snapshots snapshots;
    private final RunningPreviews running;
    private final Firm firm;

    PreviewController(
            RuleReader rules,
            Answers answers,
            Universe universe,
            Segments segments,
            Membership membership,
            MemberLists lists,
            SegmentNaming naming,
            SaleColumns columns,
            UsualPeriod usualPeriod,
            Callers callers,
            Snapshots snapshots,
            RunningPreviews running,
            Firm firm) {
        this.rules = rules;
        this.answers = answers;
        this.universe = universe;
        this.segments = segments;
        this.membership = membership;
        this.lists = lists;
        this.naming = naming;
        this.columns = columns;
        this.usualPeriod = usualPeriod;
        this.callers = callers;
        this.snapshots = snapshots;
        this.running = running;
        this.firm = firm;
    }

    @QueryMapping
    SegmentPreview segmentPreview(
            @Argument @Nullable Map<String, Object> rule,
            @Argument @Nullable String text,
            @Argument @Nullable String comparedWith) {
        running.begin(callers.current(), snapshots.reading());
        var segment = comparedWith == null ? null : segment(comparedWith);
        return preview(rules.read(rule, text, segment == null ? null : segment.number()), segment);
    }

    private SegmentPreview preview(ParsedRule parsed, @Nullable Segment segment) {
        try {
            var rule = parsed.rule();
            return rule == null
                    ? preview(null, parsed.problems(), null, segment)
                    : preview(rule, List.of(), answers.clientsWho(rule, universe(segment)), segment);
        } catch (Problem unanswerable) {
            return preview(null, List.of(problem(unanswerable)), null, segment);
        }
    }

    private SegmentPreview preview(
            @Nullable Rule rule, List<RuleProblem> errors, @Nullable RoaringBitmap found, @Nullable Segment segment) {
        return new SegmentPreview(
                rule,
                errors,
                found,
                segment == null || found == null ? null : membership.current(segment),
                segment,
                snapshots.current(),
                callers.current().limited());
    }

    /** A segment that the rule names cannot be answered. */
    private static RuleProblem problem(Problem unanswerable) {
        return new RuleProblem(String.valueOf(unanswerable.getMessage()), unanswerable.code(), List.of(), null, null);
    }

    @SchemaMapping
    @Nullable
    Integer count(SegmentPreview preview) {
        return preview.found() == null ? null : lists.masked(preview.found()).getCardinality();
    }

    @SchemaMapping
    @Nullable
    MemberStatistics statistics(SegmentPreview preview, @Argument @Nullable PeriodInput period) {
        if (preview.found() == null) {
            return null;
        }
        var days = period == null ? usualPeriod.get() : period.on(preview.asOf().businessDate());
        return MemberStatistics.of(lists.masked(preview.found()), columns.at(preview.asOf()), days, firm);
    }

    @SchemaMapping
    @Nullable
    String sentence(SegmentPreview preview, @Argument(name = "locale") @Nullable Language language, Locale accepted) {
        return preview.rule() == null
                ? null
                : RuleSentence.of(preview.rule(), language == null ? Language.of(accepted) : language, naming.names());
    }

    @SchemaMapping
    @Nullable
    String text(SegmentPreview preview, @Argument(name = "locale") @Nullable Language language) {
        return preview.rule() == null
                ? null
                : RuleText.print(preview.rule(), language == null ? Language.EN : language, naming.names());
    }

    @SchemaMapping
    @Nullable
    MemberList members(SegmentPreview preview, @Argument @Nullable Integer first, DataFetchingFieldSelectionSet asked) {
        return preview.found() == null ? null : page(preview.found(), first, asked);
    }

    @SchemaMapping
    @Nullable
    MemberList entering(
            SegmentPreview preview, @Argument @Nullable Integer first, DataFetchingFieldSelectionSet asked) {
        return preview.found() == null || preview.compared() == null
                ? null
                : page(RoaringBitmap.andNot(preview.found(), preview.compared()), first, asked);
    }

    @SchemaMapping
    @Nullable
    MemberList leaving(SegmentPreview preview, @Argument @Nullable Integer first, DataFetchingFieldSelectionSet asked) {
        return preview.found() == null || preview.compared() == null
                ? null
                : page(RoaringBitmap.andNot(preview.compared(), preview.found()), first, asked);
    }

    private MemberList page(RoaringBitmap clients, @Nullable Integer first, DataFetchingFieldSelectionSet asked) {
        return lists.page(
                clients,
                MemberArguments.first(Paging.of(first, null, null, null).size()),
                asked);
    }

    private RoaringBitmap universe(@Nullable Segment segment) {
        return segment != null && segment.includeInactive() ? universe.withInactive() : universe.all();
    }

    private Segment segment(String id) {
        return segments.findById(Ids.integer(Segment.TYPE, id))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(id)));
    }
}

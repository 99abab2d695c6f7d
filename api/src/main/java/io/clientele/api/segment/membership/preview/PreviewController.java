package io.clientele.api.segment.membership.preview;

import graphql.schema.DataFetchingFieldSelectionSet;
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
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleText;
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

    private final RuleReader rules;
    private final RulePreviews previews;
    private final Segments segments;
    private final MemberLists lists;
    private final SegmentNaming naming;
    private final SaleColumns columns;
    private final UsualPeriod usualPeriod;
    private final Firm firm;

    PreviewController(
            RuleReader rules,
            RulePreviews previews,
            Segments segments,
            MemberLists lists,
            SegmentNaming naming,
            SaleColumns columns,
            UsualPeriod usualPeriod,
            Firm firm) {
        this.rules = rules;
        this.previews = previews;
        this.segments = segments;
        this.lists = lists;
        this.naming = naming;
        this.columns = columns;
        this.usualPeriod = usualPeriod;
        this.firm = firm;
    }

    @QueryMapping
    SegmentPreview segmentPreview(
            @Argument @Nullable Map<String, Object> rule,
            @Argument @Nullable String text,
            @Argument @Nullable String comparedWith) {
        previews.begin();
        var segment = comparedWith == null ? null : segment(comparedWith);
        return previews.of(rules.read(rule, text, segment == null ? null : segment.number()), segment);
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

    private Segment segment(String id) {
        return segments.findById(Ids.integer(Segment.TYPE, id))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(id)));
    }
}

package io.clientele.api.segment.definition;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.NameKey;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.Staying;
import io.clientele.api.segment.rule.input.RuleNodes;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.api.segment.rule.text.RuleText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SegmentController implements NodeLoader {

    /** A rule about to be shown. */
    record SegmentRule(Rule shown) {}

    record SegmentSchedule(
            String cron, String zone, @Nullable Instant next) {}

    private final Segments segments;
    private final SegmentList list;
    private final SegmentNaming naming;
    private final Definitions definitions;
    private final Cursors cursors;

    SegmentController(
            Segments segments, SegmentList list, SegmentNaming naming, Definitions definitions, Cursors cursors) {
        this.segments = segments;
        this.list = list;
        this.naming = naming;
        this.definitions = definitions;
        this.cursors = cursors;
    }

    @Override
    public String type() {
        return Segment.TYPE;
    }

    @Override
    public @Nullable Segment load(long number) {
        return number > Integer.MAX_VALUE
                ? null
                : segments.findById((int) number).orElse(null);
    }

    @QueryMapping
    @Nullable
    Segment segment(@Argument @Nullable String id, @Argument @Nullable String name) {
        if (id != null) {
            return load(Ids.number(Segment.TYPE, id));
        }
        return name == null ? null : segments.findByNameKey(NameKey.of(name)).orElse(null);
    }

    @QueryMapping
    Page<Segment> segments(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument SegmentList.@Nullable Filter filter,
            @Argument SegmentList.@Nullable Order orderBy) {
        var order = orderBy == null ? SegmentList.Order.PRIORITY : orderBy;
        var paging = Paging.of(first, after, last, before);
        var found = list.find(filter, order);
        var name = "segments/" + order;
        return SegmentList.page(found, paging, name, cursors);
    }

    @SchemaMapping
    String id(Segment segment) {
        return Ids.of(Segment.TYPE, segment.number());
    }

    @SchemaMapping
    @Nullable
    SegmentRule rule(Segment segment) {
        return segment.rule() == null ? null : new SegmentRule(RuleStore.read(segment.rule()));
    }

    @SchemaMapping
    @Nullable
    SegmentRule exitRule(Segment segment) {
        return Optional.ofNullable(segment.rule())
                .map(RuleStore::read)
                .flatMap(Staying::of)
                .map(staying -> new SegmentRule(staying.leave()))
                .orElse(null);
    }

    @SchemaMapping
    Map<String, Object> tree(SegmentRule rule) {
        return RuleNodes.of(rule.shown(), naming.ids());
    }

    @SchemaMapping
    String text(SegmentRule rule, @Argument(name = "locale") @Nullable Language language) {
        return RuleText.print(rule.shown(), language == null ? Language.EN : language, naming.names());
    }

    @SchemaMapping
    String sentence(SegmentRule rule, @Argument(name = "locale") @Nullable Language language, Locale accepted) {
        return RuleSentence.of(rule.shown(), language == null ? Language.of(accepted) : language, naming.names());
    }

    @SchemaMapping
    @Nullable
    SegmentSchedule schedule(Segment segment) {
        return segment.cron() == null || segment.zone() == null
                ? null
                : new SegmentSchedule(segment.cron(), segment.zone(), segment.nextRefreshAt());
    }

    @SchemaMapping
    List<Segment> dependents(Segment segment) {
        return definitions.dependents(segment.number());
    }
}

package io.clientele.api.segment.family;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows families and what segments have to do with them. */
@Controller
class FamilyFieldController implements NodeLoader {

    private static final String LIST = "segmentFamilies";

    /** When a family is formed by itself. */
    record FamilySchedule(String cron, String zone) {}

    private final SegmentFamilies families;
    private final Segments segments;
    private final AxisWords words;
    private final Cursors cursors;

    FamilyFieldController(SegmentFamilies families, Segments segments, AxisWords words, Cursors cursors) {
        this.families = families;
        this.segments = segments;
        this.words = words;
        this.cursors = cursors;
    }

    @Override
    public String type() {
        return SegmentFamily.TYPE;
    }

    @Override
    public @Nullable SegmentFamily load(long number) {
        return number > Integer.MAX_VALUE
                ? null
                : families.findById((int) number).orElse(null);
    }

    /** There are tens of them at most, so a page is cut from all. */
    @QueryMapping
    Page<SegmentFamily> segmentFamilies(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = Paging.of(first, after, last, before);
        var all = families.findAllByOrderByNameKey();
        var at = paging.cursor() == null ? -1 : place(all, paging.cursor());
        var end = paging.cursor() == null ? all.size() : at;
        var read = paging.backward()
                ? all.subList(Math.max(0, end - paging.size() - 1), end)
                : all.subList(at + 1, Math.min(all.size(), at + 2 + paging.size()));
        return Page.of(paging, read, family -> cursors.of(LIST, String.valueOf(family.number())), all::size);
    }

    private int place(List<SegmentFamily> all, String cursor) {
        var number = Integer.parseInt(cursors.position(LIST, cursor));
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem("BAD_CURSOR", "The family that the cursor stands for has gone."));
    }

    @SchemaMapping
    String id(SegmentFamily family) {
        return Ids.of(SegmentFamily.TYPE, family.number());
    }

    @SchemaMapping(typeName = "SegmentFamily")
    Axis axis(SegmentFamily family) {
        return family.by();
    }

    @SchemaMapping
    @Nullable
    FamilySchedule schedule(SegmentFamily family) {
        return family.cron() == null || family.zone() == null ? null : new FamilySchedule(family.cron(), family.zone());
    }

    @BatchMapping(typeName = "SegmentFamily", field = "segments")
    Map<SegmentFamily, List<Segment>> segmentsOf(List<SegmentFamily> asked) {
        var byFamily = byFamily(asked);
        return asked.stream()
                .collect(Collectors.toMap(
                        Function.identity(), family -> byFamily.getOrDefault(family.number(), List.of())));
    }

    @BatchMapping(typeName = "SegmentFamily", field = "others")
    Map<SegmentFamily, Segment> othersOf(List<SegmentFamily> asked) {
        var byFamily = byFamily(asked);
        return asked.stream()
                .filter(family -> byFamily.containsKey(family.number()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        family -> FamilyMembers.others(Objects.requireNonNull(byFamily.get(family.number())))
                                .orElseThrow()));
    }

    @BatchMapping(typeName = "Segment", field = "family")
    Map<Segment, SegmentFamily> familyOf(List<Segment> asked) {
        var numbers =
                asked.stream().map(Segment::familyId).filter(Objects::nonNull).collect(Collectors.toSet());
        var byNumber = families.findAllById(numbers).stream()
                .collect(Collectors.toMap(SegmentFamily::number, Function.identity()));
        return asked.stream()
                .filter(segment -> segment.familyId() != null && byNumber.containsKey(segment.familyId()))
                .collect(Collectors.toMap(
                        Function.identity(), segment -> Objects.requireNonNull(byNumber.get(segment.familyId()))));
    }

    @SchemaMapping(typeName = "SegmentAxis")
    Axis.Kind kind(Axis axis) {
        return axis.kind();
    }

    @SchemaMapping(typeName = "SegmentAxis")
    String label(Axis axis, @Argument(name = "locale") @Nullable Language language, Locale accepted) {
        return words.label(axis, language == null ? Language.of(accepted) : language);
    }

    @SchemaMapping(typeName = "SegmentAxis")
    @Nullable
    ClientField field(Axis axis) {
        return axis.criterion() instanceof HasAttribute(var asked) ? asked.field() : null;
    }

    @SchemaMapping(typeName = "SegmentAxis")
    @Nullable
    String property(Axis axis) {
        return axis.criterion() instanceof HasProperty(var asked) ? asked.code() : null;
    }

    private Map<Integer, List<Segment>> byFamily(List<SegmentFamily> asked) {
        return segments
                .findByFamilyIdInOrderById(
                        asked.stream().map(SegmentFamily::number).toList())
                .stream()
                .collect(Collectors.groupingBy(segment -> Objects.requireNonNull(segment.familyId())));
    }
}

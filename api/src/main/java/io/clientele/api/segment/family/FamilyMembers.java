package io.clientele.api.segment.family;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.NameKey;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.definition.FamilyPlace;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a family's segments one per value, and its others those of none; inside the write that changes the family. */
@Component
class FamilyMembers {

    /** @param value null for the others */
    private record Wanted(String name, @Nullable String value, Rule rule) {}

    private final Definitions definitions;
    private final Segments segments;
    private final AxisWords words;

    FamilyMembers(Definitions definitions, Segments segments, AxisWords words) {
        this.definitions = definitions;
        this.segments = segments;
        this.words = words;
    }

    /** The segments of a family, as they were made. */
    List<Segment> of(SegmentFamily family) {
        return segments.findByFamilyIdInOrderById(List.of(family.number()));
    }

    /** The segments of a new family, one for each value and then the others, as they would be made. */
    List<Segment> drafts(SegmentFamily family, List<String> values, Caller caller) {
        return all(family, values).stream()
                .map(wanted -> definitions.draft(fields(family, wanted), caller))
                .toList();
    }

    /** Makes them, in that order. */
    List<Segment> found(SegmentFamily family, List<String> values, Caller caller) {
        return all(family, values).stream()
                .map(wanted -> create(family, wanted, caller))
                .toList();
    }

    /**
     * Gives values that came up since a segment of their own, as far as there is room, and takes them from the others.
     *
     * @return whether there were any
     */
    boolean follow(SegmentFamily family, List<String> inUse, Caller caller) {
        var before = of(family);
        var values = before.stream()
                .map(Segment::familyValue)
                .filter(Objects::nonNull)
                .toList();
        var known = values.stream().map(NameKey::of).collect(Collectors.toSet());
        var fresh = inUse.stream()
                .filter(value -> !known.contains(NameKey.of(value)))
                .limit(Math.max(0, family.most() - values.size()))
                .toList();
        if (!fresh.isEmpty()) {
            var names = new MemberNames(
                    family.name(), key -> segments.findByNameKey(key).isPresent());
            ofValues(family, fresh, names).forEach(wanted -> create(family, wanted, caller));
            others(before).ifPresent(others -> narrow(others, family, join(values, fresh), caller));
        }
        return !fresh.isEmpty();
    }

    private List<Wanted> all(SegmentFamily family, List<String> values) {
        var names = new MemberNames(family.name(), key -> false);
        var all = new ArrayList<>(ofValues(family, values, names));
        var others = AxisWords.others(family.by(), family.language());
        all.add(new Wanted(names.of(others), null, family.by().others(values)));
        return all;
    }

    private List<Wanted> ofValues(SegmentFamily family, List<String> values, MemberNames names) {
        var labels = words.labels(family.by(), values, family.language());
        return IntStream.range(0, values.size())
                .mapToObj(at -> new Wanted(
                        names.of(labels.get(at)), values.get(at), family.by().one(values.get(at))))
                .toList();
    }

    private Segment create(SegmentFamily family, Wanted wanted, Caller caller) {
        var fields = fields(family, wanted);
        fields.put(FamilyPlace.FIELD, new FamilyPlace(family.number(), wanted.value()));
        return definitions.create(fields, caller);
    }

    private void narrow(Segment others, SegmentFamily family, List<String> values, Caller caller) {
        var change = new HashMap<String, Object>();
        change.put("text", RuleStore.write(family.by().others(values)));
        change.put(FamilyPlace.FIELD, new FamilyPlace(family.number(), null));
        definitions.update(others.number(), Objects.requireNonNull(others.version()), change, caller);
    }

    private static Map<String, Object> fields(SegmentFamily family, Wanted wanted) {
        var fields = new HashMap<String, Object>();
        fields.put("name", wanted.name());
        fields.put("forming", family.forming().name());
        fields.put("text", RuleStore.write(wanted.rule()));
        if (family.cron() != null && family.zone() != null) {
            fields.put("schedule", Map.of("cron", family.cron(), "zone", family.zone()));
        }
        return fields;
    }

    /** The segment of those who have none of the values. */
    static Optional<Segment> others(List<Segment> members) {
        return members.stream().filter(member -> member.familyValue() == null).findFirst();
    }

    private static List<String> join(List<String> values, List<String> more) {
        return Stream.concat(values.stream(), more.stream()).toList();
    }
}

package io.clientele.api.segment.family;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.NameKey;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.definition.FamilyPlace;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a family's segments one per value, and its others those of none; inside the write that changes the family. */
@Component
class FamilyMembers {

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

    /** The segments of a new family. */
    void found(SegmentFamily family, List<String> values, Caller caller) {
        add(family, values, key -> false, caller);
        var others = AxisWords.others(family.by(), family.language());
        var names = new MemberNames(
                family.name(),
                key -> of(family).stream().anyMatch(made -> made.nameKey().equals(key)));
        definitions.create(fields(family, names.of(others), null, family.by().others(values)), caller);
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
            add(family, fresh, key -> segments.findByNameKey(key).isPresent(), caller);
            others(before).ifPresent(others -> narrow(others, family, join(values, fresh), caller));
        }
        return !fresh.isEmpty();
    }

    private void add(SegmentFamily family, List<String> values, Predicate<String> taken, Caller caller) {
        var names = new MemberNames(family.name(), taken);
        var labels = words.labels(family.by(), values, family.language());
        for (var at = 0; at < values.size(); at++) {
            var value = values.get(at);
            definitions.create(
                    fields(family, names.of(labels.get(at)), value, family.by().one(value)), caller);
        }
    }

    private void narrow(Segment others, SegmentFamily family, List<String> values, Caller caller) {
        var change = new HashMap<String, Object>();
        change.put("text", RuleStore.write(family.by().others(values)));
        change.put(FamilyPlace.FIELD, new FamilyPlace(family.number(), null));
        definitions.update(others.number(), Objects.requireNonNull(others.version()), change, caller);
    }

    private static Map<String, Object> fields(SegmentFamily family, String name, @Nullable String value, Rule rule) {
        var fields = new HashMap<String, Object>();
        fields.put("name", name);
        fields.put("forming", family.forming().name());
        fields.put("text", RuleStore.write(rule));
        fields.put(FamilyPlace.FIELD, new FamilyPlace(family.number(), value));
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

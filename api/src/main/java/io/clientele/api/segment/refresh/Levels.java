package io.clientele.api.segment.refresh;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many segments rest one on another below each, through {@code member}; those of a lower level are formed first. */
final class Levels {

    private final Map<Integer, Segment> segments;
    private final Map<Integer, Integer> known = new HashMap<>();

    /** @param all of the base, as one may rest on another through one that is not formed at all */
    Levels(Collection<Segment> all) {
        this.segments = all.stream().collect(Collectors.toMap(Segment::number, Function.identity()));
    }

    /** 1 for a segment that rests on no other. */
    int of(int segment) {
        var level = known.get(segment);
        if (level == null) {
            // Should two rest on each other after all, the one asked for first stands below.
            known.put(segment, 0);
            level = 1 + below(segment).stream().mapToInt(this::of).max().orElse(0);
            known.put(segment, level);
        }
        return level;
    }

    /** A rule that cannot be read rests on nothing: forming its segment tells why, and nobody else waits for it. */
    private Set<Integer> below(int number) {
        var segment = segments.get(number);
        try {
            return segment == null || segment.rule() == null
                    ? Set.of()
                    : RuleStore.read(segment.rule()).dependsOn();
        } catch (IllegalArgumentException unreadable) {
            return Set.of();
        }
    }
}

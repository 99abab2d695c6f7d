package io.clientele.api.segment.refresh;

import io.clientele.api.segment.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What is formed at once or not at all: one segment, or several of one family.
 *
 * @param segments those asked for; a family is formed whole, whichever of it are
 */
record Unit(List<Segment> segments) {

    /** Those that others rest on first; else in the order given. */
    static List<Unit> of(Collection<Segment> asked, Levels levels) {
        var units = new LinkedHashMap<Object, List<Segment>>();
        asked.forEach(segment ->
                units.computeIfAbsent(key(segment), _ -> new ArrayList<>()).add(segment));
        return units.values().stream()
                .map(Unit::new)
                .sorted(Comparator.comparingInt(unit -> unit.level(levels)))
                .toList();
    }

    private static String key(Segment segment) {
        return segment.inFamily() ? "family " + segment.familyId() : "segment " + segment.number();
    }

    private int level(Levels levels) {
        return segments.stream()
                .mapToInt(segment -> levels.of(segment.number()))
                .max()
                .orElse(0);
    }
}

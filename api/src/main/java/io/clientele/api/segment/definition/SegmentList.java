package io.clientele.api.segment.definition;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Importance;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and orders segments; there are hundreds of them at most, so this is done over all. */
@Component
class SegmentList {

    enum Order {
        PRIORITY,
        NAME,
        NEWEST
    }

    record Filter(
            @Nullable String nameContains,
            @Nullable List<Forming> forming,
            @Nullable List<Importance> importance) {

        boolean holds(Segment segment) {
            return (nameContains == null || segment.nameKey().contains(NameKey.of(nameContains)))
                    && (forming == null || forming.contains(segment.forming()))
                    && (importance == null || importance.contains(segment.importance()));
        }
    }

    private final Segments segments;

    SegmentList(Segments segments) {
        this.segments = segments;
    }

    List<Segment> find(@Nullable Filter filter, Order order) {
        var all = segments.inOrderOfPriority().stream().filter(segment -> filter == null || filter.holds(segment));
        return switch (order) {
            case PRIORITY -> all.toList();
            case NAME -> all.sorted(SegmentList::byName).toList();
            case NEWEST ->
                all.sorted(Comparator.comparing(Segment::number).reversed()).toList();
        };
    }

    /** The page around the cursor's segment; one that has gone meanwhile makes the cursor useless. */
    static Page<Segment> page(List<Segment> found, Paging paging, String name, Cursors cursors) {
        var at = paging.cursor() == null ? -1 : place(found, Integer.parseInt(cursors.position(name, paging.cursor())));
        var end = paging.cursor() == null ? found.size() : at;
        var read = paging.backward()
                ? found.subList(Math.max(0, end - paging.size() - 1), end)
                : found.subList(at + 1, Math.min(found.size(), at + 2 + paging.size()));
        return Page.of(paging, read, segment -> cursors.of(name, String.valueOf(segment.number())), found::size);
    }

    private static int place(List<Segment> found, int number) {
        for (var at = 0; at < found.size(); at++) {
            if (found.get(at).number() == number) {
                return at;
            }
        }
        throw new Problem("BAD_CURSOR", "The segment that the cursor stands for is no longer in the list.");
    }

    private static int byName(Segment one, Segment other) {
        var names = Arrays.compareUnsigned(NameKey.sort(one.name()), NameKey.sort(other.name()));
        return names == 0 ? Integer.compare(one.number(), other.number()) : names;
    }
}

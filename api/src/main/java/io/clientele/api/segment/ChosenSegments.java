package io.clientele.api.segment;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The segments that a question names, in the order it names them. */
@Component
public class ChosenSegments {

    public static final int LIMIT = 300;

    private final Segments segments;

    ChosenSegments(Segments segments) {
        this.segments = segments;
    }

    /**
     * Reads ids.
     *
     * @throws Problem {@code TOO_FEW_SEGMENTS}, {@code TOO_MANY_SEGMENTS}, {@code SEGMENT_TWICE}, {@code NOT_FOUND},
     *     {@code BAD_ID}, {@code WRONG_ID_TYPE}
     */
    public List<Segment> of(List<String> ids, int least) {
        if (ids.size() < least) {
            throw new Problem(
                    "TOO_FEW_SEGMENTS", "Name at least %d segments; %d were named.".formatted(least, ids.size()));
        }
        if (ids.size() > LIMIT) {
            throw new Problem(
                    "TOO_MANY_SEGMENTS", "Name at most %d segments; %d were named.".formatted(LIMIT, ids.size()));
        }
        var numbers = ids.stream().map(id -> Ids.integer(Segment.TYPE, id)).toList();
        if (new HashSet<>(numbers).size() < numbers.size()) {
            throw new Problem("SEGMENT_TWICE", "Each segment is named once.");
        }
        Map<Integer, Segment> found =
                segments.findAllById(numbers).stream().collect(Collectors.toMap(Segment::number, Function.identity()));
        return numbers.stream().map(number -> found(found, number)).toList();
    }

    /** All of them, those that win first, up to the limit. */
    public List<Segment> all() {
        var all = segments.inOrderOfPriority();
        return all.subList(0, Math.min(LIMIT, all.size()));
    }

    private static Segment found(Map<Integer, Segment> found, int number) {
        var segment = found.get(number);
        if (segment == null) {
            throw new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(Ids.of(Segment.TYPE, number)));
        }
        return segment;
    }
}

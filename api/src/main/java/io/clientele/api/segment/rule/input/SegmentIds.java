package io.clientele.api.segment.rule.input;

import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Segments by their opaque ids, as GraphQL names them.
 *
 * @param exists whether there is a segment of that number, as far as the caller may know
 */
public record SegmentIds(IntPredicate exists) implements SegmentNames {

    private static final String TYPE = "Segment";

    @Override
    public Optional<Integer> idOf(String id) {
        return Optional.of(Ids.integer(TYPE, id)).filter(exists::test);
    }

    @Override
    public String nameOf(int id) {
        return Ids.of(TYPE, id);
    }
}

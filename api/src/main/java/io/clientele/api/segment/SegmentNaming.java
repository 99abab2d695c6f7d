package io.clientele.api.segment;

import io.clientele.api.firm.NameKey;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How rules name segments: by their names in texts and sentences, by their ids in GraphQL. */
@Component
public class SegmentNaming {

    private final Segments segments;

    SegmentNaming(Segments segments) {
        this.segments = segments;
    }

    /** For texts and sentences. */
    public SegmentNames names() {
        return new SegmentNames() {
            @Override
            public Optional<Integer> idOf(String name) {
                return segments.findByNameKey(NameKey.of(name)).map(Segment::number);
            }

            @Override
            public String nameOf(int id) {
                return segments.findById(id).map(Segment::name).orElse("#" + id);
            }
        };
    }

    /** For GraphQL trees. */
    public SegmentNames ids() {
        return new SegmentNames() {
            @Override
            public Optional<Integer> idOf(String name) {
                return Optional.of(Ids.integer(Segment.TYPE, name)).filter(segments::existsById);
            }

            @Override
            public String nameOf(int id) {
                return Ids.of(Segment.TYPE, id);
            }
        };
    }
}

package io.clientele.api.analysis.dynamics;

import io.clientele.api.segment.Segment;
import java.util.List;

/** How one segment went, step by step. */
public record SegmentDynamics(Segment segment, List<SegmentStep> steps) {

    public SegmentDynamics {
        steps = List.copyOf(steps);
    }
}

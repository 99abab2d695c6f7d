package io.clientele.api.analysis.dynamics;

import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one segment went, step by step.
 *
 * @param since the day of its first version; null while it has none
 */
public record SegmentDynamics(Segment segment, @Nullable LocalDate since, List<SegmentStep> steps) {

    public SegmentDynamics {
        steps = List.copyOf(steps);
    }

    /** The steps of which something is known; those before them are before the first version. */
    public List<SegmentStep> known() {
        return steps.stream().filter(SegmentStep::known).toList();
    }

    /** Whether it was known how many were in as the first step began. */
    public boolean knownAtFirst() {
        return since != null
                && !steps.isEmpty()
                && since.isBefore(steps.getFirst().period().from());
    }
}

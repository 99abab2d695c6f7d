package io.clientele.api.analysis.dynamics;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import java.util.List;

/** How segments went over a period, by their published versions. */
public record DynamicsAnswer(
        Period period, CalendarUnit step, List<SegmentDynamics> segments, AsOf asOf, boolean partial) {

    public DynamicsAnswer {
        segments = List.copyOf(segments);
    }
}

package io.clientele.api.analysis.migration;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import java.util.List;

/** Migration between the ends of two periods. */
public record MigrationAnswer(
        Period before, Period after, List<Segment> segments, Migration<Place> migration, AsOf asOf, boolean partial) {

    public MigrationAnswer {
        segments = List.copyOf(segments);
    }
}

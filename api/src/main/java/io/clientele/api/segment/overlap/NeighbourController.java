package io.clientele.api.segment.overlap;

import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The segments that share clients with one: what its page shows of them comes with the segment itself. */
@Controller
class NeighbourController {

    /** One of them, and the two laid over each other. */
    record SegmentNeighbour(Segment segment, SegmentPair pair) {}

    private final Overlaps overlaps;
    private final ChosenSegments chosen;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;

    NeighbourController(Overlaps overlaps, ChosenSegments chosen, UsualPeriod usualPeriod, Snapshots snapshots) {
        this.overlaps = overlaps;
        this.chosen = chosen;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
    }

    @SchemaMapping
    List<SegmentNeighbour> overlaps(
            Segment segment, @Argument @Nullable Integer first, @Argument @Nullable PeriodInput period) {
        var most = Paging.of(first, null, null, null).size();
        var days = period == null
                ? usualPeriod.get()
                : period.on(snapshots.current().businessDate());
        var overlap = overlaps.around(segment, chosen.all(), days, most);
        return IntStream.range(1, overlap.chosen().size())
                .mapToObj(at -> new SegmentNeighbour(overlap.chosen().get(at), SegmentPair.of(overlap, 0, at)))
                .toList();
    }
}

package io.clientele.api.segment.history;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HistoryController {

    private static final int LIMIT = 1_000;

    private final MemberChanges changes;
    private final Sizes sizes;
    private final Snapshots snapshots;

    HistoryController(MemberChanges changes, Sizes sizes, Snapshots snapshots) {
        this.changes = changes;
        this.sizes = sizes;
        this.snapshots = snapshots;
    }

    @SchemaMapping
    Page<MemberChange> changes(
            Segment segment,
            @Argument LocalDate since,
            @Argument @Nullable LocalDate until,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return changes.page(
                segment,
                new Period(since, until == null ? Period.LATEST : until),
                Paging.of(first, after, null, null, LIMIT));
    }

    @SchemaMapping
    List<SegmentSize> sizes(Segment segment, @Argument PeriodInput period, @Argument CalendarUnit step) {
        return sizes.of(segment, period.on(snapshots.current().businessDate()), step);
    }
}

package io.clientele.api.segment.overlap;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.membership.Membership;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays segments over each other, as far as the caller may see their members. */
@Component
public class Overlaps {

    private final Membership membership;
    private final MemberLists lists;
    private final Universe universe;
    private final SaleColumns columns;
    private final Snapshots snapshots;
    private final Callers callers;

    Overlaps(
            Membership membership,
            MemberLists lists,
            Universe universe,
            SaleColumns columns,
            Snapshots snapshots,
            Callers callers) {
        this.membership = membership;
        this.lists = lists;
        this.universe = universe;
        this.columns = columns;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    /**
     * In the snapshot of this thread.
     *
     * @param period of money and orders
     * @param day whose members are meant; null is now
     */
    public SegmentOverlap of(List<Segment> segments, Period period, @Nullable LocalDate day) {
        var asOf = snapshots.current();
        var members = segments.stream()
                .map(segment -> lists.masked(membership.on(segment, day)))
                .toList();
        return new SegmentOverlap(
                segments,
                members,
                lists.masked(universe.all()),
                period,
                columns.at(asOf),
                asOf,
                callers.current().limited());
    }
}

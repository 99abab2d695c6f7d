package io.clientele.api.analysis.scope;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds whom an analysis is about, in the snapshot of this thread and for its caller. */
@Component
public class Scopes {

    private final ChosenSegments chosen;
    private final Membership membership;
    private final VisibleClients visible;
    private final UsualPeriod usualPeriod;
    private final Callers callers;
    private final Snapshots snapshots;

    Scopes(
            ChosenSegments chosen,
            Membership membership,
            VisibleClients visible,
            UsualPeriod usualPeriod,
            Callers callers,
            Snapshots snapshots) {
        this.chosen = chosen;
        this.membership = membership;
        this.visible = visible;
        this.usualPeriod = usualPeriod;
        this.callers = callers;
        this.snapshots = snapshots;
    }

    /** @throws Problem as {@link ChosenSegments#of}, {@code BAD_MEMBERSHIP}, or of the period */
    public Scope of(ScopeInput input) {
        var period = input.period() == null
                ? null
                : input.period().on(snapshots.current().businessDate());
        var segments = input.segments() == null ? List.<Segment>of() : chosen.of(input.segments(), 1);
        return of(period, segments, MembershipMode.of(input.membership()));
    }

    /**
     * The same for who has no arguments of the schema at hand.
     *
     * @param period null is the last twelve whole months that have sales
     * @param segments none is all clients
     * @throws Problem {@code BAD_MEMBERSHIP} for members at the time of each sale, which only sales are counted by
     */
    public Scope of(@Nullable Period period, List<Segment> segments, MembershipMode mode) {
        var members = segments.isEmpty() ? null : members(segments, mode.day());
        return new Scope(
                period == null ? usualPeriod.get() : period,
                segments,
                mode,
                members,
                visible.of(callers.current()),
                snapshots.current());
    }

    private RoaringBitmap members(List<Segment> segments, @Nullable LocalDate day) {
        var members = new RoaringBitmap();
        segments.forEach(segment -> members.or(membership.on(segment, day)));
        return members;
    }
}

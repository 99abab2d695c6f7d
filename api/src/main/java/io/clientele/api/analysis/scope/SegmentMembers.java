package io.clientele.api.analysis.scope;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Who counts in each of several segments, in the snapshot of this thread; whole, not to be changed by who gets them. */
@Component
public class SegmentMembers {

    private final Membership membership;

    SegmentMembers(Membership membership) {
        this.membership = membership;
    }

    /** In the order of the segments; today's where sales go by those of their day. */
    public List<RoaringBitmap> of(List<Segment> segments, MembershipMode mode) {
        return switch (mode) {
            case MembershipMode.Current(), MembershipMode.AtSale() -> on(segments, null);
            case MembershipMode.On(var day) -> on(segments, day);
            case MembershipMode.Primary() -> primary(segments);
        };
    }

    private List<RoaringBitmap> on(List<Segment> segments, @Nullable LocalDate day) {
        return segments.stream().map(segment -> membership.on(segment, day)).toList();
    }

    /** Each client in the segment that wins, whatever the order they were asked in. */
    private List<RoaringBitmap> primary(List<Segment> segments) {
        var taken = new RoaringBitmap();
        var won = new HashMap<Integer, RoaringBitmap>();
        segments.stream().sorted(Segment.BY_FORCE).forEach(segment -> {
            var members = RoaringBitmap.andNot(membership.current(segment), taken);
            taken.or(members);
            won.put(segment.number(), members);
        });
        return segments.stream()
                .map(segment -> Objects.requireNonNull(won.get(segment.number())))
                .toList();
    }
}

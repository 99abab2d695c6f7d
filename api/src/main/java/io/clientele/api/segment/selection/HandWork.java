package io.clientele.api.segment.selection;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.hand.ByHand;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Does with clients what was asked, and writes down who did. */
@Component
class HandWork {

    private final Segments segments;
    private final ByHand byHand;
    private final AuditTrail audit;

    HandWork(Segments segments, ByHand byHand, AuditTrail audit) {
        this.segments = segments;
        this.byHand = byHand;
        this.audit = audit;
    }

    /**
     * The segment of an id, which can be worked on by hand in that way.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_FAMILY}, {@code REPLACE_NEEDS_MANUAL}, {@code BAD_ID},
     *     {@code WRONG_ID_TYPE}
     */
    Segment segment(String id, MemberMode mode) {
        var segment = segments.findById(Ids.integer(Segment.TYPE, id))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
        if (segment.inFamily()) {
            throw new Problem(
                    "SEGMENT_IN_FAMILY", "The segment is one of a family: its members come with those of the others.");
        }
        if (mode == MemberMode.REPLACE) {
            ByHand.refuseUnlessManual(segment.name(), segment.forming());
        }
        return segment;
    }

    /** Whether inactive clients may be named: to be removed they always may. */
    static boolean withInactive(Segment segment, MemberMode mode) {
        return mode == MemberMode.REMOVE || segment.includeInactive();
    }

    void act(Segment segment, MemberMode mode, RoaringBitmap clients, Caller caller, @Nullable String reason) {
        var number = segment.number();
        switch (mode) {
            case ADD -> byHand.add(number, clients, caller, reason);
            case REMOVE -> byHand.remove(number, clients, caller, reason);
            case REPLACE -> byHand.replace(number, clients, caller, reason);
        }
        audit.record(
                caller,
                "segment.members." + mode,
                Ids.of(Segment.TYPE, number),
                "%,d clients".formatted(clients.getLongCardinality()));
    }
}

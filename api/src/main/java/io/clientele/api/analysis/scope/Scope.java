package io.clientele.api.analysis.scope;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Whom and which days an analysis is about.
 *
 * @param segments whose members; empty is all clients
 * @param members of any of them; null is all clients
 * @param visible the clients of a caller who sees only some; null for one who sees all
 */
public record Scope(
        Period period,
        List<Segment> segments,
        MembershipMode membership,
        @Nullable RoaringBitmap members,
        @Nullable RoaringBitmap visible,
        AsOf asOf) {

    public Scope {
        segments = List.copyOf(segments);
    }

    /** Whether the caller sees only some clients. */
    public boolean partial() {
        return visible != null;
    }

    /**
     * Itself, for an analysis whose work grows with its period.
     *
     * @throws Problem {@code PERIOD_TOO_LONG}
     */
    public Scope ofAtMost(int months) {
        if (period.to().minusMonths(months).isAfter(period.from())) {
            throw new Problem("PERIOD_TOO_LONG", "The period has at most %d months.".formatted(months));
        }
        return this;
    }

    /** Those of the clients that the analysis is about and the caller may see; a set of its own. */
    public RoaringBitmap among(RoaringBitmap clients) {
        var among = clients.clone();
        if (members != null) {
            among.and(members);
        }
        if (visible != null) {
            among.and(visible);
        }
        return among;
    }
}

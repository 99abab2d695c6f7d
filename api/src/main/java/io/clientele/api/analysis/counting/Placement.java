package io.clientele.api.analysis.counting;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** Where the sales of each client count: in the segments, outside of them or without a client; and whether they are seen at all. */
final class Placement {

    private static final int WITHOUT_CLIENT = 0;

    private final Memberships memberships;
    private final BitSet anonymous;
    private final @Nullable BitSet visible;

    private Placement(Memberships memberships, BitSet anonymous, @Nullable BitSet visible) {
        this.memberships = memberships;
        this.anonymous = anonymous;
        this.visible = visible;
    }

    /** @param visible the clients of a caller who sees only some; null for one who sees all */
    static Placement of(List<RoaringBitmap> members, RoaringBitmap anonymous, @Nullable RoaringBitmap visible) {
        return new Placement(
                Memberships.of(members),
                BitSetUtil.bitsetOf(anonymous),
                visible == null ? null : BitSetUtil.bitsetOf(visible));
    }

    /** The same for other members of the segments. */
    Placement with(List<RoaringBitmap> members) {
        return new Placement(Memberships.of(members), anonymous, visible);
    }

    Memberships memberships() {
        return memberships;
    }

    boolean seesAll() {
        return visible == null;
    }

    boolean sees(int client) {
        return visible == null || (visible.get(client) && of(client) != Sums.Place.WITHOUT_CLIENT);
    }

    Sums.Place of(int client) {
        if (client == WITHOUT_CLIENT || anonymous.get(client)) {
            return Sums.Place.WITHOUT_CLIENT;
        }
        return memberships.count(client) == 0 ? Sums.Place.OUTSIDE : Sums.Place.SEGMENTS;
    }

    /** The clients with a name that have a document in what was summed. */
    RoaringBitmap named(Sums sums) {
        return sums.buyersBut(anonymous);
    }
}

package io.clientele.api.analysis.placement;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** Where the sales of each client count, and whether they are seen at all. */
public final class Placement {

    private final Memberships memberships;
    private final RoaringBitmap anonymous;
    private final @Nullable BitSet visible;

    private Placement(Memberships memberships, RoaringBitmap anonymous, @Nullable BitSet visible) {
        this.memberships = memberships;
        this.anonymous = anonymous;
        this.visible = visible;
    }

    /**
     * @param members of at most 300 segments
     * @param anonymous clients whose sales count as sales without a client, whatever segment they are in
     * @param visible the clients of a caller who sees only some; null for one who sees all
     * @throws io.clientele.api.firm.Problem TOO_MANY_SEGMENTS
     */
    public static Placement of(List<RoaringBitmap> members, RoaringBitmap anonymous, @Nullable RoaringBitmap visible) {
        return new Placement(
                Memberships.of(members, anonymous), anonymous, visible == null ? null : BitSetUtil.bitsetOf(visible));
    }

    /** Of members who are laid out already, for a caller who sees all clients. */
    static Placement of(Memberships memberships, RoaringBitmap anonymous) {
        return new Placement(memberships, anonymous, null);
    }

    /** The same for other members of the segments, such as those of a few days. */
    public Placement with(List<RoaringBitmap> members) {
        return new Placement(Memberships.passing(members, anonymous), anonymous, visible);
    }

    /** Which segments each client is in. */
    public Memberships memberships() {
        return memberships;
    }

    /** Whether the caller sees all clients, and sales without one. */
    public boolean seesAll() {
        return visible == null;
    }

    /** Whether the caller sees what this client bought. */
    public boolean sees(int client) {
        return visible == null
                || (visible.get(client) && memberships.combination(client) != Memberships.WITHOUT_CLIENT);
    }

    /** Those of some clients that have a name. */
    public RoaringBitmap named(RoaringBitmap clients) {
        return RoaringBitmap.andNot(clients, anonymous);
    }
}

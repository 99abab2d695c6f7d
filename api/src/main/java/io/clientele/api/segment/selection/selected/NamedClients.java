package io.clientele.api.segment.selection.selected;

import io.clientele.api.access.Caller;
import io.clientele.api.client.Universe;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.client.merge.MergedClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Whom a caller may name at all, and clients that he names one by one. */
@Component
public class NamedClients {

    private static final int LIMIT = 10_000;
    private static final String CLIENT = "Client";

    private final Universe universe;
    private final VisibleClients visible;
    private final Snapshots snapshots;
    private final MergedClients merged;

    NamedClients(Universe universe, VisibleClients visible, Snapshots snapshots, MergedClients merged) {
        this.universe = universe;
        this.visible = visible;
        this.snapshots = snapshots;
        this.merged = merged;
    }

    /**
     * The set of them; whom the caller may not see is as unknown to him as who does not exist.
     *
     * @param withInactive whether inactive clients may be named
     * @throws Problem {@code TOO_MANY}, {@code UNKNOWN_CLIENT}, {@code CLIENT_INACTIVE}, {@code BAD_ID}, {@code WRONG_ID_TYPE}
     */
    RoaringBitmap of(List<String> ids, boolean withInactive, Caller caller) {
        if (ids.isEmpty() || ids.size() > LIMIT) {
            throw new Problem("TOO_MANY", "Name 1 to %,d clients; %,d were named.".formatted(LIMIT, ids.size()));
        }
        var named = RoaringBitmap.bitmapOf(
                ids.stream().mapToInt(id -> Ids.integer(CLIENT, id)).toArray());
        return snapshots.read(() -> {
            var chosen = merged.now().counted(named);
            refuse(chosen, mayBeNamed(true, caller), "UNKNOWN_CLIENT", "There is no client `%s`.");
            refuse(
                    chosen,
                    universe(withInactive),
                    "CLIENT_INACTIVE",
                    "The client `%s` is inactive, and the segment does not include inactive ones.");
            return chosen;
        });
    }

    private static void refuse(RoaringBitmap chosen, RoaringBitmap allowed, String code, String sentence) {
        var others = RoaringBitmap.andNot(chosen, allowed);
        if (!others.isEmpty()) {
            throw new Problem(code, sentence.formatted(Ids.of(CLIENT, others.first())));
        }
    }

    /** Those of a universe whom the caller sees; a set of its own. */
    public RoaringBitmap mayBeNamed(boolean withInactive, Caller caller) {
        var all = universe(withInactive);
        var mask = visible.of(caller);
        if (mask != null) {
            all.and(mask);
        }
        return all;
    }

    /** Whom a segment may hold; a set of its own. */
    public RoaringBitmap universe(boolean withInactive) {
        return withInactive ? universe.withInactive() : universe.all();
    }
}

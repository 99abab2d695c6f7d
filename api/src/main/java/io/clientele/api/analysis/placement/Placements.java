package io.clientele.api.analysis.placement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.segment.membership.SameSets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Keeps which of some segments each client is in for whoever asks about the same segments again, over other days or in another
 * section of a report: laying them out costs as much as adding up a year.
 */
@Component
public class Placements {

    private static final int PART_OF_MEMORY = 16;

    private final Cache<Key, Memberships> known = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY)
            .<Key, Memberships>weigher((key, memberships) -> (int) Math.min(Integer.MAX_VALUE, bytes(key, memberships)))
            .build();

    private record Key(SameSets segments, RoaringBitmap anonymous) {}

    private static long bytes(Key key, Memberships memberships) {
        return memberships.bytes() + key.segments().bytes();
    }

    /**
     * As {@link Placement#of(List, RoaringBitmap, RoaringBitmap)} places them.
     *
     * @param members not to be changed by anybody any more
     * @throws io.clientele.api.firm.Problem TOO_MANY_SEGMENTS
     */
    public Placement of(List<RoaringBitmap> members, RoaringBitmap anonymous, @Nullable RoaringBitmap visible) {
        return visible == null
                ? Placement.of(known.get(new Key(new SameSets(members), anonymous), Placements::laid), anonymous)
                : Placement.of(members, anonymous, visible);
    }

    private static Memberships laid(Key key) {
        return Memberships.of(key.segments().sets(), key.anonymous());
    }
}

package io.clientele.api.analysis.placement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.stream.IntStream;
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

    /** The same sets, not equal ones: nobody changes members that were given out, and comparing them would cost more. */
    private record Key(List<RoaringBitmap> segments, RoaringBitmap anonymous) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Key(var others, var othersAnonymous)
                    && segments.size() == others.size()
                    && IntStream.range(0, segments.size()).allMatch(at -> segments.get(at) == others.get(at))
                    && anonymous.equals(othersAnonymous);
        }

        @Override
        public int hashCode() {
            return segments.stream()
                    .mapToInt(System::identityHashCode)
                    .reduce(anonymous.hashCode(), (hash, segment) -> 31 * hash + segment);
        }
    }

    private static long bytes(Key key, Memberships memberships) {
        return memberships.bytes()
                + key.segments().stream()
                        .mapToLong(RoaringBitmap::getLongSizeInBytes)
                        .sum();
    }

    /**
     * As {@link Placement#of(List, RoaringBitmap, RoaringBitmap)} places them.
     *
     * @param members not to be changed by anybody any more
     * @throws io.clientele.api.firm.Problem TOO_MANY_SEGMENTS
     */
    public Placement of(List<RoaringBitmap> members, RoaringBitmap anonymous, @Nullable RoaringBitmap visible) {
        return visible == null
                ? Placement.of(known.get(new Key(members, anonymous), Placements::laid), anonymous)
                : Placement.of(members, anonymous, visible);
    }

    private static Memberships laid(Key key) {
        return Memberships.of(key.segments(), key.anonymous());
    }
}

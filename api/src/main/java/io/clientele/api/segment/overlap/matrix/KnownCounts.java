package io.clientele.api.segment.overlap.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.segment.membership.SameSets;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Keeps how many clients each two of some segments share, for the many who look at the same segments at a time. */
@Component
public class KnownCounts {

    private static final int PART_OF_MEMORY = 32;

    private final Cache<SameSets, int[][]> known = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY)
            .<SameSets, int[][]>weigher((sets, counts) -> (int) Math.min(Integer.MAX_VALUE, bytes(sets, counts)))
            .build();

    /** On the diagonal how many each has; not to be changed by who gets it. */
    public int[][] of(List<RoaringBitmap> members) {
        return known.get(new SameSets(members), sets -> counted(sets.sets()));
    }

    /** The same of sets that nobody else has, such as what a caller sees of members. */
    public static int[][] counted(List<RoaringBitmap> members) {
        return DenseSets.of(members).shared();
    }

    private static long bytes(SameSets sets, int[][] counts) {
        return sets.bytes() + (long) counts.length * counts.length * Integer.BYTES;
    }
}

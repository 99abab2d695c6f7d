package io.clientele.api.segment.membership;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Members of some segments, for whoever keeps what follows from them: equal to the very same sets alone, not to sets of the same
 * clients. Nobody changes members that were given out, and comparing their clients would cost as much as working it out again.
 */
public record SameSets(List<RoaringBitmap> sets) {

    public SameSets {
        sets = List.copyOf(sets);
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
        return other instanceof SameSets(var others)
                && sets.size() == others.size()
                && IntStream.range(0, sets.size()).allMatch(at -> sets.get(at) == others.get(at));
    }

    @Override
    public int hashCode() {
        return sets.stream().mapToInt(System::identityHashCode).reduce(1, (hash, set) -> 31 * hash + set);
    }

    /** What the sets take in memory, in bytes. */
    public long bytes() {
        return sets.stream().mapToLong(RoaringBitmap::getLongSizeInBytes).sum();
    }
}

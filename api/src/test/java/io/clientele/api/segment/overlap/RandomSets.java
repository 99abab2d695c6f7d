package io.clientele.api.segment.overlap;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Random sets of clients, some of them empty, and what the definitions say of them. */
public record RandomSets(List<Set<Integer>> sets) {

    /** @param bound clients are from 1 to below this */
    public static RandomSets of(Random random, int count, int bound) {
        return new RandomSets(
                Stream.generate(() -> set(random, bound)).limit(count).toList());
    }

    private static Set<Integer> set(Random random, int bound) {
        var size = random.nextInt(4) == 0 ? 0 : random.nextInt(bound);
        return random.ints(size, 1, bound).boxed().collect(Collectors.toSet());
    }

    public List<RoaringBitmap> bitmaps() {
        return sets.stream().map(RandomSets::bitmap).toList();
    }

    static RoaringBitmap bitmap(Set<Integer> set) {
        return RoaringBitmap.bitmapOf(set.stream().mapToInt(Integer::intValue).toArray());
    }

    Set<Integer> distinct() {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    Set<Integer> inAll(long mask) {
        return distinct().stream()
                .filter(client -> (signature(client) & mask) == mask)
                .collect(Collectors.toSet());
    }

    Set<Integer> inExactly(long mask) {
        return distinct().stream().filter(client -> signature(client) == mask).collect(Collectors.toSet());
    }

    public int shared(int one, int other) {
        var shared = new HashSet<>(sets.get(one));
        shared.retainAll(sets.get(other));
        return shared.size();
    }

    private long signature(int client) {
        return IntStream.range(0, sets.size())
                .filter(bit -> sets.get(bit).contains(client))
                .mapToLong(bit -> 1L << bit)
                .sum();
    }
}

package io.clientele.api.segment.overlap;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The clients of some of the segments laid over each other, and what they bought; money in ten-thousandths.
 *
 * @param places of these segments among those chosen
 * @param orders without returns
 */
public record Intersection(List<Integer> places, int clients, long revenue, long margin, long orders) {

    public Intersection {
        places = List.copyOf(places);
    }

    /** The clients in both of two segments, by their places, whatever else they are in. */
    public static Intersection ofTwo(SegmentOverlap overlap, int a, int b) {
        return of(List.of(a, b), overlap.within(a, b));
    }

    /**
     * What falls to exactly some of the segments and to none of the others, the most clients first.
     *
     * @param most how many at most
     * @throws io.clientele.api.firm.Problem {@code TOO_MANY_SEGMENTS} above 20
     */
    public static List<Intersection> exactly(SegmentOverlap overlap, int most) {
        return overlap.combinations(true, most).stream()
                .map(combination -> of(places(combination.mask()), overlap.bought(combination)))
                .toList();
    }

    private static Intersection of(List<Integer> places, Tally tally) {
        return new Intersection(places, tally.clients, tally.revenue, tally.margin, tally.orders);
    }

    private static List<Integer> places(long mask) {
        return IntStream.range(0, Long.SIZE)
                .filter(place -> (mask >>> place & 1) == 1)
                .boxed()
                .toList();
    }
}

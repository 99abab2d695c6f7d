package io.clientele.api.segment.overlap;

import java.util.List;

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

    static Intersection of(List<Integer> places, Tally tally) {
        return new Intersection(places, tally.clients, tally.revenue, tally.margin, tally.orders);
    }
}

package io.clientele.api.analysis.counting;

import io.clientele.api.firm.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sales of a period by segments that may overlap.
 *
 * @param segments in the order they were given
 * @param distinct clients of any of the segments, each counted once; what a total row prints
 * @param outside clients of none of them
 * @param withoutClient sales without a client and those of anonymous clients; null for a caller who sees only some clients
 * @param company all sales the caller sees: distinct, outside and withoutClient
 */
public record SalesBySegment(
        Period period,
        List<Share> segments,
        SalesFigures distinct,
        SalesFigures outside,
        @Nullable SalesFigures withoutClient,
        SalesFigures company) {

    public SalesBySegment {
        segments = List.copyOf(segments);
    }

    /**
     * What one segment has of the sales.
     *
     * @param gross of all its members; over several segments a client counts several times
     * @param exclusive of members that are in no other of the segments
     * @param fractional of all members, each divided evenly between its segments; over all segments exactly {@code distinct}
     */
    public record Share(int segment, SalesFigures gross, SalesFigures exclusive, SalesFigures fractional) {}
}

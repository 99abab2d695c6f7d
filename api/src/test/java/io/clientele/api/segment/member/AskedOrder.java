package io.clientele.api.segment.member;

import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.ranking.MemberOrder;
import java.util.Arrays;
import java.util.stream.Stream;

/** A list asked for: by whom, in which order, and with a filter or without. */
record AskedOrder(MemberOrder order, boolean reversed, boolean ann, boolean north) {

    static Stream<AskedOrder> all() {
        return Arrays.stream(MemberOrder.values())
                .flatMap(order -> Stream.of(false, true)
                        .flatMap(reversed -> Stream.of(false, true)
                                .flatMap(ann -> Stream.of(false, true)
                                        .map(north -> new AskedOrder(order, reversed, ann, north)))));
    }

    boolean shows(Buyer buyer) {
        return (!ann || buyer.managers().contains("Ann"))
                && (!north || buyer.region().equals("North"));
    }

    String arguments() {
        var smallestFirst = order == MemberOrder.NAME || order == MemberOrder.ID;
        var direction = smallestFirst == reversed ? "DESCENDING" : "ASCENDING";
        return "orderBy: %s direction: %s %s %s"
                .formatted(order, direction, OrderedMembers.PERIOD, north ? "filter: {region: {eq: \"North\"}}" : "");
    }
}

package io.clientele.api.exchange.list;

import io.clientele.api.segment.ranking.MemberOrder;
import java.util.Arrays;
import java.util.stream.Stream;

/** A list asked for: by whom, in which order, with a filter or without, now or on a day. */
record ListCase(MemberOrder order, boolean reversed, String caller, boolean north, boolean earlier) {

    static Stream<ListCase> all() {
        return Arrays.stream(MemberOrder.values())
                .flatMap(order -> Stream.of(
                        new ListCase(order, false, "admin", false, false),
                        new ListCase(order, true, "admin", true, true),
                        new ListCase(order, false, "ann", false, true),
                        new ListCase(order, true, "ann", true, false)));
    }

    String direction() {
        return (order.usual().name().startsWith("A") != reversed) ? "ASCENDING" : "DESCENDING";
    }
}

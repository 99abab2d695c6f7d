package io.clientele.api.segment.member;

import io.clientele.api.segment.ranking.MemberOrder;
import io.clientele.api.segment.ranking.Ranking;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/** Figures of the clients on a page: each is worked out for all of them at once, when it is first asked for. */
final class PageFigures {

    private final Function<MemberOrder, IntToLongFunction> reading;
    private final Map<MemberOrder, IntToLongFunction> known = new EnumMap<>(MemberOrder.class);

    /** @param ranking that the page is of: what its clients are ordered by is told as it was then */
    PageFigures(Ranking ranking, Function<MemberOrder, IntToLongFunction> reading) {
        this.reading = by -> {
            var ordered = ranking.figures(by);
            return ordered == null ? reading.apply(by) : ordered;
        };
    }

    long of(MemberOrder by, int client) {
        return known.computeIfAbsent(by, reading).applyAsLong(client);
    }
}

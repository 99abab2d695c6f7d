package io.clientele.api.segment.member;

import io.clientele.api.client.order.ClientOrder;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.ranking.Ordering;
import io.clientele.api.segment.ranking.Ranking;
import io.clientele.api.segment.ranking.Rankings;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds where pages start: at an end of the list, at a cursor, or at a position. */
@Component
class Starts {

    private final Rankings rankings;
    private final Cursors cursors;

    Starts(Rankings rankings, Cursors cursors) {
        this.rankings = rankings;
        this.cursors = cursors;
    }

    /**
     * Where the page asked for starts.
     *
     * @throws Problem {@code BAD_CURSOR}, {@code CURSOR_EXPIRED}, {@code PAGE_POSITION}
     */
    Start of(MemberArguments asked, Paging paging, Ordering ordering, RoaringBitmap all) {
        var list = "members/" + ordering.name() + (asked.reversed() ? "/reversed" : "");
        if (paging.cursor() != null) {
            return at(cursors.position(list, paging.cursor()), list, asked, ordering);
        }
        var ranking = rankings.now(ordering);
        var order = directed(ranking, asked);
        var position = asked.at() == null ? null : checked(asked.at(), all);
        var rank = paging.backward()
                ? position == null ? order.size() : order.select(position, all)
                : position == null || position == 0 ? -1 : order.select(position - 1, all);
        return new Start(ranking, order, rank, list);
    }

    String cursor(Start start, int client) {
        return cursors.of(start.list(), start.position(client));
    }

    private Start at(String position, String list, MemberArguments asked, Ordering ordering) {
        var slash = position.lastIndexOf('/');
        var ranking = rankings.at(position.substring(0, Math.max(0, slash)), ordering);
        var order = directed(ranking, asked);
        var rank = order.rank(Integer.parseInt(position.substring(slash + 1)));
        if (rank < 0) {
            throw new Problem("BAD_CURSOR", "The client that the cursor stands for is gone.");
        }
        return new Start(ranking, order, rank, list);
    }

    private static ClientOrder directed(Ranking ranking, MemberArguments asked) {
        return asked.reversed() ? ranking.order().reversed() : ranking.order();
    }

    private static int checked(int position, RoaringBitmap all) {
        var most = all.getCardinality();
        if (position < 0 || position > most) {
            throw new Problem(
                    "PAGE_POSITION",
                    "`at` is from 0 to the number of clients in the list, %d; %d was asked.".formatted(most, position));
        }
        return position;
    }
}

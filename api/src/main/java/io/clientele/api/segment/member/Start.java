package io.clientele.api.segment.member;

import io.clientele.api.client.order.ClientOrder;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.ranking.Ranking;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Where in a ranking a page starts, or ends when it is read backward.
 *
 * @param order the ranking's, or its reverse
 * @param rank the page's clients come after it, or before it when read backward
 * @param list names the list for cursors
 */
record Start(Ranking ranking, ClientOrder order, int rank, String list) {

    /** The page's clients, and one more when there are more. */
    List<Integer> ids(RoaringBitmap all, Paging paging) {
        var ids = paging.backward()
                ? order.before(rank, all, paging.size() + 1)
                : order.after(rank, all, paging.size() + 1);
        return Arrays.stream(ids).boxed().toList();
    }

    /** What a cursor says of a client's place here. */
    String position(int client) {
        return ranking.state().isEmpty() ? String.valueOf(client) : ranking.state() + "/" + client;
    }
}

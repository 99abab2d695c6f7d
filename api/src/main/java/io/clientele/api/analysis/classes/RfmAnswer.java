package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.metric.Foremost;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.rfm.RfmResult;
import io.clientele.api.sale.classification.rfm.RfmRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients by when, how often and for how much they bought, scored on the whole base.
 *
 * @param rule how scores are told
 * @param revenue what each client brought in the period
 * @param seen the clients that the answer is about
 */
public record RfmAnswer(Scope scope, RfmRule rule, RfmResult result, AbcResult revenue, RoaringBitmap seen)
        implements Scoped {

    /** A group with what its clients brought. */
    public record Group(RfmGroup group, int clients, BigDecimal revenue) {}

    /** The clients of a group. */
    public RoaringBitmap clients(RfmGroup group) {
        return RoaringBitmap.and(result.clients(scores -> scores.group() == group), seen);
    }

    /** All groups in the order of the map; they sum to the clients that have scores. */
    public List<Group> groups() {
        return Arrays.stream(RfmGroup.values())
                .map(group -> summary(group, clients(group)))
                .toList();
    }

    /** The best scores first, by number among equal ones. */
    public List<Integer> inOrder() {
        return inOrder(Integer.MAX_VALUE);
    }

    /** The first of them, so many at most. */
    public List<Integer> inOrder(int most) {
        return Foremost.of(scored(), this::sum, most);
    }

    /** The clients that have scores. */
    public RoaringBitmap scored() {
        return RoaringBitmap.and(result.clients(_ -> true), seen);
    }

    private int sum(int client) {
        var scores = result.of(client);
        return scores == null ? 0 : scores.recency() + scores.frequency() + scores.monetary();
    }

    private Group summary(RfmGroup group, RoaringBitmap clients) {
        return new Group(group, clients.getCardinality(), clients.isEmpty() ? BigDecimal.ZERO : revenue.sum(clients));
    }
}

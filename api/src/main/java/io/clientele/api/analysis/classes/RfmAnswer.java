package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.rfm.RfmResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients by when, how often and for how much they bought, scored on the whole base.
 *
 * @param revenue what each client brought in the period
 * @param seen the clients that the answer is about
 */
public record RfmAnswer(Scope scope, RfmResult result, AbcResult revenue, RoaringBitmap seen) implements Scoped {

    /** A group with what its clients brought. */
    public record Group(RfmGroup group, int clients, BigDecimal revenue) {}

    /** The clients of a group. */
    public RoaringBitmap clients(RfmGroup group) {
        return result.clients(scores -> scores.group() == group, seen);
    }

    /** All groups in the order of the map; they sum to the clients that have scores. */
    public List<Group> groups() {
        return Arrays.stream(RfmGroup.values())
                .map(group -> summary(group, clients(group)))
                .toList();
    }

    /** The best scores first, by number among equal ones. */
    public List<Integer> inOrder() {
        var order = new ArrayList<Integer>();
        result.clients(_ -> true, seen).forEach((int client) -> order.add(client));
        order.sort(Comparator.comparing(this::sum).reversed().thenComparing(Comparator.naturalOrder()));
        return order;
    }

    private int sum(int client) {
        var scores = result.of(client);
        return scores == null ? 0 : scores.recency() + scores.frequency() + scores.monetary();
    }

    private Group summary(RfmGroup group, RoaringBitmap clients) {
        var sum = clients.stream().mapToObj(revenue::metric).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Group(group, clients.getCardinality(), sum);
    }
}

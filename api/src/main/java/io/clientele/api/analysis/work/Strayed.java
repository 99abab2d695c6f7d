package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.StageResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clients who stay away.
 *
 * @param counts of every stage among the clients asked about
 * @param revenue what each of those lost or sleeping ever brought, with VAT, net of returns; ten-thousandths
 * @param order of them, the greatest revenue first
 */
public record Strayed(
        Scope scope,
        int oneTime,
        int lostMonths,
        StageResult stages,
        Map<LifeStage, Integer> counts,
        Map<Integer, Long> revenue,
        List<Integer> order)
        implements Scoped {

    static final Set<LifeStage> AWAY = Set.of(LifeStage.LOST, LifeStage.SLEEPING);

    public Strayed {
        counts = Map.copyOf(counts);
        revenue = Map.copyOf(revenue);
        order = List.copyOf(order);
    }

    /** Those at one stage, or all when it is not given. */
    public List<Integer> at(@Nullable LifeStage stage) {
        return stage == null
                ? order
                : order.stream().filter(client -> stages.of(client) == stage).toList();
    }

    public long revenue(int client) {
        return revenue.getOrDefault(client, 0L);
    }
}

package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.metric.Foremost;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.StageResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Clients who stay away; nobody is put in order before somebody asks for the order. */
public final class Strayed implements Scoped {

    private static final Set<LifeStage> AWAY = Set.of(LifeStage.LOST, LifeStage.SLEEPING);

    private final Scope scope;
    private final StageThresholds thresholds;
    private final StageResult stages;
    private final RoaringBitmap clients;
    private final Supplier<long[]> summing;
    private long @Nullable [] revenue;

    /**
     * @param clients that are asked about
     * @param summing finds what each of those lost or sleeping ever brought, with VAT, net of returns; ten-thousandths, by number
     */
    Strayed(
            Scope scope,
            StageThresholds thresholds,
            StageResult stages,
            RoaringBitmap clients,
            Supplier<long[]> summing) {
        this.scope = scope;
        this.thresholds = thresholds;
        this.stages = stages;
        this.clients = clients;
        this.summing = summing;
    }

    static RoaringBitmap away(StageResult stages, RoaringBitmap clients) {
        return RoaringBitmap.and(stages.clientsIn(AWAY), clients);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    public int oneTime() {
        return thresholds.oneTime();
    }

    public int lostMonths() {
        return thresholds.lostMonths();
    }

    public StageResult stages() {
        return stages;
    }

    /** Of every stage among the clients asked about. */
    public Map<LifeStage, Integer> counts() {
        var counts = new EnumMap<LifeStage, Integer>(LifeStage.class);
        for (var stage : LifeStage.values()) {
            counts.put(stage, RoaringBitmap.andCardinality(stages.clientsIn(Set.of(stage)), clients));
        }
        return counts;
    }

    /** Those lost or sleeping; a set of its own. */
    public RoaringBitmap away() {
        return away(stages, clients);
    }

    /** Those lost or sleeping at one stage, or all when it is not given; a set of its own. */
    public RoaringBitmap away(@Nullable LifeStage stage) {
        var away = away();
        if (stage != null) {
            away.and(stages.clientsIn(Set.of(stage)));
        }
        return away;
    }

    /** The same, the greatest revenue first. */
    public List<Integer> at(@Nullable LifeStage stage) {
        return Foremost.of(away(stage), this::revenue, Integer.MAX_VALUE);
    }

    public long revenue(int client) {
        var known = revenue();
        return client < known.length ? known[client] : 0;
    }

    /** Not every reader asks for it. */
    private long[] revenue() {
        var known = revenue;
        if (known == null) {
            known = summing.get();
            revenue = known;
        }
        return known;
    }
}

package io.clientele.api.sale.classification.stage;

import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet.Slice;
import io.clientele.api.sale.classification.metric.ClassResult;
import io.clientele.api.sale.classification.metric.Partition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Every client asked about with its stage. How a client bought is read again when it is asked for. */
public final class StageResult implements ClassResult {

    private final List<Slice> slices;
    private final Partition<LifeStage> stages;

    StageResult(List<Slice> slices, Partition<LifeStage> stages) {
        this.slices = slices;
        this.stages = stages;
    }

    /** Null for a client not asked about. */
    public @Nullable LifeStage of(int client) {
        return stages.of(client);
    }

    /** What the stage was told from. */
    public Buying buying(int client) {
        return Buying.of(new PurchaseDays(slices, new ClientRange(client, client + 1)), client);
    }

    /** The clients at any of the stages. */
    public RoaringBitmap clientsIn(Set<LifeStage> wanted) {
        return stages.clients(wanted);
    }

    @Override
    public long bytes() {
        return stages.bytes();
    }
}

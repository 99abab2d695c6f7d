package io.clientele.api.sale.classification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.classification.abc.Abc;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.ClassResult;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.Rfm;
import io.clientele.api.sale.classification.rfm.RfmResult;
import io.clientele.api.sale.classification.rfm.RfmRule;
import io.clientele.api.sale.classification.stage.StageResult;
import io.clientele.api.sale.classification.stage.Stages;
import io.clientele.api.sale.classification.xyz.Xyz;
import io.clientele.api.sale.classification.xyz.XyzResult;
import io.clientele.api.sale.classification.xyz.XyzRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Classes of all clients, as of the snapshot of the thread that asks: found once for a state of the data and shared by all who
 * ask for them, so that every class of a rule and its explanation come from one pass. The few asked for last are kept.
 */
@Component
public class ClientClasses {

    private static final long KEPT_BYTES = 192L << 20;

    /** What is kept small holds on to the sales it was read from, so it counts for more than its size. */
    private static final long LEAST_BYTES = 16L << 20;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Key(long clients, long sales, Asked asked) {}

    private sealed interface Asked {
        record ForAbc(Period period, Metric metric, AbcRule rule) implements Asked {}

        record ForXyz(Period period, Metric metric, XyzRule rule) implements Asked {}

        record ForRfm(Period period, LocalDate businessDate, RfmRule rule) implements Asked {}

        record ForStage(LocalDate businessDate, int oneTime, int lostMonths) implements Asked {}
    }

    private final Snapshots snapshots;
    private final SaleColumns columns;
    private final Universe universe;
    private final Cache<Key, ClassResult> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<Key, ClassResult>weigher((key, result) -> Math.toIntExact(Math.max(LEAST_BYTES, result.bytes())))
            .expireAfterAccess(KEPT)
            .build();

    ClientClasses(Snapshots snapshots, SaleColumns columns, Universe universe) {
        this.snapshots = snapshots;
        this.columns = columns;
        this.universe = universe;
    }

    /** Of the active clients with a name. */
    public AbcResult abc(Period period, Metric metric, AbcRule rule) {
        return (AbcResult) find(
                new Asked.ForAbc(period, metric, rule),
                sheet -> Abc.classify(sheet, period, metric, rule, universe.all()));
    }

    /**
     * Of the active clients with a name.
     *
     * @throws io.clientele.api.firm.Problem TOO_MANY_STEPS
     */
    public XyzResult xyz(Period period, Metric metric, XyzRule rule) {
        return (XyzResult) find(
                new Asked.ForXyz(period, metric, rule),
                sheet -> Xyz.classify(sheet, period, metric, rule, universe.all()));
    }

    /** Of the active clients with a name. */
    public RfmResult rfm(Period period, LocalDate businessDate) {
        return rfm(period, businessDate, RfmRule.BY_RANK);
    }

    /** Of the active clients with a name. */
    public RfmResult rfm(Period period, LocalDate businessDate, RfmRule rule) {
        return (RfmResult) find(
                new Asked.ForRfm(period, businessDate, rule),
                sheet -> Rfm.classify(sheet, period, businessDate, rule, universe.all()));
    }

    /** Of all clients with a name, the inactive ones too; see {@code InStage} for the parameters. */
    public StageResult stages(LocalDate businessDate, int oneTime, int lostMonths) {
        return (StageResult) find(
                new Asked.ForStage(businessDate, oneTime, lostMonths),
                sheet -> Stages.classify(sheet, businessDate, oneTime, lostMonths, universe.withInactive()));
    }

    private ClassResult find(Asked asked, Function<Sheet, ClassResult> pass) {
        var asOf = snapshots.current();
        var sheet = columns.at(asOf);
        var key = new Key(asOf.version(Room.CLIENT), asOf.version(Room.SALE), asked);
        return kept.get(key, unknown -> pass.apply(sheet));
    }
}

package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.StageResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who sleeps or is lost, in the snapshot of this thread. */
@Component
public class StrayedClients {

    public static final int USUAL_ONE_TIME = 1;
    public static final int USUAL_LOST_MONTHS = 12;
    public static final int MOST = 120;

    private final ClientClasses classes;
    private final SaleColumns columns;
    private final Universe universe;

    StrayedClients(ClientClasses classes, SaleColumns columns, Universe universe) {
        this.classes = classes;
        this.columns = columns;
        this.universe = universe;
    }

    /**
     * On the business date; the period of the scope is of no account.
     *
     * @param oneTime so many orders still make a one-time client, 1 to 120
     * @param lostMonths without a purchase in so many months a client is lost, 1 to 120
     * @throws Problem {@code BAD_THRESHOLDS}
     */
    public Strayed of(Scope scope, int oneTime, int lostMonths) {
        if (Math.min(oneTime, lostMonths) < 1 || Math.max(oneTime, lostMonths) > MOST) {
            throw new Problem("BAD_THRESHOLDS", "`oneTime` and `lostMonths` lie between 1 and %d.".formatted(MOST));
        }
        var today = scope.asOf().businessDate();
        var stages = classes.stages(today, oneTime, lostMonths);
        var clients = scope.among(universe.all());
        var away = RoaringBitmap.and(stages.clientsIn(Strayed.AWAY), clients);
        var revenue = revenue(scope, today, away);
        var order = away.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer client) -> revenue.getOrDefault(client, 0L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new Strayed(scope, oneTime, lostMonths, stages, counts(stages, clients), revenue, order);
    }

    private Map<Integer, Long> revenue(Scope scope, LocalDate today, RoaringBitmap clients) {
        var revenue = new HashMap<Integer, Long>();
        Bought.each(
                columns.at(scope.asOf()),
                new Period(Period.EARLIEST, today.plusDays(1)),
                clients,
                (month, document) -> revenue.merge(month.client(document), month.amount(document), Math::addExact));
        return revenue;
    }

    private static Map<LifeStage, Integer> counts(StageResult stages, RoaringBitmap clients) {
        var counts = new EnumMap<LifeStage, Integer>(LifeStage.class);
        for (var stage : LifeStage.values()) {
            counts.put(stage, RoaringBitmap.andCardinality(stages.clientsIn(Set.of(stage)), clients));
        }
        return counts;
    }
}

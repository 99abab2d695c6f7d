package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.stage.StageResult;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who sleeps or is lost, in the snapshot of this thread. */
@Component
public class StrayedClients {

    private final ClientClasses classes;
    private final SaleColumns columns;
    private final Universe universe;

    StrayedClients(ClientClasses classes, SaleColumns columns, Universe universe) {
        this.classes = classes;
        this.columns = columns;
        this.universe = universe;
    }

    /** On the business date; the period of the scope is of no account. */
    public Strayed of(Scope scope, StageThresholds thresholds) {
        var stages = stages(scope, thresholds);
        var clients = scope.among(universe.all());
        var away = Strayed.away(stages, clients);
        return new Strayed(scope, thresholds, stages, clients, () -> revenue(scope, away));
    }

    /** The stage of everybody on the business date, for who asks nothing else. */
    public StageResult stages(Scope scope, StageThresholds thresholds) {
        return classes.stages(scope.asOf().businessDate(), thresholds.oneTime(), thresholds.lostMonths());
    }

    private long[] revenue(Scope scope, RoaringBitmap clients) {
        var revenue = new long[clients.isEmpty() ? 0 : clients.last() + 1];
        Bought.eachByClient(
                columns.at(scope.asOf()),
                new Period(Period.EARLIEST, scope.asOf().businessDate().plusDays(1)),
                clients,
                (month, document) -> {
                    var client = month.client(document);
                    revenue[client] = Math.addExact(revenue[client], month.amount(document));
                });
        return revenue;
    }
}

package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.stage.StageResult;
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
        var stages = stages(scope, oneTime, lostMonths);
        var clients = scope.among(universe.all());
        var away = Strayed.away(stages, clients);
        return new Strayed(scope, oneTime, lostMonths, stages, clients, () -> revenue(scope, away));
    }

    /**
     * The stage of everybody on the business date, for who asks nothing else.
     *
     * @throws Problem {@code BAD_THRESHOLDS}
     */
    public StageResult stages(Scope scope, int oneTime, int lostMonths) {
        if (Math.min(oneTime, lostMonths) < 1 || Math.max(oneTime, lostMonths) > MOST) {
            throw new Problem("BAD_THRESHOLDS", "`oneTime` and `lostMonths` lie between 1 and %d.".formatted(MOST));
        }
        return classes.stages(scope.asOf().businessDate(), oneTime, lostMonths);
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

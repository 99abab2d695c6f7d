package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.ManagerWork.Sold;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.Sheet;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers what managers did, in the snapshot of this thread. */
@Component
public class ManagersAtWork {

    private final LookedAfter own;
    private final SaleColumns columns;
    private final Universe universe;

    ManagersAtWork(LookedAfter own, SaleColumns columns, Universe universe) {
        this.own = own;
        this.columns = columns;
        this.universe = universe;
    }

    /** By sales to the clients of the scope, the inactive ones too. A client of several managers counts at each of them. */
    public ManagersAnswer of(Scope scope) {
        var sheet = columns.at(scope.asOf());
        var clients = scope.among(universe.withInactive());
        var seen = new Seen(
                sheet,
                scope.period(),
                SoldByManager.of(sheet, scope.period(), clients),
                SoldByManager.of(sheet, scope.period().previous(), clients),
                own.of(clients),
                Bought.buyers(sheet, scope.period(), clients));
        return new ManagersAnswer(
                scope,
                seen.managers().stream()
                        .map(seen::work)
                        .sorted(Comparator.comparing(
                                        (ManagerWork work) -> work.sold().revenue())
                                .reversed())
                        .toList());
    }

    /** All that is told of managers. */
    private record Seen(
            Sheet sheet,
            Period period,
            Map<Integer, Sold> sold,
            Map<Integer, Sold> before,
            Map<Integer, RoaringBitmap> own,
            RoaringBitmap buyers) {

        SortedSet<Integer> managers() {
            var managers = new TreeSet<>(sold.keySet());
            managers.addAll(before.keySet());
            managers.addAll(own.keySet());
            return managers;
        }

        ManagerWork work(int manager) {
            var clients = own.getOrDefault(manager, new RoaringBitmap());
            var bought = RoaringBitmap.and(clients, buyers);
            return new ManagerWork(
                    manager == LookedAfter.NOBODY ? null : manager,
                    sold.getOrDefault(manager, Sold.NOTHING),
                    before.getOrDefault(manager, Sold.NOTHING).revenue(),
                    clients.getCardinality(),
                    bought.getCardinality(),
                    newcomers(bought),
                    Bought.revenue(sheet, period, clients));
        }

        private int newcomers(RoaringBitmap bought) {
            if (period.from().equals(Period.EARLIEST)) {
                return bought.getCardinality();
            }
            var earlier = Bought.buyers(sheet, new Period(Period.EARLIEST, period.from()), bought);
            return RoaringBitmap.andNotCardinality(bought, earlier);
        }
    }
}

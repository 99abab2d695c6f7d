package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.ManagerWork.Sold;
import io.clientele.api.client.Universe;
import io.clientele.api.client.question.LookedAfter;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.Sheet;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
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
        var buyers = Bought.buyers(sheet, scope.period(), clients);
        var seen = new Seen(
                SoldByManager.of(sheet, scope.period(), clients),
                SoldByManager.of(sheet, scope.period().previous(), clients),
                own.of(clients),
                buyers,
                newcomers(sheet, scope.period(), buyers),
                Bought.revenueByClient(sheet, scope.period(), clients));
        return new ManagersAnswer(
                scope,
                seen.managers().stream()
                        .map(seen::work)
                        .sorted(Comparator.comparing(
                                        (ManagerWork work) -> work.sold().revenue())
                                .reversed())
                        .toList(),
                buyers.getCardinality(),
                seen.newcomers().getCardinality());
    }

    /** Those of whom it was the first purchase. */
    private static RoaringBitmap newcomers(Sheet sheet, Period period, RoaringBitmap buyers) {
        if (period.from().equals(Period.EARLIEST)) {
            return buyers;
        }
        return RoaringBitmap.andNot(buyers, Bought.buyers(sheet, new Period(Period.EARLIEST, period.from()), buyers));
    }

    /**
     * All that is told of managers: each thing is found of all clients at once, as there may be hundreds of managers.
     *
     * @param revenue of the period, by client
     */
    private record Seen(
            Map<Integer, Sold> sold,
            Map<Integer, Sold> before,
            Map<Integer, RoaringBitmap> own,
            RoaringBitmap buyers,
            RoaringBitmap newcomers,
            IntToLongFunction revenue) {

        SortedSet<Integer> managers() {
            var managers = new TreeSet<>(sold.keySet());
            managers.addAll(before.keySet());
            managers.addAll(own.keySet());
            return managers;
        }

        ManagerWork work(int manager) {
            var clients = own.getOrDefault(manager, new RoaringBitmap());
            return new ManagerWork(
                    manager == LookedAfter.NOBODY ? null : manager,
                    sold.getOrDefault(manager, Sold.NOTHING),
                    before.getOrDefault(manager, Sold.NOTHING).revenue(),
                    clients.getCardinality(),
                    RoaringBitmap.andCardinality(clients, buyers),
                    RoaringBitmap.andCardinality(clients, newcomers),
                    revenue(clients));
        }

        private long revenue(RoaringBitmap clients) {
            var sum = 0L;
            for (var client : clients) {
                sum = Math.addExact(sum, revenue.applyAsLong(client));
            }
            return sum;
        }
    }
}

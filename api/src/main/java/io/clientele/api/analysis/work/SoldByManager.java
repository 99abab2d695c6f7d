package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.work.ManagerWork.Sold;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** Documents of some clients by the manager they name; 0 is none. */
final class SoldByManager {

    private static final class Sums {

        private long revenue;
        private long margin;
        private int orders;
        private final RoaringBitmap clients = new RoaringBitmap();

        private void add(SaleMonth month, int document) {
            revenue = Math.addExact(revenue, month.amount(document));
            margin = Math.addExact(margin, month.margin(document));
            orders += month.isReturn(document) ? 0 : 1;
            clients.add(month.client(document));
        }

        private Sold sold() {
            return new Sold(revenue, margin, orders, clients.getCardinality());
        }
    }

    private SoldByManager() {}

    static Map<Integer, Sold> of(Sheet sheet, Period period, RoaringBitmap clients) {
        var byManager = new TreeMap<Integer, Sums>();
        Bought.each(
                sheet,
                period,
                clients,
                (month, document) -> byManager
                        .computeIfAbsent(month.manager(document), _ -> new Sums())
                        .add(month, document));
        var sold = new TreeMap<Integer, Sold>();
        byManager.forEach((manager, sums) -> sold.put(manager, sums.sold()));
        return sold;
    }
}

package io.clientele.api.analysis.lifetime;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import org.roaringbitmap.RoaringBitmap;

/** What each of some clients bought to date and in a period, when first, and whether again in his second year. */
final class Lives {

    /** Months from that of the first sale. */
    private static final int SECOND_YEAR = 12;

    private static final int THIRD_YEAR = 24;

    private final int[] firstMonths;
    private final boolean[] cameBack;
    private final int[] orders;
    private final long[] revenue;
    private final long[] margin;
    private final long[] marginToDate;
    private final Period period;
    private final int lastSettled;

    private Lives(int bound, Period period, LocalDate today) {
        this.period = period;
        firstMonths = new int[bound];
        cameBack = new boolean[bound];
        orders = new int[bound];
        revenue = new long[bound];
        margin = new long[bound];
        marginToDate = new long[bound];
        lastSettled = number(YearMonth.from(today).minusMonths(THIRD_YEAR));
    }

    /** @param today later days do not count, nor do those of the period; of a cohort the second year is to be over */
    static Lives of(Sheet sheet, Period period, RoaringBitmap clients, LocalDate today) {
        var lives = new Lives(clients.isEmpty() ? 0 : clients.last() + 1, period, today);
        var known = new Period(Period.EARLIEST, today.plusDays(1));
        Bought.eachByClient(sheet, known, clients, lives::take);
        return lives;
    }

    /** A client's documents come by month. */
    private void take(SaleMonth month, int document) {
        var client = month.client(document);
        marginToDate[client] = Math.addExact(marginToDate[client], month.margin(document));
        if (period.contains(LocalDate.ofEpochDay(month.day(document)))) {
            takeOfPeriod(month, document, client);
        }
        if (month.isReturn(document)) {
            return;
        }
        var now = number(month.month());
        if (firstMonths[client] == 0) {
            firstMonths[client] = now;
        }
        var since = now - firstMonths[client];
        cameBack[client] |= since >= SECOND_YEAR && since < THIRD_YEAR;
    }

    private void takeOfPeriod(SaleMonth month, int document, int client) {
        revenue[client] = Math.addExact(revenue[client], month.amount(document));
        margin[client] = Math.addExact(margin[client], month.margin(document));
        if (!month.isReturn(document)) {
            orders[client]++;
        }
    }

    /** Never 0, which is nobody's first. */
    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    /** @param members some of the clients */
    Worth of(RoaringBitmap members) {
        var sums = new Sums();
        members.forEach((int client) -> add(client, sums));
        return sums.worth(members.getCardinality());
    }

    private void add(int client, Sums sums) {
        sums.historical = Math.addExact(sums.historical, marginToDate[client]);
        sums.revenue = Math.addExact(sums.revenue, revenue[client]);
        sums.margin = Math.addExact(sums.margin, margin[client]);
        sums.orders += orders[client];
        sums.active += orders[client] > 0 ? 1 : 0;
        if (firstMonths[client] > 0) {
            sums.buyers++;
            if (firstMonths[client] <= lastSettled) {
                sums.cohorts.set(firstMonths[client]);
                sums.settled++;
                sums.cameBack += cameBack[client] ? 1 : 0;
            }
        }
    }

    private static final class Sums {

        private long historical;
        private long revenue;
        private long margin;
        private long orders;
        private int active;
        private int buyers;
        private int settled;
        private int cameBack;
        private final BitSet cohorts = new BitSet();

        private Worth worth(int clients) {
            return new Worth(
                    clients,
                    buyers,
                    historical,
                    new Worth.Year(active, orders, revenue, margin),
                    new Worth.Cohorts(cohorts.cardinality(), settled, cameBack));
        }
    }
}

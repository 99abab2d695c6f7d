package io.clientele.api.report.clients;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import org.roaringbitmap.RoaringBitmap;

/** What each of some clients brought in the twelve months up to his last purchase; ten-thousandths, by his number. */
final class LastYear {

    private static final int MONTHS = 12;

    private final long[] sums;

    /** @param today later days do not count */
    LastYear(RoaringBitmap clients, LocalDate today, Sheet sheet) {
        var always = new Period(Period.EARLIEST, today.plusDays(1));
        sums = new long[clients.isEmpty() ? 0 : clients.last() + 1];
        var last = lastDays(clients, always, sheet);
        var first = new int[sums.length];
        clients.forEach((int client) -> first[client] = yearBefore(last[client]));
        Bought.eachByClient(sheet, always, clients, (month, document) -> {
            var client = month.client(document);
            var day = month.day(document);
            if (day >= first[client] && day <= last[client]) {
                sums[client] = Math.addExact(sums[client], month.amount(document));
            }
        });
    }

    /** Each client's months come by time. */
    private int[] lastDays(RoaringBitmap clients, Period always, Sheet sheet) {
        var last = new int[sums.length];
        Bought.eachByClient(sheet, always, clients, (month, document) -> {
            if (!month.isReturn(document)) {
                last[month.client(document)] = month.day(document);
            }
        });
        return last;
    }

    private static int yearBefore(int day) {
        return (int) LocalDate.ofEpochDay(day).minusMonths(MONTHS).plusDays(1).toEpochDay();
    }

    long of(int client) {
        return sums[client];
    }

    long sum(Iterable<Integer> clients) {
        var sum = 0L;
        for (var client : clients) {
            sum = Math.addExact(sum, sums[client]);
        }
        return sum;
    }
}

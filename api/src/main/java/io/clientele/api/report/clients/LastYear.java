package io.clientele.api.report.clients;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.work.Strayed;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.util.List;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;

/** What each client who stays away brought in the twelve months up to his last purchase; ten-thousandths, by his number. */
final class LastYear {

    private static final int MONTHS = 12;

    private final long[] sums;

    LastYear(Strayed strayed, Sheet sheet) {
        var clients = new RoaringBitmap();
        strayed.order().forEach(clients::add);
        var size = clients.isEmpty() ? 0 : clients.last() + 1;
        var first = new int[size];
        var last = new int[size];
        clients.forEach((int client) -> {
            var day = Objects.requireNonNull(strayed.stages().buying(client).last());
            first[client] = (int) day.minusMonths(MONTHS).plusDays(1).toEpochDay();
            last[client] = (int) day.toEpochDay();
        });
        sums = new long[size];
        var always =
                new Period(Period.EARLIEST, strayed.getAsOf().businessDate().plusDays(1));
        Bought.each(sheet, always, clients, (month, document) -> {
            var client = month.client(document);
            var day = month.day(document);
            if (day >= first[client] && day <= last[client]) {
                sums[client] = Math.addExact(sums[client], month.amount(document));
            }
        });
    }

    long of(int client) {
        return sums[client];
    }

    long sum(List<Integer> clients) {
        return clients.stream().mapToLong(this::of).reduce(0L, Math::addExact);
    }
}

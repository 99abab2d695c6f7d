package io.clientele.api.exchange.column;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** On which day each client of a list bought last, up to and with a date; returns are no purchases. */
final class LastDays {

    private static final int NEVER = Integer.MIN_VALUE;

    private final BitSet clients;
    private final int[] days;

    LastDays(RoaringBitmap all, Sheet sheet, LocalDate date) {
        clients = BitSetUtil.bitsetOf(all);
        days = new int[all.isEmpty() ? 0 : all.last() + 1];
        Arrays.fill(days, NEVER);
        if (!all.isEmpty()) {
            var ranges = ClientRange.of(all);
            sheet.months(new Period(Period.EARLIEST, date.plusDays(1)))
                    .forEach(slice -> ranges.forEach(range -> add(slice, range)));
        }
    }

    private void add(Sheet.Slice slice, ClientRange range) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            var client = month.client(document);
            if (slice.holds(document) && !month.isReturn(document) && clients.get(client)) {
                days[client] = Math.max(days[client], month.day(document));
            }
        }
    }

    /** Null for who never bought. */
    @Nullable
    LocalDate of(int client) {
        return days[client] == NEVER ? null : LocalDate.ofEpochDay(days[client]);
    }
}

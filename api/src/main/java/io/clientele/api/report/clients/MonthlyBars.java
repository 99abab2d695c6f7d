package io.clientele.api.report.clients;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.roaringbitmap.RoaringBitmap;

/** What clients bought in the last twelve months of a period, month by month, as little bars that fit a cell. */
final class MonthlyBars {

    private static final int MONTHS = 12;
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
    private static final char NOTHING = '·';

    private final Map<Integer, long[]> revenue = new HashMap<>();

    MonthlyBars(Sheet sheet, Period period, RoaringBitmap clients) {
        var last = YearMonth.from(period.lastDay());
        var first = last.minusMonths(MONTHS - 1L);
        var year = new Period(first.atDay(1), last.plusMonths(1).atDay(1));
        Bought.each(sheet, year, clients, (month, document) -> {
            var months = revenue.computeIfAbsent(month.client(document), _ -> new long[MONTHS]);
            var at = (int) ChronoUnit.MONTHS.between(first, month.month());
            months[at] = Math.addExact(months[at], month.amount(document));
        });
    }

    /** The highest month of the client is the highest bar; a dot where he brought nothing. */
    String of(int client) {
        var months = revenue.getOrDefault(client, new long[MONTHS]);
        var highest = Arrays.stream(months).max().orElse(0);
        return Arrays.stream(months)
                .mapToObj(month -> String.valueOf(bar(month, highest)))
                .collect(Collectors.joining());
    }

    private static char bar(long amount, long highest) {
        return amount <= 0 ? NOTHING : HEIGHTS.charAt((int) ((HEIGHTS.length() - 1) * (double) amount / highest));
    }
}

package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** Who of some clients bought in each month, and who of them for the first time ever, up to and with a day. */
final class MonthlyBuyers {

    private final NavigableMap<YearMonth, RoaringBitmap> buyers = new TreeMap<>();
    private final NavigableMap<YearMonth, RoaringBitmap> newcomers = new TreeMap<>();

    MonthlyBuyers(Sheet sheet, RoaringBitmap clients, LocalDate lastDay) {
        var known = new RoaringBitmap();
        sheet.months().stream()
                .map(month -> month.month())
                .filter(month -> !month.atDay(1).isAfter(lastDay))
                .sorted(Comparator.naturalOrder())
                .forEach(month -> {
                    var end = month.equals(YearMonth.from(lastDay))
                            ? lastDay.plusDays(1)
                            : month.plusMonths(1).atDay(1);
                    var bought = Bought.buyers(sheet, new Period(month.atDay(1), end), clients);
                    buyers.put(month, bought);
                    newcomers.put(month, RoaringBitmap.andNot(bought, known));
                    known.or(bought);
                });
    }

    RoaringBitmap of(YearMonth month) {
        return buyers.getOrDefault(month, new RoaringBitmap());
    }

    RoaringBitmap newIn(YearMonth month) {
        return newcomers.getOrDefault(month, new RoaringBitmap());
    }

    /** Those of the cohort that count as kept in the month. */
    RoaringBitmap kept(RoaringBitmap cohort, YearMonth first, YearMonth month, RetentionMode mode) {
        return switch (mode) {
            case CLASSIC -> RoaringBitmap.and(cohort, of(month));
            case UNBOUNDED -> {
                var later = new RoaringBitmap();
                buyers.tailMap(month, true).values().forEach(later::or);
                later.and(cohort);
                yield later;
            }
            case FULL -> {
                var always = cohort.clone();
                for (var each = first; !each.isAfter(month); each = each.plusMonths(1)) {
                    always.and(of(each));
                }
                yield always;
            }
        };
    }
}

package io.clientele.api.segment.ranking;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What clients bought and when last: one pass over the sale columns, a range of clients at a time. */
public final class Purchases {

    /** Stands for the day of a purchase where there is none, before all days. */
    public static final long NEVER = Long.MIN_VALUE;

    private interface Step {
        long after(long figure, SaleMonth month, int document);
    }

    private final Sheet sheet;
    private final List<ClientRange> ranges;

    Purchases(Sheet sheet, List<ClientRange> ranges) {
        this.sheet = sheet;
        this.ranges = ranges;
    }

    /** Tells what each client of the ranges bought in the period, with VAT, net of returns. */
    void amounts(Period period, FigureTaker taker) {
        read(period, 0, (sum, month, document) -> Math.addExact(sum, month.amount(document)), taker);
    }

    /** Tells on which day, since 1970-01-01, each client bought last, up to and with this date. */
    void lastDays(LocalDate date, FigureTaker taker) {
        read(
                new Period(Period.EARLIEST, date.plusDays(1)),
                NEVER,
                (last, month, document) -> month.isReturn(document) ? last : Math.max(last, month.day(document)),
                taker);
    }

    private void read(Period period, long nothing, Step step, FigureTaker taker) {
        var slices = sheet.months(period);
        for (var range : ranges) {
            var figures = new long[range.length()];
            Arrays.fill(figures, nothing);
            slices.forEach(slice -> add(slice, range, step, figures));
            for (var at = 0; at < figures.length; at++) {
                taker.take(range.first() + at, figures[at]);
            }
        }
    }

    private static void add(Sheet.Slice slice, ClientRange range, Step step, long[] figures) {
        var month = slice.month();
        var end = slice.end(range);
        for (var document = slice.first(range); document < end; document++) {
            if (slice.holds(document)) {
                var at = range.at(month.client(document));
                figures[at] = step.after(figures[at], month, document);
            }
        }
    }
}

package io.clientele.api.analysis.forecast;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.SegmentMembers;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.SaleMonth;
import io.clientele.api.sale.Sheet;
import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Carries the monthly revenue of segments and of all on, in the snapshot of this thread. */
@Component
public class Forecasts {

    public static final int USUAL_MONTHS = 6;
    public static final int MOST_MONTHS = 24;
    private static final int MOST_SEGMENTS = 30;
    private static final double UNITS = 10_000;

    private final SaleColumns columns;
    private final SegmentMembers segmentMembers;

    Forecasts(SaleColumns columns, SegmentMembers segmentMembers) {
        this.columns = columns;
        this.segmentMembers = segmentMembers;
    }

    /**
     * From all whole months that have sales up to the business date; the period of the scope is of no account.
     *
     * @param months how many to come, 1 to 24
     * @throws Problem {@code MONTHS_OUT_OF_RANGE}, {@code TOO_MANY_SEGMENTS} above 30
     */
    public ForecastAnswer of(Scope scope, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new Problem(
                    "MONTHS_OUT_OF_RANGE", "1 to %d months are told; %d were asked.".formatted(MOST_MONTHS, months));
        }
        if (scope.segments().size() > MOST_SEGMENTS) {
            throw new Problem(
                    "TOO_MANY_SEGMENTS", "At most %d segments are forecast at once.".formatted(MOST_SEGMENTS));
        }
        var sheet = columns.at(scope.asOf());
        var visible = scope.visible();
        var members = segmentMembers.of(scope.segments(), scope.membership());
        var segments = IntStream.range(0, members.size())
                .parallel()
                .mapToObj(at ->
                        series(scope.segments().get(at), seen(members.get(at), visible)::get, sheet, scope, months))
                .toList();
        IntPredicate seen = visible == null ? _ -> true : BitSetUtil.bitsetOf(visible)::get;
        var total = series(null, seen, sheet, scope, months);
        return scope.membership() instanceof MembershipMode.Primary && !segments.isEmpty()
                ? reconciled(scope, months, segments, total)
                : new ForecastAnswer(scope, months, segments, null, total);
    }

    /** By primary membership each sale is of one segment, or of none of them. */
    private static ForecastAnswer reconciled(
            Scope scope, int months, List<ForecastSeries> segments, ForecastSeries total) {
        var parts = new ArrayList<>(segments);
        parts.add(outside(segments, total, months));
        var forecasts =
                Reconciliation.of(parts.stream().map(ForecastSeries::forecast).toList(), total.forecast());
        var told = IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).with(forecasts.get(at)))
                .toList();
        return new ForecastAnswer(scope, months, told.subList(0, segments.size()), told.getLast(), total);
    }

    private static ForecastSeries outside(List<ForecastSeries> segments, ForecastSeries total, int months) {
        var revenue = IntStream.range(0, total.revenue().size())
                .mapToObj(at -> total.revenue().get(at)
                        - segments.stream()
                                .mapToLong(segment -> segment.revenue().get(at))
                                .sum())
                .toList();
        return new ForecastSeries(null, total.first(), revenue, forecast(revenue, months));
    }

    private static Forecast forecast(List<Long> revenue, int months) {
        return Forecast.of(revenue.stream().mapToDouble(units -> units / UNITS).toArray(), months);
    }

    private static BitSet seen(RoaringBitmap members, @Nullable RoaringBitmap visible) {
        return BitSetUtil.bitsetOf(visible == null ? members : RoaringBitmap.and(members, visible));
    }

    private static ForecastSeries series(
            @Nullable Segment segment, IntPredicate clients, Sheet sheet, Scope scope, int months) {
        var first = first(sheet, scope.asOf().businessDate());
        var revenue = first == null
                ? List.<Long>of()
                : revenue(first, clients, sheet, scope.asOf().businessDate());
        return new ForecastSeries(segment, first, revenue, forecast(revenue, months));
    }

    /** The first month with sales, if it is over. */
    private static @Nullable YearMonth first(Sheet sheet, LocalDate today) {
        return sheet.months().stream()
                .map(SaleMonth::month)
                .filter(month -> month.isBefore(YearMonth.from(today)))
                .findFirst()
                .orElse(null);
    }

    private static List<Long> revenue(YearMonth first, IntPredicate clients, Sheet sheet, LocalDate today) {
        var whole = new Period(first.atDay(1), today.withDayOfMonth(1));
        var sums = new long[Math.toIntExact(first.until(YearMonth.from(today), ChronoUnit.MONTHS))];
        sheet.months(whole).parallelStream()
                .map(Sheet.Slice::month)
                .forEach(month ->
                        sums[Math.toIntExact(first.until(month.month(), ChronoUnit.MONTHS))] = revenue(month, clients));
        return LongStream.of(sums).boxed().toList();
    }

    private static long revenue(SaleMonth month, IntPredicate clients) {
        var sum = 0L;
        for (var document = 0; document < month.size(); document++) {
            if (clients.test(month.client(document))) {
                sum = Math.addExact(sum, month.amount(document));
            }
        }
        return sum;
    }
}

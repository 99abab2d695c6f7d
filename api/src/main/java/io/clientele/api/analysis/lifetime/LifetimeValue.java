package io.clientele.api.analysis.lifetime;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.segment.Segment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of a scope are worth, and those of each of its segments.
 *
 * @param discount a year, 0 to 1
 * @param horizon so many years to come
 */
public record LifetimeValue(Scope scope, BigDecimal discount, int horizon, Worth all, List<OfSegment> bySegment)
        implements Scoped {

    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    public LifetimeValue {
        bySegment = List.copyOf(bySegment);
    }

    /** A segment's clients. */
    public record OfSegment(Segment segment, Worth worth) {}

    /**
     * How long as much of the period is as has gone by: years from a day to the same day, and what is left over in days of which 365
     * are one.
     */
    BigDecimal years() {
        var tomorrow = scope.asOf().businessDate().plusDays(1);
        var end = scope.period().to().isBefore(tomorrow) ? scope.period().to() : tomorrow;
        return scope.period().from().isBefore(end) ? years(scope.period().from(), end) : BigDecimal.ZERO;
    }

    private static BigDecimal years(LocalDate from, LocalDate end) {
        var whole = ChronoUnit.YEARS.between(from, end);
        var rest = ChronoUnit.DAYS.between(from.plusYears(whole), end);
        return BigDecimal.valueOf(whole).add(BigDecimal.valueOf(rest).divide(DAYS, MathContext.DECIMAL128));
    }

    @Nullable
    BigDecimal predicted(Worth worth) {
        return worth.predicted(years(), discount);
    }

    @Nullable
    BigDecimal predictedWithin(Worth worth) {
        return worth.predicted(years(), discount, horizon);
    }
}

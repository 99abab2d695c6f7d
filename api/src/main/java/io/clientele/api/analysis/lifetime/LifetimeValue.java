package io.clientele.api.analysis.lifetime;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import java.math.BigDecimal;
import java.math.MathContext;
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

    /** How long the period is: years from a day to the same day, and what is left over in days of which 365 are one. */
    BigDecimal years() {
        return years(scope.period());
    }

    private static BigDecimal years(Period period) {
        var whole = ChronoUnit.YEARS.between(period.from(), period.to());
        var rest = ChronoUnit.DAYS.between(period.from().plusYears(whole), period.to());
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

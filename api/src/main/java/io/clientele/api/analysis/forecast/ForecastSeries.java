package io.clientele.api.analysis.forecast;

import io.clientele.api.segment.Segment;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series with what it may go on to.
 *
 * @param segment null for the total, and for what is outside of all
 * @param first the month of the first figure; null when there is none
 * @param revenue of each whole month, with VAT, net of returns; ten-thousandths
 */
public record ForecastSeries(
        @Nullable Segment segment, @Nullable YearMonth first, List<Long> revenue, Forecast forecast) {

    public ForecastSeries {
        revenue = List.copyOf(revenue);
    }

    ForecastSeries with(Forecast other) {
        return new ForecastSeries(segment, first, revenue, other);
    }
}

package io.clientele.api.analysis.forecast;

import io.clientele.api.analysis.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the coming months may bring.
 *
 * @param months how many to come are told
 * @param segments one by one: they may overlap, so they do not sum to the total, but by primary membership
 * @param outside of none of the segments; null but by primary membership
 * @param total of all sales the caller sees
 */
public record ForecastAnswer(
        Scope scope,
        int months,
        List<ForecastSeries> segments,
        @Nullable ForecastSeries outside,
        ForecastSeries total) {

    public ForecastAnswer {
        segments = List.copyOf(segments);
    }
}

package io.clientele.api.analysis.forecast;

import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ForecastController {

    private static final int MONEY_SCALE = 2;
    private static final int ERROR_SCALE = 4;

    record Past(LocalDate month, Money revenue) {}

    record Future(LocalDate month, Money revenue, Money low, Money high) {}

    record Tried(
            ForecastMethod method,
            int forecasts,
            @Nullable BigDecimal mase,
            @Nullable BigDecimal weightedError,
            @Nullable BigDecimal bias) {}

    private final Forecasts forecasts;
    private final Scopes scopes;
    private final Firm firm;

    ForecastController(Forecasts forecasts, Scopes scopes, Firm firm) {
        this.forecasts = forecasts;
        this.scopes = scopes;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    ForecastAnswer forecast(@Arguments ScopeInput scope, @Argument @Nullable Integer months) {
        return forecasts.of(scopes.of(scope), Objects.requireNonNullElse(months, Forecasts.USUAL_MONTHS));
    }

    @SchemaMapping(typeName = "Forecast")
    String membership(ForecastAnswer answer) {
        return answer.scope().membership().text();
    }

    @SchemaMapping(typeName = "Forecast")
    AsOf asOf(ForecastAnswer answer) {
        return answer.scope().asOf();
    }

    @SchemaMapping(typeName = "Forecast")
    boolean partial(ForecastAnswer answer) {
        return answer.scope().partial();
    }

    @SchemaMapping(typeName = "ForecastSeries")
    List<Past> history(ForecastSeries series) {
        return IntStream.range(0, series.revenue().size())
                .mapToObj(at ->
                        new Past(month(series, at), firm.money(series.revenue().get(at))))
                .toList();
    }

    @SchemaMapping(typeName = "ForecastSeries")
    @Nullable
    ForecastMethod method(ForecastSeries series) {
        return series.forecast().method();
    }

    @SchemaMapping(typeName = "ForecastSeries")
    @Nullable
    Boolean beatsSeasonalNaive(ForecastSeries series) {
        return series.forecast().beatsSeasonalNaive();
    }

    @SchemaMapping(typeName = "ForecastSeries")
    boolean bounded(ForecastSeries series) {
        return series.forecast().bounded();
    }

    @SchemaMapping(typeName = "ForecastSeries")
    List<Future> months(ForecastSeries series) {
        var points = series.forecast().points();
        return IntStream.range(0, points.size())
                .mapToObj(ahead -> future(month(series, series.revenue().size() + ahead), points.get(ahead)))
                .toList();
    }

    @SchemaMapping(typeName = "ForecastSeries")
    List<Tried> backtest(ForecastSeries series) {
        return series.forecast().tests().stream()
                .map(test -> new Tried(
                        test.method(),
                        test.forecasts(),
                        rounded(test.mase()),
                        rounded(test.weightedError()),
                        rounded(test.bias())))
                .toList();
    }

    private Future future(LocalDate month, Forecast.Point point) {
        return new Future(month, money(point.value()), money(point.low()), money(point.high()));
    }

    private static LocalDate month(ForecastSeries series, int at) {
        return Objects.requireNonNull(series.first()).plusMonths(at).atDay(1);
    }

    /** An estimate, told to the hundredth. */
    private Money money(double estimate) {
        return new Money(BigDecimal.valueOf(estimate).setScale(MONEY_SCALE, RoundingMode.HALF_UP), firm.currency());
    }

    private static @Nullable BigDecimal rounded(@Nullable Double error) {
        return error == null ? null : BigDecimal.valueOf(error).setScale(ERROR_SCALE, RoundingMode.HALF_UP);
    }
}

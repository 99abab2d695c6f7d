package io.clientele.api.report.sales;

import io.clientele.api.analysis.forecast.Forecast;
import io.clientele.api.analysis.forecast.ForecastSeries;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A series of months as it is told: facts first, then what is forecast after them. */
record ToldSeries(ForecastSeries series) {

    private static final int YEAR = 12;

    /** How many months have facts. */
    int known() {
        return series.revenue().size();
    }

    Forecast forecast() {
        return series.forecast();
    }

    /** How the method that is used did on past data; empty where nothing is forecast. */
    Optional<Forecast.Test> test() {
        return series.forecast().tests().stream()
                .filter(test -> test.method() == series.forecast().method() && test.weightedError() != null)
                .findFirst();
    }

    List<Forecast.Point> points() {
        return series.forecast().points();
    }

    /** By the place of its month; null before the first and after the last. */
    @Nullable
    BigDecimal fact(int at) {
        return at < 0 || at >= known() ? null : Money.decimal(series.revenue().get(at));
    }

    @Nullable
    BigDecimal lastYear(int at) {
        return fact(at - YEAR);
    }

    LocalDate month(int at) {
        return Objects.requireNonNull(series.first()).plusMonths(at).atDay(1);
    }

    /** An estimate, told to the hundredth. */
    static BigDecimal money(double estimate) {
        return BigDecimal.valueOf(estimate).setScale(2, RoundingMode.HALF_UP);
    }
}

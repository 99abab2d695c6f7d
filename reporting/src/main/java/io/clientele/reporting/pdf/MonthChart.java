package io.clientele.reporting.pdf;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.StepSales;
import io.clientele.reporting.figures.Ratios;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The chart of months with its sentence and key. */
final class MonthChart {

    private static final int MILLION = 6;
    private static final int THOUSAND = 3;

    private final List<StepSales> steps;
    private final Wording wording;
    private final int power;

    MonthChart(SalesBySegmentReport report, Wording wording) {
        this.steps = report.steps();
        this.wording = wording;
        this.power = power();
    }

    /** The drawing; null when there are no months to draw. */
    @Nullable
    MonthColumns drawing() {
        return steps.isEmpty() ? null : new MonthColumns(months());
    }

    String sentence() {
        var shares = steps.stream()
                .filter(StepSales::complete)
                .map(step ->
                        Ratios.share(step.distinct().revenue(), step.company().revenue()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return shares.size() < 2
                ? wording.text("chart.months.single")
                : wording.text(
                        "chart.months",
                        wording.numbers().percentInWords(shares.getFirst()),
                        wording.numbers().percentInWords(shares.getLast()));
    }

    String note() {
        var key = wording.text(
                "chart.months.key",
                wording.text("unit." + power, wording.numbers().currencySign()));
        var unfinished = steps.stream().anyMatch(step -> !step.complete());
        return unfinished ? key + " " + wording.text("chart.months.incomplete") : key;
    }

    private List<MonthColumns.Month> months() {
        var months = new ArrayList<MonthColumns.Month>();
        for (var step : steps) {
            var year = months.isEmpty() || step.from().getMonthValue() == 1
                    ? String.valueOf(step.from().getYear())
                    : "";
            months.add(new MonthColumns.Month(
                    wording.numbers().shortMonth(step.from()),
                    year,
                    label(step.company().revenue()),
                    step.company().revenue().doubleValue(),
                    step.distinct().revenue().doubleValue(),
                    step.complete()));
        }
        return months;
    }

    private String label(BigDecimal revenue) {
        return wording.numbers().fixed(revenue.movePointLeft(power), power == 0 ? 0 : 1);
    }

    private int power() {
        var digits = steps.stream()
                .map(step -> step.company().revenue().abs())
                .mapToInt(revenue -> revenue.precision() - revenue.scale())
                .max()
                .orElse(0);
        return digits > MILLION ? MILLION : digits > THOUSAND + 1 ? THOUSAND : 0;
    }
}

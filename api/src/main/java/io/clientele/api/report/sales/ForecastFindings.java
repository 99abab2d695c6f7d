package io.clientele.api.report.sales;

import static io.clientele.api.report.sales.ToldSeries.money;

import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Shown;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a forecast of all sales comes to, in sentences. */
record ForecastFindings(ToldSeries total, Draft draft) {

    void write() {
        if (total.points().isEmpty()) {
            draft.finding("finding.forecast.short", total.known());
            return;
        }
        next();
        ahead();
        method();
    }

    private void next() {
        var words = draft.words();
        var next = total.points().getFirst();
        if (!total.forecast().bounded()) {
            draft.finding(
                    "finding.forecast.boundless",
                    words.month(total.month(total.known())),
                    words.amount(money(next.value())));
            return;
        }
        draft.finding(
                "finding.forecast.next",
                words.month(total.month(total.known())),
                words.amount(money(next.value())),
                words.amount(money(next.low())),
                words.amount(money(next.high())));
    }

    private void ahead() {
        var points = total.points();
        var sum = points.stream().map(point -> money(point.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var known = IntStream.range(0, points.size())
                .mapToObj(ahead -> total.lastYear(total.known() + ahead))
                .filter(Objects::nonNull)
                .toList();
        var before = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var words = draft.words();
        if (known.size() == points.size() && before.signum() > 0) {
            draft.finding(
                    "finding.forecast.ahead",
                    points.size(),
                    words.amount(sum),
                    words.signed(Shown.ratio(sum.subtract(before), before)));
        }
    }

    private void method() {
        var forecast = total.forecast();
        var words = draft.words();
        draft.finding(
                "finding.forecast.method",
                words.word("method", Objects.requireNonNull(forecast.method()).name()));
        total.test()
                .ifPresent(test -> draft.finding(
                        "finding.forecast.error",
                        words.percent(BigDecimal.valueOf(Objects.requireNonNull(test.weightedError()))),
                        test.forecasts()));
        if (Boolean.FALSE.equals(forecast.beatsSeasonalNaive())) {
            draft.finding("finding.forecast.naive");
        }
    }
}

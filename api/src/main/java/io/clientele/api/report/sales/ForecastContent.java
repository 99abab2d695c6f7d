package io.clientele.api.report.sales;

import io.clientele.api.analysis.forecast.Forecast;
import io.clientele.api.analysis.forecast.ForecastSeries;
import io.clientele.api.analysis.forecast.Forecasts;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.firm.Money;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the coming months may bring, beside what the past ones did. */
@Component
class ForecastContent implements ReportContent {

    private static final Choice<Integer> MONTHS =
            Choice.whole("months", Forecasts.USUAL_MONTHS, 1, Forecasts.MOST_MONTHS, "months");
    private static final int YEAR = 12;
    private static final int PAST = 24;

    private final Forecasts forecasts;
    private final Scopes scopes;
    private final Drafts drafts;

    ForecastContent(Forecasts forecasts, Scopes scopes, Drafts drafts) {
        this.forecasts = forecasts;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(MONTHS);
    }

    @Override
    public ReportKind kind() {
        return ReportKind.FORECAST;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var scope = scopes.of(question.period(), question.segments(), question.membership());
        var answer = forecasts.of(scope, question.choices().get(MONTHS));
        var draft = drafts.of(kind(), question);
        findings(draft, answer.total());
        draft.section(months(answer.total(), new Part(draft.words(), "forecast")));
        answer.segments().forEach(series -> draft.section(months(series, part(series, draft.words()))));
        if (!answer.total().forecast().tests().isEmpty()) {
            draft.section(backtest(answer.total().forecast(), draft.words()));
        }
        return draft.legend("forecast")
                .legend("forecast.interval")
                .legend("forecast.deviation")
                .legend("forecast.error")
                .document();
    }

    private static Part part(ForecastSeries series, Words words) {
        return new Part(
                words,
                "forecastOf",
                words.name(Objects.requireNonNull(series.segment()).name()));
    }

    private static void findings(Draft draft, ForecastSeries total) {
        var forecast = total.forecast();
        var points = forecast.points();
        if (points.isEmpty()) {
            draft.finding("finding.forecast.short", total.revenue().size());
            return;
        }
        var words = draft.words();
        var next = points.getFirst();
        draft.finding(
                "finding.forecast.next",
                words.month(month(total, total.revenue().size())),
                words.amount(money(next.value())),
                words.amount(money(next.low())),
                words.amount(money(next.high())));
        ahead(draft, total, points);
        draft.finding(
                "finding.forecast.method",
                words.word("method", Objects.requireNonNull(forecast.method()).name()));
        forecast.tests().stream()
                .filter(test -> test.method() == forecast.method() && test.weightedError() != null)
                .forEach(test -> draft.finding(
                        "finding.forecast.error",
                        words.percent(BigDecimal.valueOf(Objects.requireNonNull(test.weightedError()))),
                        test.forecasts()));
        if (Boolean.FALSE.equals(forecast.beatsSeasonalNaive())) {
            draft.finding("finding.forecast.naive");
        }
    }

    private static void ahead(Draft draft, ForecastSeries total, List<Forecast.Point> points) {
        var sum = points.stream().map(point -> money(point.value())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var known = IntStream.range(0, points.size())
                .mapToObj(ahead -> fact(total, total.revenue().size() + ahead - YEAR))
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

    private static Part months(ForecastSeries series, Part part) {
        part.column("month", Kind.MONTH)
                .column("fact", Kind.MONEY)
                .column("lastYear", Kind.MONEY)
                .column("forecast", Kind.MONEY)
                .column("low", Kind.MONEY)
                .column("high", Kind.MONEY)
                .column("deviation", Kind.GROWTH);
        var known = series.revenue().size();
        var points = series.forecast().points();
        for (var at = Math.max(0, known - PAST); at < known + points.size(); at++) {
            part.row(row(series, at, at < known ? null : points.get(at - known)));
        }
        return known == 0
                ? part
                : part.chart(new Chart.Lines(0, List.of(1, 3), points.isEmpty() ? null : new Chart.Band(4, 5)))
                        .note(points.isEmpty() ? "note.forecast.short" : "note.forecast");
    }

    private static List<Cell> row(ForecastSeries series, int at, Forecast.@Nullable Point point) {
        var fact = fact(series, at);
        var before = fact(series, at - YEAR);
        var told = point == null ? fact : money(point.value());
        return List.of(
                Cell.of(month(series, at)),
                Cell.of(fact),
                Cell.of(before),
                Cell.of(point == null ? null : money(point.value())),
                Cell.of(point == null ? null : money(point.low())),
                Cell.of(point == null ? null : money(point.high())),
                told == null || before == null ? Cell.NONE : Shown.growth(told, before));
    }

    private static Part backtest(Forecast forecast, Words words) {
        var part = new Part(words, "backtest")
                .column("method", Kind.TEXT)
                .column("forecasts", Kind.NUMBER)
                .named("MASE", Kind.RATIO)
                .named("wAPE, %", Kind.PERCENT)
                .column("bias", Kind.GROWTH)
                .column("chosen", Kind.MARK);
        forecast.tests()
                .forEach(test -> part.row(
                        Cell.of(words.word("method", test.method().name())),
                        Cell.of(test.forecasts()),
                        number(test.mase()),
                        number(test.weightedError()),
                        number(test.bias()),
                        Cell.of(test.method() == forecast.method())));
        return part;
    }

    private static Cell number(@Nullable Double number) {
        return Cell.of(number == null ? null : BigDecimal.valueOf(number));
    }

    private static @Nullable BigDecimal fact(ForecastSeries series, int at) {
        return at < 0 || at >= series.revenue().size()
                ? null
                : Money.decimal(series.revenue().get(at));
    }

    private static LocalDate month(ForecastSeries series, int at) {
        return Objects.requireNonNull(series.first()).plusMonths(at).atDay(1);
    }

    /** An estimate, told to the hundredth. */
    private static BigDecimal money(double estimate) {
        return BigDecimal.valueOf(estimate).setScale(2, RoundingMode.HALF_UP);
    }
}

package io.clientele.api.report.sales;

import static io.clientele.api.report.sales.ToldSeries.money;

import io.clientele.api.analysis.forecast.Forecast;
import io.clientele.api.analysis.forecast.ForecastSeries;
import io.clientele.api.analysis.forecast.Forecasts;
import io.clientele.api.analysis.scope.Scopes;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the coming months may bring, beside what the past ones did. */
@Component
class ForecastContent implements ReportContent {

    private static final Choice<Integer> MONTHS =
            Choice.whole("months", Forecasts.USUAL_MONTHS, 1, Forecasts.MOST_MONTHS, "months");
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
        var draft = drafts.of(kind(), question.on(scope.asOf().businessDate()));
        new ForecastFindings(new ToldSeries(answer.total()), draft).write();
        draft.section(months(answer.total(), new Part(draft.words(), "forecast"), draft.words()));
        answer.segments().forEach(series -> draft.section(months(series, part(series, draft.words()), draft.words())));
        if (!answer.total().forecast().tests().isEmpty()) {
            draft.section(backtest(answer.total().forecast(), draft.words()));
        }
        draft.legend("forecast");
        if (answer.total().forecast().bounded()) {
            draft.legend("forecast.interval");
        }
        if (answer.outside() != null) {
            draft.legend("forecast.parts");
        }
        return draft.legend("forecast.deviation").legend("forecast.error").document();
    }

    private static Part part(ForecastSeries series, Words words) {
        return new Part(
                words,
                "forecastOf",
                words.name(Objects.requireNonNull(series.segment()).name()));
    }

    private static Part months(ForecastSeries series, Part part, Words words) {
        part.column("month", Kind.MONTH)
                .column("fact", Kind.MONEY)
                .column("lastYear", Kind.MONEY)
                .column("forecast", Kind.MONEY)
                .column("low", Kind.MONEY)
                .column("high", Kind.MONEY)
                .column("deviation", Kind.GROWTH);
        var told = new ToldSeries(series);
        var points = told.points();
        for (var at = Math.max(0, told.known() - PAST); at < told.known() + points.size(); at++) {
            part.row(row(told, at, at < told.known() ? null : points.get(at - told.known())));
        }
        told.test()
                .ifPresent(test -> part.says(
                        "says.forecast",
                        words.word("method", test.method().name()),
                        words.percent(BigDecimal.valueOf(Objects.requireNonNull(test.weightedError()))),
                        test.forecasts()));
        return told.known() == 0
                ? part
                : part.chart(new Chart.Lines(0, List.of(1, 3), told.forecast().bounded() ? new Chart.Band(4, 5) : null))
                        .note(note(told));
    }

    private static String note(ToldSeries told) {
        if (told.points().isEmpty()) {
            return "note.forecast.short";
        }
        return told.forecast().bounded() ? "note.forecast" : "note.forecast.boundless";
    }

    private static List<Cell> row(ToldSeries told, int at, Forecast.@Nullable Point point) {
        var fact = told.fact(at);
        var before = told.lastYear(at);
        var amount = point == null ? fact : money(point.value());
        return List.of(
                Cell.of(told.month(at)),
                Cell.of(fact),
                Cell.of(before),
                Cell.of(point == null ? null : money(point.value())),
                bound(told, point == null ? null : point.low()),
                bound(told, point == null ? null : point.high()),
                amount == null || before == null ? Cell.NONE : Shown.growth(amount, before));
    }

    private static Cell bound(ToldSeries told, @Nullable Double estimate) {
        return Cell.of(estimate == null || !told.forecast().bounded() ? null : money(estimate));
    }

    private static Part backtest(Forecast forecast, Words words) {
        var part = new Part(words, "backtest")
                .column("method", Kind.TEXT)
                .column("forecasts", Kind.NUMBER)
                .named("MASE", Kind.RATIO)
                .named("wAPE, %", Kind.PERCENT)
                .column("bias", Kind.PERCENT)
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
}

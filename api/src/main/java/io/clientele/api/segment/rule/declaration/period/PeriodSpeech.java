package io.clientele.api.segment.rule.declaration.period;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import java.util.Map;

/** Says a period after a verb: {@code in the last 90 days}; dates name the last day, which belongs to the period. */
public final class PeriodSpeech {

    private PeriodSpeech() {}

    public static String say(PeriodChoice period, Speech speech) {
        return switch (period) {
            case PeriodChoice.Between(var from, var to) ->
                speech.message(
                        "from {from} through {last}",
                        "с {from} по {last}",
                        Map.of("from", speech.date(from), "last", speech.date(to.minusDays(1))));
            case PeriodChoice.Last last -> last(last, speech);
            case PeriodChoice.Current(var unit) -> current(unit, speech);
            case PeriodChoice.Previous(var unit) -> previous(unit, speech);
            case PeriodChoice.Before(var day) ->
                speech.choose("through ", "по ") + speech.date(day.minusDays(1)) + speech.choose("", " включительно");
            case PeriodChoice.After(var day) ->
                speech.choose("from ", "начиная с ") + speech.date(day.plusDays(1)) + speech.choose(" on", "");
        };
    }

    /** A number of units in the genitive: {@code 180 days}, {@code 180 дней}. */
    public static String span(Span span, Speech speech) {
        return speech.message(
                "{count} " + Units.of(span.unit()).counted(span.count(), Language.EN),
                Units.of(span.unit()).genitive(span.count()),
                Map.of("count", span.count()));
    }

    private static String last(PeriodChoice.Last last, Speech speech) {
        var span = speech.message(english(last.unit()), russian(last.unit()), Map.of("count", last.count()));
        return last.includeToday() ? span + speech.choose(" including today", ", включая сегодня") : span;
    }

    private static String english(CalendarUnit unit) {
        var word = Units.of(unit).counted(1, Language.EN);
        return "in the last {count, plural, =1{%s} one{# %s} other{# %ss}}".formatted(word, word, word);
    }

    private static String russian(CalendarUnit unit) {
        return switch (unit) {
            case DAY ->
                "за {count, plural, =1{последний день} one{последний # день} few{последние # дня} many{последние # дней} other{последние # дня}}";
            case WEEK ->
                "за {count, plural, =1{последнюю неделю} one{последнюю # неделю} few{последние # недели} many{последние # недель} other{последние # недели}}";
            case MONTH ->
                "за {count, plural, =1{последний месяц} one{последний # месяц} few{последние # месяца} many{последние # месяцев} other{последние # месяца}}";
            case QUARTER ->
                "за {count, plural, =1{последний квартал} one{последний # квартал} few{последние # квартала} many{последние # кварталов} other{последние # квартала}}";
            case YEAR ->
                "за {count, plural, =1{последний год} one{последний # год} few{последние # года} many{последние # лет} other{последние # года}}";
        };
    }

    private static String current(CalendarUnit unit, Speech speech) {
        return switch (unit) {
            case DAY -> speech.choose("today", "сегодня");
            case WEEK -> speech.choose("this week", "на этой неделе");
            case MONTH -> speech.choose("this month", "в этом месяце");
            case QUARTER -> speech.choose("this quarter", "в этом квартале");
            case YEAR -> speech.choose("this year", "в этом году");
        };
    }

    private static String previous(CalendarUnit unit, Speech speech) {
        return switch (unit) {
            case DAY -> speech.choose("yesterday", "вчера");
            case WEEK -> speech.choose("last week", "на прошлой неделе");
            case MONTH -> speech.choose("last month", "в прошлом месяце");
            case QUARTER -> speech.choose("last quarter", "в прошлом квартале");
            case YEAR -> speech.choose("last year", "в прошлом году");
        };
    }
}

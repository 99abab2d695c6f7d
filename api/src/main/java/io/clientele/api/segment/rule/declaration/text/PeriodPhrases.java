package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.period.Units;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax.Given;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Writes periods as {@link PeriodText} reads them. */
final class PeriodPhrases {

    private PeriodPhrases() {}

    static List<Literal> write(Span span, Language language) {
        return List.of(
                Literal.number(String.valueOf(span.count())),
                Literal.word(Units.of(span.unit()).counted(span.count(), language)));
    }

    static List<Given> write(PeriodChoice choice, Language language) {
        return switch (choice) {
            case PeriodChoice.Between period -> between(period, language);
            case PeriodChoice.Last last -> List.of(given(PeriodText.LAST, language, last(last, language)));
            case PeriodChoice.Current current ->
                List.of(given(PeriodText.CURRENT, language, unit(current.unit(), language)));
            case PeriodChoice.Previous previous ->
                List.of(given(PeriodText.PREVIOUS, language, unit(previous.unit(), language)));
            case PeriodChoice.Before before -> List.of(given(PeriodText.BEFORE, language, date(before.day())));
            case PeriodChoice.After after -> List.of(given(PeriodText.AFTER, language, date(after.day())));
        };
    }

    /** Russians name the last day of a period, the English form the day after it. */
    private static List<Given> between(PeriodChoice.Between period, Language language) {
        var end = switch (language) {
            case EN -> given(PeriodText.TO, language, date(period.to()));
            case RU -> given(PeriodText.THROUGH, language, date(period.to().minusDays(1)));
        };
        return List.of(given(PeriodText.FROM, language, date(period.from())), end);
    }

    private static List<Literal> last(PeriodChoice.Last last, Language language) {
        var span = write(new Span(last.count(), last.unit()), language).stream();
        var today = last.includeToday()
                ? Stream.of(
                        Literal.word(PeriodText.INCLUDING.in(language)), Literal.word(PeriodText.TODAY.in(language)))
                : Stream.<Literal>empty();
        return Stream.concat(span, today).toList();
    }

    private static List<Literal> unit(CalendarUnit unit, Language language) {
        return List.of(Literal.word(Units.of(unit).named(language)));
    }

    private static List<Literal> date(LocalDate day) {
        return List.of(Literal.date(day.toString()));
    }

    private static Given given(Word word, Language language, List<Literal> phrase) {
        return new Given(word.in(language), List.of(phrase), Place.HERE);
    }
}

package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.declaration.period.Periods;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.period.Units;
import io.clientele.api.segment.rule.declaration.value.DateValue;
import io.clientele.api.segment.rule.declaration.value.NumberValue;
import io.clientele.api.segment.rule.declaration.value.WrongValue;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Syntax.Given;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.syntax.fault.Place;
import io.clientele.api.segment.rule.syntax.fault.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads periods given as arguments of a call: {@code last: 90 days}, {@code from: 2026-01-01, to: 2026-02-01}, {@code current: MONTH}. */
final class PeriodText {

    static final Word LAST = Word.of("last", "за", "последние");
    static final Word CURRENT = Word.of("current", "текущий", "текущая", "текущее");
    static final Word PREVIOUS = Word.of("previous", "предыдущий", "предыдущая", "прошлый", "прошлая");
    static final Word FROM = Word.of("from", "с");
    static final Word TO = Word.of("to", "до");
    static final Word THROUGH = Word.of("through", "по");
    static final Word BEFORE = Word.of("before", "ранее", "раньше");
    static final Word AFTER = Word.of("after", "после", "позже");
    static final Word INCLUDING = Word.of("including", "включая");
    static final Word TODAY = Word.of("today", "сегодня");
    private static final List<Word> WORDS = List.of(LAST, CURRENT, PREVIOUS, FROM, TO, THROUGH, BEFORE, AFTER);

    private PeriodText() {}

    static boolean names(String name) {
        return WORDS.stream().anyMatch(word -> word.spelt(name));
    }

    static List<String> words() {
        return WORDS.stream().map(word -> word + ":").toList();
    }

    static PeriodChoice read(List<Given> arguments) {
        return Periods.checked(choice(arguments));
    }

    private static PeriodChoice choice(List<Given> arguments) {
        var first = arguments.getFirst();
        var from = find(FROM, arguments);
        if (from.isPresent() && arguments.size() == 2) {
            return between(from.get(), arguments.get(arguments.indexOf(from.get()) == 0 ? 1 : 0));
        }
        if (arguments.size() > 1) {
            throw refused("PERIOD_AMBIGUOUS", arguments.get(1).place());
        }
        return alone(first);
    }

    private static PeriodChoice between(Given from, Given end) {
        if (named(TO, end)) {
            return new PeriodChoice.Between(date(from), date(end));
        }
        if (named(THROUGH, end)) {
            return new PeriodChoice.Between(date(from), date(end).plusDays(1));
        }
        throw refused("PERIOD_AMBIGUOUS", end.place());
    }

    private static PeriodChoice alone(Given given) {
        if (named(LAST, given)) {
            return last(phrase(given));
        }
        if (named(CURRENT, given)) {
            return new PeriodChoice.Current(Units.read(single(given)));
        }
        if (named(PREVIOUS, given)) {
            return new PeriodChoice.Previous(Units.read(single(given)));
        }
        if (named(BEFORE, given)) {
            return new PeriodChoice.Before(date(given));
        }
        if (named(AFTER, given)) {
            return new PeriodChoice.After(date(given));
        }
        throw refused("PERIOD_INCOMPLETE", given.place());
    }

    private static PeriodChoice.Last last(List<Literal> phrase) {
        var includesToday = phrase.size() == 4
                && INCLUDING.spelt(phrase.get(2).text())
                && TODAY.spelt(phrase.get(3).text());
        if (phrase.size() != 2 && !includesToday) {
            throw WrongValue.of(
                    phrase.getLast(), "a number and a unit, such as `90 days` or `90 days including today`");
        }
        return new PeriodChoice.Last(NumberValue.whole(phrase.getFirst()), Units.read(phrase.get(1)), includesToday);
    }

    /** A number of days: {@code 7 days}, or the number alone. */
    static int days(List<Literal> phrase) {
        var days = phrase.size() == 1 ? new Span(NumberValue.whole(phrase.getFirst()), CalendarUnit.DAY) : span(phrase);
        if (days.unit() != CalendarUnit.DAY) {
            throw WrongValue.of(phrase.getLast(), "a number of days, such as `7 days`");
        }
        return days.count();
    }

    /** A number of units, such as {@code 180 days}. */
    static Span span(List<Literal> phrase) {
        if (phrase.size() != 2) {
            throw WrongValue.of(phrase.getLast(), "a number and a unit, such as `180 days`");
        }
        return new Span(NumberValue.whole(phrase.getFirst()), Units.read(phrase.get(1)));
    }

    private static LocalDate date(Given given) {
        return DateValue.date(single(given));
    }

    private static Literal single(Given given) {
        return TextArguments.single(phrase(given));
    }

    private static List<Literal> phrase(Given given) {
        if (given.values().size() > 1) {
            throw refused("PERIOD_AMBIGUOUS", given.place());
        }
        return given.values().getFirst();
    }

    private static Optional<Given> find(Word word, List<Given> arguments) {
        return arguments.stream().filter(given -> named(word, given)).findFirst();
    }

    private static boolean named(Word word, Given given) {
        @Nullable String name = given.name();
        return name != null && word.spelt(name);
    }

    private static Refused refused(String code, Place place) {
        return new Refused(
                code,
                "A period is given once: `last: 90 days`, `from: … to: …`, `from: … through: …`, `current: MONTH`, "
                        + "`previous: MONTH`, `before: …` or `after: …`.",
                place);
    }
}

package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** When a purchase was made, as the criteria on the first and the last one say it: in a period, before or within so many days. */
public final class PurchaseTimes {

    private static final Parameter PERIOD = Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
    private static final Parameter MORE_THAN_AGO =
            Parameter.of("moreThanAgo", Parameter.Type.SPAN, Word.of("before", "ранее", "раньше"));
    private static final Parameter LESS_THAN_AGO =
            Parameter.of("lessThanAgo", Parameter.Type.SPAN, Word.of("within", "в_течение"));

    /** The three ways to say it. */
    public static final List<Parameter> PARAMETERS = List.of(PERIOD, MORE_THAN_AGO, LESS_THAN_AGO);

    private PurchaseTimes() {}

    /** The one time given; refuses none and several. */
    public static When read(Source source) {
        var more = source.span(MORE_THAN_AGO);
        var less = source.span(LESS_THAN_AGO);
        var period = source.period(PERIOD);
        var given = Stream.of(more, less, period).filter(Objects::nonNull).count();
        if (given != 1) {
            source.refuse(
                    given == 0 ? "ARGUMENT_MISSING" : "PERIOD_AMBIGUOUS",
                    "Give one time: a period such as `last: 30 days`, `before: 180 days` or `within: 30 days`.");
        }
        if (more != null) {
            return new When.MoreThanAgo(more.count(), more.unit());
        }
        return less == null
                ? new When.Within(period == null ? NONE : period)
                : new When.LessThanAgo(less.count(), less.unit());
    }

    /** Stands for a time that was refused. */
    private static final PeriodChoice NONE = new PeriodChoice.Current(CalendarUnit.DAY);

    /** Hands over the time in the way it was given. */
    public static void write(When when, Target target) {
        switch (when) {
            case When.Within(var period) -> target.period(PERIOD, period);
            case When.MoreThanAgo(var count, var unit) -> target.span(MORE_THAN_AGO, new Span(count, unit));
            case When.LessThanAgo(var count, var unit) -> target.span(LESS_THAN_AGO, new Span(count, unit));
        }
    }

    /** The time in words, such as more than 30 days ago. */
    public static String say(When when, Speech speech) {
        return switch (when) {
            case When.Within(var period) -> PeriodSpeech.say(period, speech);
            case When.MoreThanAgo(var count, var unit) ->
                speech.choose("more than ", "более ") + ago(count, unit, speech);
            case When.LessThanAgo(var count, var unit) ->
                speech.choose("less than ", "менее ") + ago(count, unit, speech);
        };
    }

    private static String ago(int count, CalendarUnit unit, Speech speech) {
        return PeriodSpeech.span(new Span(count, unit), speech) + speech.choose(" ago", " назад");
    }
}

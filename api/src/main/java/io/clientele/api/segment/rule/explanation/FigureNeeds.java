package io.clientele.api.segment.rule.explanation;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.period.Span;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a criterion needs of each figure, collected from it, to be held against what its room saw. */
final class FigureNeeds implements Target {

    /** @param judge tells whether a value is as needed; null when that is not told */
    private record Need(
            String label,
            String words,
            @Nullable Predicate<@Nullable Object> judge,
            @Nullable BigDecimal bound) {}

    private final Speech speech;
    private final Map<String, List<Need>> needs = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    private final boolean timeIsAll;

    private FigureNeeds(List<Parameter> parameters, Speech speech) {
        this.speech = speech;
        this.timeIsAll = parameters.stream().allMatch(FigureNeeds::isTime);
        parameters.forEach(parameter -> labels.put(parameter.name(), label(parameter)));
    }

    private static boolean isTime(Parameter parameter) {
        return parameter.type() == Parameter.Type.PERIOD || parameter.type() == Parameter.Type.SPAN;
    }

    static FigureNeeds of(Criterion criterion, Speech speech) {
        var needs = new FigureNeeds(Criteria.kind(criterion).parameters(), speech);
        Criteria.write(criterion, needs);
        return needs;
    }

    /** Every figure seen, with all that is needed of it. */
    List<ExplainedFigure> explain(List<Observed> seen) {
        return seen.stream().flatMap(this::explain).toList();
    }

    private Stream<ExplainedFigure> explain(Observed observed) {
        var needed = needs.getOrDefault(observed.figure(), List.of());
        return needed.isEmpty()
                ? Stream.of(new ExplainedFigure(
                        observed.figure(), name(observed.figure()), shown(observed.value()), null, null, null))
                : needed.stream().map(need -> explain(observed, need));
    }

    private ExplainedFigure explain(Observed observed, Need need) {
        var holds = need.judge() == null ? null : need.judge().test(observed.value());
        var distance = Boolean.FALSE.equals(holds) ? distance(observed.value(), need.bound()) : null;
        return new ExplainedFigure(
                observed.figure(), need.label(), shown(observed.value()), need.words(), holds, distance);
    }

    private static @Nullable BigDecimal distance(@Nullable Object actual, @Nullable BigDecimal bound) {
        return bound != null && actual instanceof BigDecimal number ? bound.subtract(number) : null;
    }

    private @Nullable String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> speech.number(number);
            case LocalDate day -> speech.date(day);
            case Boolean yes -> yes ? speech.choose("yes", "да") : speech.choose("no", "нет");
            case List<?> texts -> texts.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private String name(String figure) {
        return labels.getOrDefault(figure, FigureNames.of(figure, speech));
    }

    private String label(Parameter parameter) {
        return parameter.word().label(speech.language());
    }

    private void need(String figure, String label, String words) {
        need(figure, new Need(label, words, null, null));
    }

    private void need(String figure, Need need) {
        needs.computeIfAbsent(figure, name -> new ArrayList<>()).add(need);
    }

    @Override
    public void comparisons(Parameter parameter, List<Comparison> comparisons) {
        comparisons.forEach(comparison -> need(
                parameter.name(),
                new Need(
                        label(parameter),
                        new MatchSpeech(speech).say("", comparison).strip(),
                        actual -> comparison.holds((BigDecimal) actual),
                        comparison.bound())));
    }

    @Override
    public void condition(ValueType type, Match match) {
        var words = new MatchSpeech(speech).say("", type, match).affirmed().strip();
        need(Observed.VALUE, name(Observed.VALUE), words);
    }

    @Override
    public void chosen(Parameter parameter, List<String> values) {
        if (!values.isEmpty()) {
            var words = values.stream()
                    .map(value -> parameter.valueType().said(value, speech))
                    .collect(Collectors.joining(speech.choose(" or ", " или ")));
            need(Observed.VALUE, new Need(name(Observed.VALUE), words, values::contains, null));
        }
    }

    @Override
    public void number(Parameter parameter, BigDecimal number, @Nullable BigDecimal otherwise) {
        need(
                parameter.name(),
                new Need(
                        label(parameter),
                        speech.choose("more than ", "больше ") + speech.number(number),
                        actual -> actual instanceof BigDecimal seen && seen.compareTo(number) > 0,
                        number));
    }

    @Override
    public void days(Parameter parameter, @Nullable Integer days) {
        if (days != null) {
            var bound = BigDecimal.valueOf(days);
            need(
                    parameter.name(),
                    new Need(
                            label(parameter),
                            speech.choose("at most ", "не больше ") + speech.number(bound),
                            actual -> actual instanceof BigDecimal seen && seen.compareTo(bound) <= 0,
                            bound));
        }
    }

    /** A period is what is needed only where nothing else is. */
    @Override
    public void period(Parameter parameter, @Nullable PeriodChoice period) {
        if (period != null && timeIsAll) {
            need(Observed.VALUE, name(Observed.VALUE), PeriodSpeech.say(period, speech));
        }
    }

    @Override
    public void span(Parameter parameter, @Nullable Span span) {
        if (span != null) {
            var more = parameter.name().equals("moreThanAgo");
            var words = speech.choose(more ? "more than " : "less than ", more ? "более " : "менее ")
                    + PeriodSpeech.span(span, speech)
                    + speech.choose(" ago", " назад");
            need(Observed.VALUE, name(Observed.VALUE), words);
        }
    }
}

package io.clientele.api.segment.rule.text;

import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.NamedMatch;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.fault.Faults;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;

/** Notes lists of a criterion that are too long. */
record ListLengths(Faults faults) implements Target {

    @Override
    public void texts(Parameter parameter, List<String> texts) {
        check(texts, Place.in(parameter.name()));
    }

    @Override
    public void condition(ValueType type, Match match) {
        check(match.values(), Place.HERE);
    }

    @Override
    public void chosen(Parameter parameter, List<String> values) {
        texts(parameter, values);
    }

    @Override
    public void matches(Parameter parameter, List<MatchField> fields, List<NamedMatch> matches) {
        codedMatches(parameter, matches);
    }

    @Override
    public void codedMatches(Parameter parameter, List<NamedMatch> matches) {
        var here = Place.in(parameter.name());
        matches.forEach(one -> check(one.match().values(), here));
        check(matches.stream().map(NamedMatch::name).toList(), here);
    }

    private void check(List<String> values, Place place) {
        if (values.size() > RuleLimits.MOST_VALUES) {
            faults.add(
                    "LIST_TOO_LONG",
                    "A list has at most %,d values; this one has %,d.".formatted(RuleLimits.MOST_VALUES, values.size()),
                    place);
        }
    }
}

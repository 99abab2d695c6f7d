package io.clientele.api.segment.rule.text;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.declaration.text.TextTarget;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;

/** The counterpart of {@link SyntaxReader}. */
record SyntaxWriter(Language language, SegmentNames names) {

    Syntax write(Rule rule) {
        return switch (rule) {
            case Rule.All(var rules) -> new Syntax.Group(true, parts(rules), Place.HERE);
            case Rule.Any(var rules) -> new Syntax.Group(false, parts(rules), Place.HERE);
            case Rule.Not(var negated) -> new Syntax.Negation(write(negated), Place.HERE);
            case Criterion criterion -> call(criterion);
        };
    }

    private List<Syntax> parts(List<Rule> rules) {
        return rules.stream().map(this::write).toList();
    }

    private Syntax call(Criterion criterion) {
        var target = new TextTarget(Criteria.kind(criterion), language, names);
        Criteria.write(criterion, target);
        return target.call();
    }
}

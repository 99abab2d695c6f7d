package io.clientele.api.segment.health;

import io.clientele.api.client.Universe;
import io.clientele.api.segment.RuleParts;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.answer.RuleCheck;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds what a rule names that is not there any more, and fields it decides by that many clients lack. */
@Component
class RuleWarnings {

    /** Percent of clients that may lack a field before it is doubtful to decide by it. */
    private static final int MOST_MISSING = 20;

    private final Answers answers;
    private final Universe universe;
    private final Membership membership;

    RuleWarnings(Answers answers, Universe universe, Membership membership) {
        this.answers = answers;
        this.universe = universe;
        this.membership = membership;
    }

    /** One for each name; where every name is found, one for a segment it names that cannot be answered itself. */
    List<SegmentWarning> unanswerable(Segment segment, Rule rule) {
        var problems = RuleCheck.problems(rule, answers);
        return (problems.isEmpty() ? unanswered(segment).stream().toList() : problems)
                .stream()
                        .map(problem -> SegmentWarning.unanswerable(problem, RuleParts.at(rule, problem.path())))
                        .toList();
    }

    private Optional<RuleProblem> unanswered(Segment segment) {
        return membership
                .unanswered(segment)
                .map(problem ->
                        new RuleProblem(String.valueOf(problem.getMessage()), problem.code(), List.of(), null, null));
    }

    /** One for each field, in the order the rule names them. */
    List<SegmentWarning> emptyFields(Segment segment, Rule rule) {
        var clients = segment.includeInactive() ? universe.withInactive() : universe.all();
        return clients.isEmpty()
                ? List.of()
                : DecidingField.in(rule).stream()
                        .filter(field -> answers.check(field.missing()).isEmpty())
                        .flatMap(field -> emptyField(field, missing(field, clients)))
                        .toList();
    }

    private static Stream<SegmentWarning> emptyField(DecidingField field, Share missing) {
        return missing.isAbove(MOST_MISSING) ? Stream.of(SegmentWarning.emptyField(field, missing)) : Stream.empty();
    }

    private Share missing(DecidingField field, RoaringBitmap clients) {
        return new Share(answers.clientsWho(field.missing(), clients).getCardinality(), clients.getCardinality());
    }
}

package io.clientele.api.segment.membership;

import io.clientele.api.client.Universe;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.text.RuleStore;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Who satisfies a segment's rule, in the snapshot of this thread, before pins. */
@Component
public class Evaluation {

    private final Answers answers;
    private final Universe universe;

    Evaluation(Answers answers, Universe universe) {
        this.answers = answers;
        this.universe = universe;
    }

    /** A set of its own; nobody for a segment without a rule. */
    public RoaringBitmap of(Segment segment) {
        return segment.rule() == null ? new RoaringBitmap() : clientsWho(RuleStore.read(segment.rule()), segment);
    }

    /** The same as if nobody had ever been a member. */
    public RoaringBitmap anew(Segment segment) {
        return segment.rule() == null
                ? new RoaringBitmap()
                : answers.clientsWho(RuleStore.read(segment.rule()), universe(segment));
    }

    /** Whom a rule would mean if it were this segment's; a set of its own. */
    public RoaringBitmap clientsWho(Rule rule, Segment segment) {
        return answers.clientsWho(segment.id() == null ? rule : rule.of(segment.id()), universe(segment));
    }

    /** Whom the segment may hold at all; not to be changed by the caller. */
    public RoaringBitmap universe(Segment segment) {
        return segment.includeInactive() ? universe.withInactive() : universe.all();
    }
}

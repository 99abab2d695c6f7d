package io.clientele.api.segment.health;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something doubtful about a segment, and what it is about.
 *
 * @param path the node of the rule, by fields and indexes of the GraphQL input; empty when it is about the whole segment
 * @param node the rule at the path; null when it is about no node
 * @param problem code of what is wrong with the node, such as {@code UNKNOWN_PRODUCT}
 * @param detail a sentence of the room that found it, in English
 * @param field that clients lack
 * @param other the segment alike
 * @param share who lack the field among those that the segment may hold, or whom both segments hold among whom either does
 * @param partial whether the share was left out because the caller sees only some clients
 */
public record SegmentWarning(
        SegmentWarningCode code,
        List<String> path,
        @Nullable Rule node,
        @Nullable String problem,
        @Nullable String detail,
        @Nullable DecidingField field,
        @Nullable Segment other,
        @Nullable Share share,
        boolean partial) {

    static SegmentWarning of(SegmentWarningCode code) {
        return new SegmentWarning(code, List.of(), null, null, null, null, null, null, false);
    }

    static SegmentWarning unanswerable(RuleProblem problem, Rule node) {
        return new SegmentWarning(
                SegmentWarningCode.UNANSWERABLE,
                problem.path(),
                node,
                problem.code(),
                problem.message(),
                null,
                null,
                null,
                false);
    }

    static SegmentWarning refreshFailed(@Nullable String error) {
        return new SegmentWarning(
                SegmentWarningCode.REFRESH_FAILED, List.of(), null, null, error, null, null, null, false);
    }

    static SegmentWarning duplicate(Segment other, Share share) {
        return new SegmentWarning(SegmentWarningCode.DUPLICATE, List.of(), null, null, null, null, other, share, false);
    }

    static SegmentWarning emptyField(DecidingField field, Share share) {
        return new SegmentWarning(
                SegmentWarningCode.EMPTY_FIELD, List.of(), null, null, null, field, null, share, false);
    }

    /** The same for a caller who sees only some clients: figures would count those he does not. */
    SegmentWarning withoutFigures() {
        return new SegmentWarning(code, path, node, problem, detail, field, other, null, true);
    }
}

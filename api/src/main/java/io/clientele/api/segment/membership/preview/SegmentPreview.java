package io.clientele.api.segment.membership.preview;

import io.clientele.api.database.AsOf;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a rule would give, as everybody would see it.
 *
 * @param rule null with errors
 * @param found of the rule in the universe; null with errors
 * @param compared members of the segment compared with; null without one or with errors
 * @param comparedWith null without one
 * @param partial whether the caller sees only some of the clients
 */
record SegmentPreview(
        @Nullable Rule rule,
        List<RuleProblem> errors,
        @Nullable RoaringBitmap found,
        @Nullable RoaringBitmap compared,
        @Nullable Segment comparedWith,
        AsOf asOf,
        boolean partial) {}

package io.clientele.api.segment.membership.hand;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.definition.Stale;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of a mutation of one segment: the segment as it is now, or everything that is wrong. */
public record SegmentPayload(@Nullable Segment segment, List<UserError> userErrors) {

    /** Does the work, and tells expected failures as data. */
    public static SegmentPayload of(Supplier<@Nullable Segment> work) {
        try {
            return new SegmentPayload(work.get(), List.of());
        } catch (Faulty faulty) {
            return new SegmentPayload(null, faulty.errors());
        } catch (Stale stale) {
            return new SegmentPayload(stale.current(), List.of(conflict()));
        } catch (Problem problem) {
            return new SegmentPayload(null, List.of(UserError.of(problem)));
        }
    }

    private static UserError conflict() {
        return new UserError(
                List.of("version"), "CONFLICT", "The segment was changed meanwhile: this is the current one.");
    }
}

package io.clientele.api.segment.selection;

import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.membership.hand.Founding;
import io.clientele.api.segment.membership.hand.SegmentPayload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Makes, changes and deletes segments. It stands here, above the definitions, because a new segment is made of what is selected and
 * formed at once, and what a rule comes to is recorded.
 */
@Controller
class DefinitionController {

    record SegmentDeletePayload(@Nullable String deletedId, List<UserError> userErrors) {}

    private final Definitions definitions;
    private final Segments segments;
    private final Founding founding;
    private final FirstMembers first;
    private final Idempotency idempotency;
    private final Callers callers;

    DefinitionController(
            Definitions definitions,
            Segments segments,
            Founding founding,
            FirstMembers first,
            Idempotency idempotency,
            Callers callers) {
        this.definitions = definitions;
        this.segments = segments;
        this.founding = founding;
        this.first = first;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    SegmentPayload segmentCreate(@Argument Map<String, Object> input) {
        return SegmentPayload.of(() -> {
            var key = (String) input.get("idempotencyKey");
            var caller = callers.current();
            var made = idempotency.once(
                    "segmentCreate", key, () -> first.found(input, caller).number());
            return segments.findById(Math.toIntExact(made)).orElse(null);
        });
    }

    @MutationMapping
    SegmentPayload segmentUpdate(@Argument Map<String, Object> input) {
        return SegmentPayload.of(() -> {
            var segment = Ids.integer(Segment.TYPE, String.valueOf(input.get("id")));
            var seen = ((Number) Objects.requireNonNull(input.get("version"))).longValue();
            return founding.change(segment, seen, input, callers.current());
        });
    }

    @MutationMapping
    SegmentDeletePayload segmentDelete(@Argument String id) {
        try {
            definitions.delete(Ids.integer(Segment.TYPE, id), callers.current());
            return new SegmentDeletePayload(id, List.of());
        } catch (Problem problem) {
            return new SegmentDeletePayload(null, List.of(UserError.of(problem, "id")));
        }
    }
}

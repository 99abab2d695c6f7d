package io.clientele.api.segment.membership;

import io.clientele.api.access.Callers;
import io.clientele.api.access.Idempotency;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Definitions;
import io.clientele.api.segment.Faulty;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.Stale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Makes, changes and deletes segments. It stands here, above the definitions, because a new segment is formed at once. */
@Controller
class DefinitionController {

    record SegmentPayload(@Nullable Segment segment, List<UserError> userErrors) {}

    record SegmentDeletePayload(@Nullable String deletedId, List<UserError> userErrors) {}

    private final Definitions definitions;
    private final Segments segments;
    private final Founding founding;
    private final Idempotency idempotency;
    private final Callers callers;

    DefinitionController(
            Definitions definitions, Segments segments, Founding founding, Idempotency idempotency, Callers callers) {
        this.definitions = definitions;
        this.segments = segments;
        this.founding = founding;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    SegmentPayload segmentCreate(@Argument Map<String, Object> input) {
        return payload(() -> {
            var key = (String) input.get("idempotencyKey");
            var caller = callers.current();
            var made = idempotency.once(
                    "segmentCreate", key, () -> founding.found(input, caller).number());
            return segments.findById(Math.toIntExact(made)).orElse(null);
        });
    }

    @MutationMapping
    SegmentPayload segmentUpdate(@Argument Map<String, Object> input) {
        return payload(() -> {
            var segment = Ids.integer(Segment.TYPE, String.valueOf(input.get("id")));
            var seen = ((Number) Objects.requireNonNull(input.get("version"))).longValue();
            return definitions.update(segment, seen, input, callers.current());
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

    private static SegmentPayload payload(Supplier<@Nullable Segment> work) {
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

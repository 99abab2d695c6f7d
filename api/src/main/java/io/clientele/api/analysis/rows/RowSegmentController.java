package io.clientele.api.analysis.rows;

import graphql.schema.DataFetchingEnvironment;
import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.hand.SegmentPayload;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class RowSegmentController {

    private final RowSegments made;
    private final Segments segments;
    private final Idempotency idempotency;
    private final Callers callers;

    RowSegmentController(RowSegments made, Segments segments, Idempotency idempotency, Callers callers) {
        this.made = made;
        this.segments = segments;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    /** The engine's own map tells what is given from what is not, and is a rule in the making. */
    @MutationMapping
    SegmentPayload segmentFromAnalysis(@Argument RowSegments.Asked input, DataFetchingEnvironment environment) {
        Map<String, Object> fields = Objects.requireNonNull(environment.getArgument("input"));
        return SegmentPayload.of(() -> {
            var key = (String) fields.get("idempotencyKey");
            var caller = callers.current();
            var number = idempotency.once(
                    "segmentFromAnalysis",
                    key,
                    () -> made.found(input, fields, caller).number());
            return segments.findById(Math.toIntExact(number)).orElse(null);
        });
    }
}

package io.clientele.api.segment.selection;

import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.hand.Copying;
import io.clientele.api.segment.membership.hand.Freezing;
import io.clientele.api.segment.membership.hand.SegmentPayload;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Makes a segment out of another one, or a list out of one with a rule. */
@Controller
class CopyController {

    private final Copying copying;
    private final Freezing freezing;
    private final Segments segments;
    private final Idempotency idempotency;
    private final Callers callers;

    CopyController(Copying copying, Freezing freezing, Segments segments, Idempotency idempotency, Callers callers) {
        this.copying = copying;
        this.freezing = freezing;
        this.segments = segments;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    SegmentPayload segmentCopy(@Argument Map<String, Object> input) {
        var fields = new HashMap<>(input);
        fields.keySet().removeAll(Set.of("id", "idempotencyKey"));
        return payload(
                "segmentCopy",
                input,
                segment -> copying.copy(segment, fields, callers.current()).number());
    }

    @MutationMapping
    SegmentPayload segmentFreeze(@Argument Map<String, Object> input) {
        return payload("segmentFreeze", input, segment -> {
            var seen = ((Number) Objects.requireNonNull(input.get("version"))).longValue();
            return freezing.freeze(segment, seen, callers.current(), Reason.of(input))
                    .number();
        });
    }

    /** @param work takes the number of the segment given, and answers that of the segment made */
    private SegmentPayload payload(String operation, Map<String, Object> input, IntUnaryOperator work) {
        return SegmentPayload.of(() -> {
            var segment = Ids.integer(Segment.TYPE, String.valueOf(input.get("id")));
            @Nullable String key = (String) input.get("idempotencyKey");
            var made = idempotency.once(operation, key, () -> work.applyAsInt(segment));
            return segments.findById(Math.toIntExact(made)).orElse(null);
        });
    }
}

package io.clientele.api.analysis.basket;

import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.hand.SegmentPayload;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class BasketSegmentController {

    private final BasketSegments made;
    private final Segments segments;
    private final Idempotency idempotency;
    private final Callers callers;

    BasketSegmentController(BasketSegments made, Segments segments, Idempotency idempotency, Callers callers) {
        this.made = made;
        this.segments = segments;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    SegmentPayload segmentFromBasket(@Argument Map<String, Object> input) {
        return SegmentPayload.of(() -> {
            var key = (String) input.get("idempotencyKey");
            var caller = callers.current();
            var number = idempotency.once(
                    "segmentFromBasket", key, () -> made.found(input, caller).number());
            return segments.findById(Math.toIntExact(number)).orElse(null);
        });
    }
}

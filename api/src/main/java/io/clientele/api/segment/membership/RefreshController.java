package io.clientele.api.segment.membership;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The Form button. */
@Controller
class RefreshController {

    record RefreshInput(String id, @Nullable FormMode mode) {}

    record RefreshPayload(
            @Nullable Segment segment, @Nullable Object job, List<UserError> userErrors) {}

    private final Refresh refresh;
    private final Segments segments;
    private final Callers callers;
    private final AuditTrail audit;

    RefreshController(Refresh refresh, Segments segments, Callers callers, AuditTrail audit) {
        this.refresh = refresh;
        this.segments = segments;
        this.callers = callers;
        this.audit = audit;
    }

    @MutationMapping
    RefreshPayload segmentRefresh(@Argument RefreshInput input) {
        try {
            var caller = callers.current();
            var segment = Ids.integer(Segment.TYPE, input.id());
            refresh.form(segment, input.mode() == null ? FormMode.KEEP : input.mode(), Cause.BUTTON, caller);
            audit.record(caller, "segment.refresh", input.id(), null);
            return new RefreshPayload(segments.findById(segment).orElse(null), null, List.of());
        } catch (Problem problem) {
            return new RefreshPayload(null, null, List.of(UserError.of(problem, "id")));
        }
    }
}

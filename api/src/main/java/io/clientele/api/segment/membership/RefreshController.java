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

/** The Form button, and clients added and removed by hand. */
@Controller
class RefreshController {

    record RefreshInput(String id, @Nullable FormMode mode) {}

    record MembersInput(
            String segment, List<String> clients, @Nullable String reason) {}

    record RefreshPayload(
            @Nullable Segment segment, @Nullable Object job, List<UserError> userErrors) {}

    private static final int REASON = 500;

    private final Refresh refresh;
    private final Segments segments;
    private final ChosenClients chosen;
    private final Callers callers;
    private final AuditTrail audit;

    RefreshController(Refresh refresh, Segments segments, ChosenClients chosen, Callers callers, AuditTrail audit) {
        this.refresh = refresh;
        this.segments = segments;
        this.chosen = chosen;
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

    @MutationMapping
    SegmentPayload segmentMembersAdd(@Argument MembersInput input) {
        return pin(input, Pins.Direction.IN);
    }

    @MutationMapping
    SegmentPayload segmentMembersRemove(@Argument MembersInput input) {
        return pin(input, Pins.Direction.OUT);
    }

    private SegmentPayload pin(MembersInput input, Pins.Direction direction) {
        try {
            if (input.reason() != null && input.reason().length() > REASON) {
                throw new Problem("TOO_LONG", "A reason has at most %d characters.".formatted(REASON));
            }
            var caller = callers.current();
            var segment = segments.findById(Ids.integer(Segment.TYPE, input.segment()))
                    .orElseThrow(() -> new Problem("NOT_FOUND", "There is no such segment."));
            var withInactive = direction == Pins.Direction.OUT || segment.includeInactive();
            var clients = chosen.of(input.clients(), withInactive, caller);
            refresh.pin(segment.number(), direction, clients, caller, input.reason());
            audit.record(
                    caller,
                    "segment.pin." + direction,
                    input.segment(),
                    input.clients().size() + " clients");
            return new SegmentPayload(segments.findById(segment.number()).orElse(null), List.of());
        } catch (Problem problem) {
            return new SegmentPayload(null, List.of(UserError.of(problem)));
        }
    }
}

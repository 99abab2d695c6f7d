package io.clientele.api.segment.selection;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.hand.SegmentPayload;
import io.clientele.api.segment.selection.selected.Selection;
import io.clientele.api.segment.selection.selected.Selections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Clients added to segments and removed from them by hand. */
@Controller
class MembersController {

    private static final String CLIENTS = "clients";

    private final HandWork work;
    private final Selections selections;
    private final Segments segments;
    private final Idempotency idempotency;
    private final Callers callers;

    MembersController(
            HandWork work, Selections selections, Segments segments, Idempotency idempotency, Callers callers) {
        this.work = work;
        this.selections = selections;
        this.segments = segments;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    SegmentPayload segmentMembersAdd(@Argument Map<String, Object> input) {
        return payload("segmentMembersAdd", input, MemberMode.ADD);
    }

    @MutationMapping
    SegmentPayload segmentMembersRemove(@Argument Map<String, Object> input) {
        return payload("segmentMembersRemove", input, MemberMode.REMOVE);
    }

    @MutationMapping
    SegmentPayload segmentMembersReplace(@Argument Map<String, Object> input) {
        return payload("segmentMembersReplace", input, MemberMode.REPLACE);
    }

    private SegmentPayload payload(String operation, Map<String, Object> input, MemberMode mode) {
        return SegmentPayload.of(() -> {
            var key = (String) input.get("idempotencyKey");
            var done = idempotency.once(operation, key, () -> act(input, mode));
            return segments.findById(Math.toIntExact(done)).orElse(null);
        });
    }

    private int act(Map<String, Object> input, MemberMode mode) {
        var caller = callers.current();
        var reason = Reason.of(input);
        var segment = segment(String.valueOf(input.get("segment")), mode);
        work.act(segment, mode, clients(input, segment, mode, caller), caller, reason);
        return segment.number();
    }

    private Segment segment(String id, MemberMode mode) {
        try {
            return work.segment(id, mode);
        } catch (Problem problem) {
            throw new Faulty(List.of(UserError.of(problem, "segment")));
        }
    }

    private RoaringBitmap clients(Map<String, Object> input, Segment segment, MemberMode mode, Caller caller) {
        var listed = input.get(CLIENTS) instanceof List<?>;
        var selected = input.get(Selections.FIELD) instanceof Map<?, ?>;
        if (listed == selected) {
            throw new Faulty(List.of(
                    new UserError(List.of(CLIENTS), "SELECTION_TWICE", "Give either `clients` or `selection`.")));
        }
        try {
            return selections.clients(selection(input, segment), HandWork.withInactive(segment, mode), caller);
        } catch (Problem problem) {
            throw new Faulty(List.of(UserError.of(problem, listed ? CLIENTS : Selections.FIELD)));
        }
    }

    private Selection selection(Map<String, Object> input, Segment segment) {
        return input.get(CLIENTS) instanceof List<?> ids
                ? new Selection.Named(ids.stream().map(String::valueOf).toList())
                : selections.read((Map<?, ?>) Objects.requireNonNull(input.get(Selections.FIELD)), segment);
    }
}

package io.clientele.api.segment.refresh;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import io.clientele.api.job.Job;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Occasion;
import io.clientele.api.segment.membership.forming.Refresh;
import io.clientele.api.segment.membership.forming.Stop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The Form button: of one segment, at once or in the background, and of many. */
@Controller
class FormingController {

    record OneInput(
            String id,
            @Nullable FormMode mode,
            @Nullable Boolean background,
            @Nullable String idempotencyKey) {}

    record ManyInput(
            @Nullable List<String> segments,
            @Nullable Boolean due,
            @Nullable String idempotencyKey) {}

    record OnePayload(@Nullable Segment segment, @Nullable Job job, List<UserError> userErrors) {}

    record ManyPayload(@Nullable Job job, List<UserError> userErrors) {}

    private final Refresh refresh;
    private final RefreshJobs jobs;
    private final Segments segments;
    private final Callers callers;
    private final AuditTrail audit;

    FormingController(Refresh refresh, RefreshJobs jobs, Segments segments, Callers callers, AuditTrail audit) {
        this.refresh = refresh;
        this.jobs = jobs;
        this.segments = segments;
        this.callers = callers;
        this.audit = audit;
    }

    @MutationMapping
    OnePayload segmentRefresh(@Argument OneInput input) {
        try {
            var segment = Ids.integer(Segment.TYPE, input.id());
            var job = form(segment, input, callers.current());
            return new OnePayload(segments.findById(segment).orElse(null), job, List.of());
        } catch (Problem problem) {
            return new OnePayload(null, null, List.of(UserError.of(problem, "id")));
        }
    }

    @MutationMapping
    ManyPayload segmentsRefresh(@Argument ManyInput input) {
        try {
            var named = input.segments() == null
                    ? null
                    : input.segments().stream()
                            .map(id -> Ids.integer(Segment.TYPE, id))
                            .toList();
            var due = Boolean.TRUE.equals(input.due());
            return new ManyPayload(jobs.many(named, due, input.idempotencyKey(), callers.current()), List.of());
        } catch (Problem problem) {
            return new ManyPayload(null, List.of(UserError.of(problem, "segments")));
        }
    }

    private @Nullable Job form(int segment, OneInput input, Caller caller) {
        var mode = input.mode() == null ? FormMode.KEEP : input.mode();
        if (Boolean.TRUE.equals(input.background())) {
            return jobs.one(segment, mode, input.idempotencyKey(), caller);
        }
        refresh.form(segment, Occasion.button(mode, caller, Stop.NEVER));
        audit.record(caller, "segment.refresh", input.id(), null);
        return null;
    }
}

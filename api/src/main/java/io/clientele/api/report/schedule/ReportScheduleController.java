package io.clientele.api.report.schedule;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.UserError;
import io.clientele.api.report.letter.MailSettings;
import io.clientele.api.report.letter.Mailing;
import io.clientele.api.segment.definition.Faulty;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Schedules of reports as callers list, make, change, run and end them. */
@Controller
class ReportScheduleController implements NodeLoader {

    record CreateInput(ScheduleInput schedule, @Nullable String idempotencyKey) {}

    record UpdateInput(String id, long version, ScheduleInput schedule) {}

    record Payload(@Nullable ReportSchedule schedule, List<UserError> userErrors) {}

    record DeletePayload(@Nullable String deletedId, List<UserError> userErrors) {}

    record RunPayload(@Nullable ReportRun run, List<UserError> userErrors) {}

    record ReportMail(boolean on, String from, long largestAttachment, long linkHours) {}

    private static final String LIST = "reportSchedules/MADE";

    private final ReportSchedules schedules;
    private final ScheduleChanges changes;
    private final ScheduleRuns runs;
    private final Mailing mailing;
    private final MailSettings settings;
    private final Callers callers;
    private final Cursors cursors;
    private final AuditTrail audit;

    ReportScheduleController(
            ReportSchedules schedules,
            ScheduleChanges changes,
            ScheduleRuns runs,
            Mailing mailing,
            MailSettings settings,
            Callers callers,
            Cursors cursors,
            AuditTrail audit) {
        this.schedules = schedules;
        this.changes = changes;
        this.runs = runs;
        this.mailing = mailing;
        this.settings = settings;
        this.callers = callers;
        this.cursors = cursors;
        this.audit = audit;
    }

    @Override
    public String type() {
        return ReportSchedule.TYPE;
    }

    @Override
    public @Nullable ReportSchedule load(long number) {
        return changes.find(number, callers.current()).orElse(null);
    }

    @QueryMapping
    @Nullable
    ReportSchedule reportSchedule(@Argument String id) {
        return load(Ids.number(ReportSchedule.TYPE, id));
    }

    @QueryMapping
    Page<ReportSchedule> reportSchedules(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = Paging.of(first, after, last, before);
        var caller = callers.current();
        var owner = caller.role() == Role.ADMIN ? null : caller.account();
        return Page.of(
                paging,
                read(paging, owner),
                schedule -> cursors.of(LIST, Integer.toString(schedule.number())),
                () -> schedules.count(owner));
    }

    private List<ReportSchedule> read(Paging paging, @Nullable Integer owner) {
        var from = paging.cursor() == null ? null : Integer.valueOf(cursors.position(LIST, paging.cursor()));
        return paging.backward()
                ? schedules
                        .before(owner, from == null ? Integer.MAX_VALUE : from, paging.size() + 1)
                        .reversed()
                : schedules.after(owner, from == null ? 0 : from, paging.size() + 1);
    }

    @QueryMapping
    ReportMail reportMail() {
        return new ReportMail(
                mailing.on(),
                settings.from(),
                settings.largestAttachment().toBytes(),
                settings.linkGood().toHours());
    }

    @MutationMapping
    Payload reportScheduleCreate(@Argument CreateInput input) {
        return payload(() -> changes.create(input.schedule(), input.idempotencyKey(), callers.current()));
    }

    @MutationMapping
    Payload reportScheduleUpdate(@Argument UpdateInput input) {
        return payload(() -> changes.update(
                Ids.number(ReportSchedule.TYPE, input.id()), input.version(), input.schedule(), callers.current()));
    }

    private static Payload payload(Supplier<ReportSchedule> change) {
        try {
            return new Payload(change.get(), List.of());
        } catch (Faulty faulty) {
            return new Payload(null, faulty.errors());
        } catch (Problem problem) {
            return new Payload(null, List.of(UserError.of(problem)));
        }
    }

    @MutationMapping
    DeletePayload reportScheduleDelete(@Argument String id) {
        try {
            changes.delete(Ids.number(ReportSchedule.TYPE, id), callers.current());
            return new DeletePayload(id, List.of());
        } catch (Problem problem) {
            return new DeletePayload(null, List.of(UserError.of(problem, "id")));
        }
    }

    @MutationMapping
    RunPayload reportScheduleRun(@Argument String id) {
        try {
            return new RunPayload(run(Ids.number(ReportSchedule.TYPE, id), callers.current()), List.of());
        } catch (Problem problem) {
            return new RunPayload(null, List.of(UserError.of(problem, "id")));
        }
    }

    private ReportRun run(long number, Caller caller) {
        var schedule = changes.existing(number, caller);
        if (!mailing.on()) {
            throw Mailing.off();
        }
        var owner = callers.active(schedule.ownerId()).orElseThrow(Mailing::ownerClosed);
        runs.begin(schedule, null, owner);
        audit.record(caller, "report.schedule.run", schedule.name(), schedule.ownerName());
        return runs.of(schedule, 1).getFirst();
    }
}

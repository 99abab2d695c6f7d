package io.clientele.api.report.schedule;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.report.letter.Mailing;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Makes, changes and ends schedules, each for its owner and administrators. */
@Component
class ScheduleChanges {

    private static final int MOST = 100;

    private final ReportSchedules schedules;
    private final ScheduleCheck check;
    private final ScheduleRuns runs;
    private final Callers callers;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final BusinessCalendar calendar;

    ScheduleChanges(
            ReportSchedules schedules,
            ScheduleCheck check,
            ScheduleRuns runs,
            Callers callers,
            Idempotency idempotency,
            AuditTrail audit,
            BusinessCalendar calendar) {
        this.schedules = schedules;
        this.check = check;
        this.runs = runs;
        this.callers = callers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.calendar = calendar;
    }

    /** That schedule, if the caller may see it. */
    Optional<ReportSchedule> find(long number, Caller caller) {
        return number > Integer.MAX_VALUE
                ? Optional.empty()
                : schedules
                        .findById((int) number)
                        .filter(found -> caller.role() == Role.ADMIN || found.ownerId() == caller.account());
    }

    /** @throws Problem {@code NOT_FOUND} */
    ReportSchedule existing(long number, Caller caller) {
        return find(number, caller).orElseThrow(() -> new Problem("NOT_FOUND", "There is no such schedule."));
    }

    /**
     * Makes a schedule of the caller's.
     *
     * @throws io.clientele.api.segment.definition.Faulty with all that is wrong
     * @throws Problem {@code TOO_MANY_SCHEDULES}, {@code BAD_IDEMPOTENCY_KEY}
     */
    ReportSchedule create(ScheduleInput input, @Nullable String key, Caller caller) {
        var number = idempotency.once("reportScheduleCreate", key, () -> {
            if (schedules.count(caller.account()) >= MOST) {
                throw new Problem("TOO_MANY_SCHEDULES", "One person has at most %d schedules.".formatted(MOST));
            }
            var saved = schedules.save(check.read(input, caller).ownedBy(caller, calendar.now()));
            audit.record(caller, "report.schedule.create", saved.name(), said(saved));
            return saved.number();
        });
        return existing(number, caller);
    }

    /**
     * Puts another definition in the place of a schedule's.
     *
     * @throws io.clientele.api.segment.definition.Faulty with all that is wrong
     * @throws Problem {@code NOT_FOUND}, {@code CONFLICT}, {@code OWNER_CLOSED}
     */
    ReportSchedule update(long number, long seen, ScheduleInput input, Caller caller) {
        var before = existing(number, caller);
        if (!Objects.equals(before.version(), seen)) {
            throw conflict();
        }
        var owner = callers.active(before.ownerId()).orElseThrow(Mailing::ownerClosed);
        var definition = check.read(input, owner).instead(before, calendar.now());
        try {
            var saved = schedules.save(definition);
            audit.record(caller, "report.schedule.update", saved.name(), said(saved));
            return saved;
        } catch (OptimisticLockingFailureException changed) {
            throw conflict();
        }
    }

    /** @throws Problem {@code NOT_FOUND} */
    void delete(long number, Caller caller) {
        var schedule = existing(number, caller);
        runs.delete(schedule.number());
        schedules.deleteById(schedule.number());
        audit.record(caller, "report.schedule.delete", schedule.name(), said(schedule));
    }

    private static String said(ReportSchedule schedule) {
        return "%s, %s %s, to %s"
                .formatted(
                        schedule.kind().path(),
                        schedule.cron(),
                        schedule.zone(),
                        String.join(" ", schedule.addresses()));
    }

    private static Problem conflict() {
        return new Problem("CONFLICT", "The schedule was changed meanwhile: read it again and repeat.");
    }
}

package io.clientele.api.report.schedule;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.report.ReportMaking;
import io.clientele.api.report.ReportParameterInput;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.reporting.Format;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a schedule is to be, and finds everything that is wrong with it; its report is made once to see that it can be. */
@Component
class ScheduleCheck {

    private static final int NAME = 200;
    private static final int CRON = 100;
    private static final Set<String> OF_PARAMETERS = Set.of(
            "UNKNOWN_PARAMETER",
            "BAD_PARAMETER",
            "PARAMETER_TWICE",
            "BAD_THRESHOLDS",
            "MONTHS_OUT_OF_RANGE",
            "TOO_MANY_ITEMS",
            "OUT_OF_RANGE",
            "BAD_FIELDS");
    private static final Pattern ONE_MINUTE = Pattern.compile("\\s*\\d+\\s+\\d+\\s.*");

    private final Recipients recipients;
    private final Requests requests;
    private final ReportMaking making;
    private final Snapshots snapshots;
    private final Callers callers;
    private final BusinessCalendar calendar;
    private final Firm firm;
    private final JsonMapper json;

    ScheduleCheck(
            Recipients recipients,
            Requests requests,
            ReportMaking making,
            Snapshots snapshots,
            Callers callers,
            BusinessCalendar calendar,
            Firm firm,
            JsonMapper json) {
        this.recipients = recipients;
        this.requests = requests;
        this.making = making;
        this.snapshots = snapshots;
        this.callers = callers;
        this.calendar = calendar;
        this.firm = firm;
        this.json = json;
    }

    /**
     * A definition that is nobody's yet.
     *
     * @param owner as whom it will run
     * @throws Faulty with all that is wrong
     */
    ReportSchedule read(ScheduleInput input, Caller owner) {
        var errors = new ArrayList<UserError>();
        attempt(errors, () -> checkName(input.name()), "name");
        attempt(errors, () -> checkFormats(input.formats()), "formats");
        attempt(errors, () -> recipients.read(input.recipients()), "recipients");
        attempt(errors, () -> checkTimes(input.cron(), zone(input)), "cron");
        try {
            checkReport(input, owner);
        } catch (Problem problem) {
            errors.add(UserError.of(problem, "schedule", field(problem.code())));
        }
        if (!errors.isEmpty()) {
            throw new Faulty(errors);
        }
        return definition(input, owner);
    }

    private static void attempt(List<UserError> errors, Runnable check, String field) {
        try {
            check.run();
        } catch (Problem problem) {
            errors.add(UserError.of(problem, "schedule", field));
        }
    }

    private static void checkName(String name) {
        if (name.isBlank()
                || name.strip().length() > NAME
                || name.codePoints().anyMatch(Character::isISOControl)
                || name.indexOf('\u2028') >= 0
                || name.indexOf('\u2029') >= 0) {
            throw new Problem("BAD_NAME", "A name has 1 to %d characters on one line.".formatted(NAME));
        }
    }

    private static void checkFormats(List<Format> formats) {
        if (formats.isEmpty() || new HashSet<>(formats).size() < formats.size()) {
            throw new Problem("BAD_FORMAT", "Name one or more of PDF, XLSX and CSV, each once.");
        }
    }

    private void checkTimes(String cron, String zone) {
        if (cron.length() > CRON || !ONE_MINUTE.matcher(cron).matches()) {
            throw new Problem(
                    "BAD_SCHEDULE",
                    "A schedule has at most %d characters and comes round at most once an hour: name one second and one minute, such as 0 0 7 * * MON."
                            .formatted(CRON));
        }
        try {
            if (Definitions.next(cron.strip(), zone, calendar.now()) == null) {
                throw new Problem("BAD_SCHEDULE", "`%s` never comes round.".formatted(cron));
            }
        } catch (DateTimeException unknown) {
            throw new Problem("BAD_SCHEDULE", "`%s` is no time zone; write it like Europe/Moscow.".formatted(zone));
        } catch (IllegalArgumentException unreadable) {
            throw new Problem("BAD_SCHEDULE", "`%s` is no schedule: %s".formatted(cron, unreadable.getMessage()));
        }
    }

    private void checkReport(ScheduleInput input, Caller owner) {
        var request = requests.of(
                input.kind(),
                input.period(),
                input.segments(),
                MembershipMode.of(input.membership()).text(),
                input.locale(),
                ReportParameterInput.byName(input.parameters()));
        callers.as(owner, () -> snapshots.read(() -> making.document(request)));
    }

    private static String field(String code) {
        if (code.equals("BAD_MEMBERSHIP")) {
            return "membership";
        }
        if (OF_PARAMETERS.contains(code)) {
            return "parameters";
        }
        return code.startsWith("PERIOD") || code.equals("TOO_MANY_STEPS") ? "period" : "segments";
    }

    private String zone(ScheduleInput input) {
        return input.zone() == null ? firm.zone().getId() : input.zone();
    }

    private ReportSchedule definition(ScheduleInput input, Caller owner) {
        var zone = ZoneId.of(zone(input)).getId();
        var cron = input.cron().strip();
        var now = calendar.now();
        return new ReportSchedule(
                null,
                input.name().strip(),
                input.kind(),
                input.formats().stream().map(Format::name).collect(Collectors.joining(",")),
                input.locale(),
                input.period() == null ? null : json.writeValueAsString(input.period()),
                Requests.joined(input.segments()),
                MembershipMode.of(input.membership()).text(),
                requests.kept(ReportParameterInput.byName(input.parameters())),
                cron,
                zone,
                String.join("\n", recipients.read(input.recipients())),
                input.delivery(),
                input.enabled(),
                null,
                null,
                input.enabled() ? Objects.requireNonNull(Definitions.next(cron, zone, now)) : null,
                owner.account(),
                owner.username(),
                now,
                now,
                null);
    }
}

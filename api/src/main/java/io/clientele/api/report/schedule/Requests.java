package io.clientele.api.report.schedule;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.report.ReportRequest;
import io.clientele.api.report.content.ReportKind;
import io.clientele.reporting.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What schedules ask of reports on the day that they run: moving periods are counted from today. */
@Component
class Requests {

    private final BusinessCalendar calendar;
    private final JsonMapper json;

    Requests(BusinessCalendar calendar, JsonMapper json) {
        this.calendar = calendar;
        this.json = json;
    }

    ReportRequest of(ReportSchedule schedule) {
        return of(schedule.kind(), period(schedule), schedule.segmentIds(), schedule.membership(), schedule.language());
    }

    /** @throws io.clientele.api.firm.Problem of the period */
    ReportRequest of(
            ReportKind kind,
            @Nullable PeriodInput period,
            @Nullable List<String> segments,
            String membership,
            Language language) {
        var days = period == null ? null : period.on(calendar.today());
        return new ReportRequest(
                kind,
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                segments,
                membership,
                language);
    }

    /** As it was chosen. */
    @Nullable
    PeriodInput period(ReportSchedule schedule) {
        return schedule.chosenPeriod() == null ? null : json.readValue(schedule.chosenPeriod(), PeriodInput.class);
    }

    static @Nullable String joined(@Nullable List<String> segments) {
        return segments == null || segments.isEmpty() ? null : String.join(",", segments);
    }
}

package io.clientele.api.report.schedule;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.report.ReportRequest;
import io.clientele.api.report.content.ReportKind;
import io.clientele.reporting.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What schedules ask of reports on the day that they run: moving periods are counted from today. */
@Component
class Requests {

    private static final TypeReference<Map<String, String>> BY_NAME = new TypeReference<>() {};

    private final BusinessCalendar calendar;
    private final JsonMapper json;

    Requests(BusinessCalendar calendar, JsonMapper json) {
        this.calendar = calendar;
        this.json = json;
    }

    ReportRequest of(ReportSchedule schedule) {
        return of(
                schedule.kind(),
                period(schedule),
                schedule.segmentIds(),
                schedule.membership(),
                schedule.language(),
                parameters(schedule));
    }

    /** @throws io.clientele.api.firm.Problem of the period */
    ReportRequest of(
            ReportKind kind,
            @Nullable PeriodInput period,
            @Nullable List<String> segments,
            String membership,
            Language language,
            @Nullable Map<String, String> parameters) {
        var days = period == null ? null : period.on(calendar.today());
        return new ReportRequest(
                kind,
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                segments,
                membership,
                language,
                parameters);
    }

    /** As it was chosen. */
    @Nullable
    PeriodInput period(ReportSchedule schedule) {
        return schedule.chosenPeriod() == null ? null : json.readValue(schedule.chosenPeriod(), PeriodInput.class);
    }

    /** Of its kind, by name; none where none was given. */
    Map<String, String> parameters(ReportSchedule schedule) {
        return schedule.parameters() == null ? Map.of() : json.readValue(schedule.parameters(), BY_NAME);
    }

    /** As it is kept; null for none. */
    @Nullable
    String kept(@Nullable Map<String, String> parameters) {
        return parameters == null ? null : json.writeValueAsString(parameters);
    }

    static @Nullable String joined(@Nullable List<String> segments) {
        return segments == null || segments.isEmpty() ? null : String.join(",", segments);
    }
}

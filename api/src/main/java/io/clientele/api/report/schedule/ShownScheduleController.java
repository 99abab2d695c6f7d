package io.clientele.api.report.schedule;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.job.Job;
import io.clientele.api.report.ReportParameterInput;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.definition.Definitions;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a schedule shows of itself. */
@Controller
class ShownScheduleController {

    private static final int USUAL_RUNS = 10;
    private static final int MOST_RUNS = 50;
    private static final int NEXT_RUNS = 3;

    private final Requests requests;
    private final ScheduleRuns runs;
    private final Segments segments;

    ShownScheduleController(Requests requests, ScheduleRuns runs, Segments segments) {
        this.requests = requests;
        this.runs = runs;
        this.segments = segments;
    }

    @SchemaMapping
    String id(ReportSchedule schedule) {
        return Ids.of(ReportSchedule.TYPE, schedule.number());
    }

    @SchemaMapping
    List<Format> formats(ReportSchedule schedule) {
        return schedule.files();
    }

    @SchemaMapping
    Language locale(ReportSchedule schedule) {
        return schedule.language();
    }

    @SchemaMapping
    @Nullable
    PeriodInput period(ReportSchedule schedule) {
        return requests.period(schedule);
    }

    @SchemaMapping
    List<Segment> segments(ReportSchedule schedule) {
        var numbers = schedule.segmentIds().stream()
                .map(id -> Ids.integer(Segment.TYPE, id))
                .toList();
        Map<Integer, Segment> found =
                segments.findAllById(numbers).stream().collect(Collectors.toMap(Segment::number, Function.identity()));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @SchemaMapping
    List<ReportParameterInput> parameters(ReportSchedule schedule) {
        return requests.parameters(schedule).entrySet().stream()
                .map(one -> new ReportParameterInput(one.getKey(), one.getValue()))
                .toList();
    }

    @SchemaMapping
    List<String> recipients(ReportSchedule schedule) {
        return schedule.addresses();
    }

    /** Counted from the time that is kept, which may be due already. */
    @SchemaMapping
    List<Instant> nextRuns(ReportSchedule schedule) {
        var times = new ArrayList<Instant>();
        for (var at = schedule.nextRunAt();
                at != null && times.size() < NEXT_RUNS;
                at = Definitions.next(schedule.cron(), schedule.zone(), at)) {
            times.add(at);
        }
        return times;
    }

    @SchemaMapping
    String owner(ReportSchedule schedule) {
        return schedule.ownerName();
    }

    @SchemaMapping
    Job.@Nullable Failure stopped(ReportSchedule schedule) {
        return schedule.stopped();
    }

    @SchemaMapping
    ReportRun.State state(ReportRun run) {
        return run.state();
    }

    @SchemaMapping
    Job.@Nullable Failure error(ReportRun run) {
        return run.error();
    }

    @SchemaMapping
    @Nullable
    ReportRun lastRun(ReportSchedule schedule) {
        return runs.of(schedule, 1).stream().findFirst().orElse(null);
    }

    @SchemaMapping
    List<ReportRun> runs(ReportSchedule schedule, @Argument @Nullable Integer first) {
        var most = first == null ? USUAL_RUNS : first;
        if (most < 1 || most > MOST_RUNS) {
            throw new Problem("PAGE_SIZE", "Ask for 1 to %d runs; %d were asked.".formatted(MOST_RUNS, most));
        }
        return runs.of(schedule, most);
    }
}

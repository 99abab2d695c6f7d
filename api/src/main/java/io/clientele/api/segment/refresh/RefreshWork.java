package io.clientele.api.segment.refresh;

import io.clientele.api.access.Callers;
import io.clientele.api.database.Reading;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.JobRun;
import io.clientele.api.job.JobWork;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.forming.Formed;
import io.clientele.api.segment.membership.forming.Occasion;
import io.clientele.api.segment.membership.forming.Stop;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Forming as a job. Cancelled, it stops also in the midst of a computation, and the segment at hand keeps the version it had; run
 * again after a kill, it changes nothing that it had formed.
 */
@Component
class RefreshWork implements JobWork {

    static final String KIND = "REFRESH";

    /** Stops what is computed when the job is to stop. */
    private record OfJob(JobRun run) implements Stop {

        @Override
        public <T> T during(Reading reading, Supplier<T> computing) {
            var stopped = new Problem("CANCELLED", "The job was stopped.");
            try (var _ = run.watch(() -> reading.stop(stopped))) {
                return computing.get();
            }
        }

        @Override
        public void check() {
            run.checkpoint();
        }
    }

    /** Writes down what is done after each step. */
    private record OfSummary(JobRun run, RefreshSummary summary, long total) implements Refreshes.Witness {

        @Override
        public void formed(Unit unit, List<Formed> formed) {
            summary.formed(unit, formed);
            tell();
        }

        @Override
        public void failed(Unit unit, RuntimeException failure) {
            summary.failed(unit, failure);
            tell();
        }

        void tell() {
            run.summary(summary.told());
            run.progress(summary.done(), total);
        }
    }

    private final Refreshes refreshes;
    private final Segments segments;
    private final Callers callers;

    RefreshWork(Refreshes refreshes, Segments segments, Callers callers) {
        this.refreshes = refreshes;
        this.segments = segments;
        this.callers = callers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A job that forms one segment fails with it; of many, the summary tells which failed. */
    @Override
    public void run(JobRun run) {
        var request = run.parameters(RefreshRequest.class);
        var caller = callers.of(Objects.requireNonNull(run.account()));
        var summary = new RefreshSummary();
        var witness = new OfSummary(run, summary, request.segments().size());
        refreshes.form(
                found(request.segments(), summary), Occasion.button(request.mode(), caller, new OfJob(run)), witness);
        witness.tell();
        if (summary.failure() != null && request.segments().size() == 1) {
            throw summary.failure();
        }
    }

    private Collection<Segment> found(List<Integer> numbers, RefreshSummary summary) {
        var found =
                segments.findAllById(numbers).stream().collect(Collectors.toMap(Segment::number, Function.identity()));
        numbers.stream().filter(number -> !found.containsKey(number)).forEach(summary::gone);
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}

package io.clientele.api.segment.refresh;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.forming.Formed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a job of forming so far; its lists hold the first only, as each segment tells of its own last refresh. */
final class RefreshSummary {

    /** How much of it a job tells; kept as JSON. */
    record Told(int formed, int unchanged, int failed, List<Result> segments, List<Failure> failures) {}

    record Result(String segment, int version, boolean changed, int entered, int left) {}

    record Failure(String segment, String code, String message) {}

    private static final int RESULTS = 100;
    private static final int FAILURES = 50;
    private static final int LENGTH = 300;

    private final List<Result> results = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int done;
    private @Nullable RuntimeException last;

    void formed(Unit unit, List<Formed> formed) {
        done += unit.segments().size();
        formed.forEach(one -> results.add(new Result(
                Ids.of(Segment.TYPE, one.segment()), one.version(), one.changed(), one.entered(), one.left())));
    }

    void failed(Unit unit, RuntimeException failure) {
        done += unit.segments().size();
        last = failure;
        unit.segments().forEach(segment -> failures.add(failure(segment.number(), failure)));
    }

    /** A segment that is gone since it was asked for. */
    void gone(int segment) {
        done++;
        last = new Problem("NOT_FOUND", "There is no such segment.");
        failures.add(failure(segment, last));
    }

    int done() {
        return done;
    }

    /** Why the last that failed did. */
    @Nullable
    RuntimeException failure() {
        return last;
    }

    Told told() {
        var changed = (int) results.stream().filter(Result::changed).count();
        return new Told(
                changed,
                results.size() - changed,
                failures.size(),
                results.stream().limit(RESULTS).toList(),
                failures.stream().limit(FAILURES).toList());
    }

    private static Failure failure(int segment, RuntimeException failure) {
        var id = Ids.of(Segment.TYPE, segment);
        return failure instanceof Problem problem
                ? new Failure(id, problem.code(), shortened(String.valueOf(problem.getMessage())))
                : new Failure(id, "INTERNAL", "A fault of ours; the log says more.");
    }

    private static String shortened(String message) {
        return message.length() > LENGTH ? message.substring(0, LENGTH) + "…" : message;
    }
}

package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.gathering.Buckets;
import io.clientele.api.exchange.gathering.Survey;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.refusal.RefusalWords;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.trail.ImportTrails;
import io.clientele.api.exchange.trail.Trail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in. Rows are upserts by key, so a file that is sent again changes nothing, and one cut short is simply sent again. */
@Component
public class Imports {

    /** The kind of the jobs that imports are. */
    public static final String JOB = "IMPORT";

    /** How far a load is; may throw to end it between two batches. */
    public interface Progress {
        Progress NONE = (done, total) -> {};

        void at(long done, long total);

        /** It ended before the end of its file, with this up to there. */
        default void ended(Loaded loaded) {}
    }

    /**
     * What came of a file.
     *
     * @param rejected the rows that did not land, in the format of the file; has only its header when all did
     */
    public record Loaded(ImportSummary summary, Path rejected) {}

    private interface Run {
        void run() throws IOException;
    }

    private final Map<ImportKind, RowKind<?>> kinds;
    private final TransactionTemplate transaction;
    private final ImportTrails trails;
    private final RefusalWords words;

    Imports(List<RowKind<?>> kinds, TransactionTemplate transaction, ImportTrails trails, RefusalWords words) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::kind, Function.identity()));
        this.transaction = transaction;
        this.trails = trails;
        this.words = words;
    }

    /**
     * Loads a file in transactions of at most 5,000 rows. One for the whole file is made when nothing is to land on an error, and
     * for a dry run whose rows need each other; other dry runs undo every batch at once.
     *
     * @param rejected where the rejected rows are written
     * @throws io.clientele.api.firm.Problem for a file that cannot be read at all, such as {@code UNKNOWN_COLUMN}
     * @throws IOException when a file cannot be read or written
     */
    public Loaded load(ImportRequest request, Path rejected, Progress progress) throws IOException {
        return load(Objects.requireNonNull(kinds.get(request.kind())), request, rejected, progress, Trail.NONE);
    }

    /**
     * The same as the work of a job: run again after it was cut short, it goes on after the last batch it landed, and tells of the
     * whole file.
     *
     * @param job the job's number
     */
    Loaded load(ImportRequest request, Path rejected, Progress progress, long job) throws IOException {
        var kind = Objects.requireNonNull(kinds.get(request.kind()));
        var trail = request.dryRun()
                ? Trail.NONE
                : trails.open(job, request.kind().room(), request.kind().followed());
        return load(kind, request, rejected, progress, trail);
    }

    private <T> Loaded load(RowKind<T> kind, ImportRequest request, Path rejectedFile, Progress progress, Trail trail)
            throws IOException {
        var file = Path.of(request.file());
        var survey = survey(kind, request, file);
        @Nullable ImportSummary ended = null;
        try (var data = DataRows.open(file, kind, request);
                var rejected = RejectedRows.in(rejectedFile, data, words.in(request.language()))) {
            var header = data.header();
            var undone = request.dryRun() && kind.standsAlone(header);
            var together = !undone && (request.dryRun() || request.stopOnError());
            var reader = kind.reader(header);
            var intake = kind.intake(request);
            var resumption = Resumption.of(trail, intake.gathers());
            var report = new Report(rejected, trail.before(), resumption.before());
            report.warned(data.unread());
            var loading =
                    new Loading<>(kind, request, header, reader, upsert(intake, undone, trail), resumption, report);
            Run run = () -> {
                run(loading, data, survey, done -> progress.at(done, survey.rows()));
                land(intake, request, report);
            };
            try {
                var landed = together ? together(request, report, run) : apart(request, run);
                return new Loaded(report.summary(survey.rows(), data, landed), rejectedFile);
            } catch (RuntimeException failure) {
                ended = report.summary(survey.rows(), data, !together && !request.dryRun());
                throw failure;
            }
        } finally {
            if (ended != null) {
                progress.ended(new Loaded(ended, rejectedFile));
            }
        }
    }

    private static <T> Survey survey(RowKind<T> kind, ImportRequest request, Path file) throws IOException {
        try (var data = DataRows.open(file, kind, request)) {
            return Survey.of(data.rows(), row -> kind.group(data.header(), row));
        }
    }

    private <T> Function<List<T>, Outcome> upsert(Intake<T> intake, boolean undone, Trail trail) {
        return undone
                ? rows -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return intake.take(rows);
                }))
                : rows -> trail.follow(() -> intake.take(rows));
    }

    private static void land(Intake<?> intake, ImportRequest request, Report report) {
        if (!request.dryRun() && !(request.stopOnError() && report.rejected() > 0)) {
            report.warned(intake.land(report.rejected()).stream().toList());
        }
    }

    private static <T> void run(Loading<T> loading, DataRows data, Survey survey, LongConsumer progress)
            throws IOException {
        if (!survey.scattered()) {
            loading.load(data.rows(), progress);
            return;
        }
        Function<Row, String> group = row -> loading.kind().group(data.header(), row);
        try (var buckets = Buckets.of(data.rows(), survey, group)) {
            loading.load(buckets.rows(), progress);
        }
    }

    private boolean together(ImportRequest request, Report report, Run run) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            try {
                run.run();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            var lands = !request.dryRun() && report.rejected() == 0;
            if (!lands) {
                status.setRollbackOnly();
            }
            return lands;
        }));
    }

    private static boolean apart(ImportRequest request, Run run) throws IOException {
        run.run();
        return !request.dryRun();
    }
}

package io.clientele.api.exchange;

import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in. Rows are upserts by key, so a file that is sent again changes nothing, and one cut short is simply sent again. */
@Component
public class Imports {

    /** How far a load is; may throw to end it between two batches. */
    public interface Progress {
        Progress NONE = (done, total) -> {};

        void at(long done, long total);
    }

    /**
     * What came of a file.
     *
     * @param rejected the rows that did not land; has only its header when all did
     */
    public record Loaded(ImportSummary summary, Path rejected) {}

    private final Map<ImportKind, RowKind<?>> kinds;
    private final TransactionTemplate transaction;

    Imports(List<RowKind<?>> kinds, TransactionTemplate transaction) {
        this.kinds = kinds.stream().collect(Collectors.toMap(RowKind::kind, Function.identity()));
        this.transaction = transaction;
    }

    /**
     * Loads a file: in transactions of at most 5,000 rows, or in one when it is a dry run or nothing is to land on an error.
     *
     * @param rejected where the rejected rows are written
     * @throws io.clientele.api.firm.Problem for a file that cannot be read at all, such as {@code UNKNOWN_COLUMN}
     * @throws IOException when a file cannot be read or written
     */
    public Loaded load(ImportRequest request, Path rejected, Progress progress) throws IOException {
        return load(Objects.requireNonNull(kinds.get(request.kind())), request, rejected, progress);
    }

    private <T> Loaded load(RowKind<T> kind, ImportRequest request, Path rejectedFile, Progress progress)
            throws IOException {
        var file = Path.of(request.file());
        var survey = survey(kind, request, file);
        try (var table = Table.open(file);
                var rejected = RejectedRows.in(rejectedFile, table)) {
            var header = header(kind, table, request);
            var together = request.dryRun() || request.stopOnError();
            var loading = new Loading<>(
                    kind, header, request, rejected, done -> report(progress, together, done, survey.rows()));
            var landed = together
                    ? together(request, rejected, () -> run(loading, kind, header, table, survey, file))
                    : apart(() -> run(loading, kind, header, table, survey, file));
            return new Loaded(loading.summary(survey.rows(), table.format(), landed), rejectedFile);
        }
    }

    private <T> Survey survey(RowKind<T> kind, ImportRequest request, Path file) throws IOException {
        try (var table = Table.open(file)) {
            var header = header(kind, table, request);
            return Survey.of(table.rows(), row -> kind.group(header, row));
        }
    }

    private static Header header(RowKind<?> kind, Table table, ImportRequest request) {
        return new Header(table.header(), kind.columns(), kind.prefixes(), request.ignore());
    }

    private static <T> void run(
            Loading<T> loading, RowKind<T> kind, Header header, Table table, Survey survey, Path file) {
        if (!survey.scattered()) {
            loading.load(table.rows());
            return;
        }
        Function<Row, String> group = row -> kind.group(header, row);
        try (var buckets = Buckets.of(table.rows(), Files.size(file), group)) {
            loading.load(buckets.rows());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean together(ImportRequest request, RejectedRows rejected, Runnable run) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            run.run();
            var lands = !request.dryRun() && rejected.count() == 0;
            if (!lands) {
                status.setRollbackOnly();
            }
            return lands;
        }));
    }

    private static boolean apart(Runnable run) {
        run.run();
        return true;
    }

    /** Inside one transaction for the whole file nothing can be told before its end. */
    private static void report(Progress progress, boolean together, long done, long total) {
        if (!together) {
            progress.at(done, total);
        }
    }
}

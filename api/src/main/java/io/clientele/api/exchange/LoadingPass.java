package io.clientele.api.exchange;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** One pass over rows: batch by batch, whole groups at a time. */
final class LoadingPass<T> {

    private static final int BATCH = 5_000;
    private static final Rejected INCOMPLETE = new Rejected(
            0, null, null, "DOCUMENT_INCOMPLETE", "Another row of its document was rejected; documents land whole.");

    private record Read<T>(Row row, T value) {}

    private final Loading<T> loading;
    private final boolean hopeful;
    private final Consumer<List<Warning>> warned;
    private final LongConsumer progress;
    private final RowFile waiting = new RowFile();
    private final List<Read<T>> batch = new ArrayList<>();
    private long done;

    /** @param hopeful whether rows whose fault may pass are to wait, not to be rejected */
    LoadingPass(Loading<T> loading, boolean hopeful, Consumer<List<Warning>> warned, LongConsumer progress)
            throws IOException {
        this.loading = loading;
        this.hopeful = hopeful;
        this.warned = warned;
        this.progress = progress;
    }

    /** Takes the rows in; answers those that wait, to be closed by the caller. */
    RowFile take(Iterator<Row> rows) throws IOException {
        try {
            takeAll(rows);
            return waiting;
        } catch (RuntimeException failure) {
            waiting.close();
            throw failure;
        }
    }

    private void takeAll(Iterator<Row> rows) {
        var group = new ArrayList<Row>();
        var name = "";
        while (rows.hasNext()) {
            var row = rows.next();
            var here = loading.kind().group(loading.header(), row);
            if (!here.equals(name)) {
                add(group);
                group.clear();
                name = here;
            }
            group.add(row);
        }
        add(group);
        land();
    }

    private void add(List<Row> group) {
        var read = read(group);
        if (!batch.isEmpty() && batch.size() + read.size() > BATCH) {
            land();
        }
        batch.addAll(read);
        done += group.size();
    }

    private List<Read<T>> read(List<Row> group) {
        var good = new ArrayList<Read<T>>();
        for (var row : group) {
            var cells = new Cells(loading.header(), row);
            var value = loading.reader().apply(cells);
            warned.accept(cells.warnings());
            if (cells.wrong().isEmpty()) {
                good.add(new Read<>(row, value));
            } else {
                loading.report().rejected(row, cells.wrong());
            }
        }
        if (loading.kind().whole() && good.size() < group.size()) {
            good.forEach(read -> loading.report().rejected(read.row(), List.of(INCOMPLETE)));
            return List.of();
        }
        return good;
    }

    private void land() {
        if (!batch.isEmpty()) {
            var rows = batch.stream().map(Read::value).toList();
            warned.accept(
                    loading.kind().warnings(rows, at -> batch.get(at).row().number(), loading.request()));
            var outcome = loading.upsert().apply(rows);
            loading.report().landed(outcome);
            putAside(outcome);
            batch.clear();
        }
        progress.accept(done);
    }

    private void putAside(Outcome outcome) {
        outcome.rejected().stream()
                .collect(Collectors.groupingBy(Rejected::index, TreeMap::new, Collectors.toList()))
                .forEach((index, faults) -> putAside(batch.get(index).row(), faults));
    }

    private void putAside(Row row, List<Rejected> faults) {
        if (hopeful && faults.stream().allMatch(loading.kind()::mayPass)) {
            waiting.add(row);
        } else {
            loading.report().rejected(row, faults);
        }
    }
}

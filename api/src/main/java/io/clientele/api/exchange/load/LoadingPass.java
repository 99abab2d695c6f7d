package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.load.ReadBatch.Read;
import io.clientele.api.exchange.table.MadeAhead;
import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** One pass over rows: batch by batch, of which the next is read while one lands. */
final class LoadingPass<T> {

    private final Loading<T> loading;
    private final boolean hopeful;
    private final Consumer<List<Warning>> warned;
    private final LongConsumer progress;
    private final RowFile waiting = new RowFile();

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
        try (var batches = new MadeAhead<>(new GroupReading<>(loading, rows))) {
            batches.forEachRemaining(this::take);
            return waiting;
        } catch (RuntimeException failure) {
            waiting.close();
            throw failure;
        }
    }

    private void take(ReadBatch<T> batch) {
        warned.accept(batch.warnings());
        batch.refused().forEach(refused -> loading.report().rejected(refused.row(), refused.faults()));
        if (!batch.good().isEmpty()) {
            var rows = batch.good().stream().map(Read::value).toList();
            warned.accept(loading.kind()
                    .warnings(rows, at -> batch.good().get(at).row().number(), loading.request()));
            var outcome = loading.upsert().apply(rows);
            loading.report().landed(outcome);
            putAside(batch.good(), outcome);
        }
        progress.accept(batch.done());
    }

    private void putAside(List<Read<T>> landed, Outcome outcome) {
        outcome.rejected().stream()
                .collect(Collectors.groupingBy(Rejected::index, TreeMap::new, Collectors.toList()))
                .forEach((index, faults) -> putAside(landed.get(index).row(), faults));
    }

    private void putAside(Row row, List<Rejected> faults) {
        if (hopeful && faults.stream().allMatch(loading.kind()::mayPass)) {
            waiting.add(row);
        } else {
            loading.report().rejected(row, faults);
        }
    }
}

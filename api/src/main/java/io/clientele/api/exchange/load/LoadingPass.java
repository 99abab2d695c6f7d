package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.gathering.RowFile;
import io.clientele.api.exchange.load.ReadBatch.Read;
import io.clientele.api.exchange.table.MadeAhead;
import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** One pass over rows: batch by batch, of which the next is read while one lands. */
final class LoadingPass<T> {

    private final Loading<T> loading;
    private final boolean hopeful;
    private final Function<ReadBatch<T>, List<Read<T>>> left;
    private final Consumer<List<Warning>> warned;
    private final LongConsumer progress;
    private final RowFile waiting = new RowFile();

    /**
     * @param hopeful whether rows whose fault may pass are to wait, not to be rejected
     * @param left which rows of a batch are not in yet
     */
    LoadingPass(
            Loading<T> loading,
            boolean hopeful,
            Function<ReadBatch<T>, List<Read<T>>> left,
            Consumer<List<Warning>> warned,
            LongConsumer progress)
            throws IOException {
        this.loading = loading;
        this.hopeful = hopeful;
        this.left = left;
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
            warned.accept(loading.kind()
                    .warnings(
                            values(batch.good()),
                            at -> batch.good().get(at).row().number(),
                            loading.request()));
        }
        land(batch, left.apply(batch));
        progress.accept(batch.done());
    }

    private void land(ReadBatch<T> batch, List<Read<T>> rows) {
        if (!rows.isEmpty()) {
            var outcome = loading.upsert().apply(values(rows));
            loading.report().landed(outcome);
            var refused = refused(rows, outcome);
            loading.resumption().took(batch, rows.stream().map(Read::row).toList(), refused.keySet(), loading.report());
            refused.forEach(this::putAside);
        }
    }

    private static <T> List<T> values(List<Read<T>> rows) {
        return rows.stream().map(Read::value).toList();
    }

    /** The faults of each row that has some, in their order. */
    private static <T> Map<Row, List<Rejected>> refused(List<Read<T>> rows, Outcome outcome) {
        return outcome.rejected().stream()
                .collect(Collectors.groupingBy(
                        fault -> rows.get(fault.index()).row(),
                        () -> new TreeMap<>(Comparator.comparingLong(Row::number)),
                        Collectors.toList()));
    }

    private void putAside(Row row, List<Rejected> faults) {
        if (hopeful && faults.stream().allMatch(loading.kind()::mayPass)) {
            waiting.add(row);
        } else {
            loading.report().rejected(row, faults);
        }
    }
}

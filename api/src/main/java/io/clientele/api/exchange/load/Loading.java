package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * How the rows of one file are taken in.
 *
 * @param reader what a row becomes
 * @param upsert lands a batch
 * @param resumption where it goes on
 */
record Loading<T>(
        RowKind<T> kind,
        ImportRequest request,
        Header header,
        Function<Cells, T> reader,
        Function<List<T>, Outcome> upsert,
        Resumption resumption,
        Report report) {

    /**
     * Takes rows in. Those whose fault may pass when others have landed wait, and are tried again as long as that helps any.
     *
     * @param rows those of one group next to each other
     */
    void load(Iterator<Row> rows, LongConsumer progress) throws IOException {
        var waiting = new LoadingPass<>(this, true, resumption::left, report::warned, progress).take(rows);
        var before = Long.MAX_VALUE;
        while (waiting.count() > 0) {
            try (var again = waiting) {
                var hopeful = again.count() < before;
                before = again.count();
                waiting = new LoadingPass<>(this, hopeful, ReadBatch::good, told -> {}, done -> {}).take(again.rows());
            }
        }
        waiting.close();
    }
}

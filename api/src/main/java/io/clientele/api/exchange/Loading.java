package io.clientele.api.exchange;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/** Takes the rows of one file in, batch by batch, whole groups at a time. */
final class Loading<T> {

    private static final int BATCH = 5_000;
    private static final Rejected INCOMPLETE = new Rejected(
            0, null, null, "DOCUMENT_INCOMPLETE", "Another row of its document was rejected; documents land whole.");

    private record Read<T>(Row row, T value) {}

    private final RowKind<T> kind;
    private final Header header;
    private final ImportRequest request;
    private final RejectedRows rejected;
    private final LongConsumer progress;
    private final List<Read<T>> batch = new ArrayList<>();
    private long done;
    private long created;
    private long changed;
    private long unchanged;

    Loading(RowKind<T> kind, Header header, ImportRequest request, RejectedRows rejected, LongConsumer progress) {
        this.kind = kind;
        this.header = header;
        this.request = request;
        this.rejected = rejected;
        this.progress = progress;
    }

    /** Rows of one group must stand next to each other. */
    void load(Iterator<Row> rows) {
        var group = new ArrayList<Row>();
        var name = "";
        while (rows.hasNext()) {
            var row = rows.next();
            var here = kind.group(header, row);
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

    ImportSummary summary(long rows, Table.Format format, boolean landed) {
        return new ImportSummary(
                rows,
                created,
                changed,
                unchanged,
                rejected.count(),
                format.kind(),
                format.encoding(),
                format.delimiter(),
                landed);
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
            var cells = new Cells(header, row);
            var value = kind.read(cells);
            if (cells.wrong().isEmpty()) {
                good.add(new Read<>(row, value));
            } else {
                rejected.add(row, cells.wrong().getFirst());
            }
        }
        if (kind.whole() && good.size() < group.size()) {
            good.forEach(read -> rejected.add(read.row(), INCOMPLETE));
            return List.of();
        }
        return good;
    }

    private void land() {
        if (!batch.isEmpty()) {
            count(kind.upsert(batch.stream().map(Read::value).toList(), request));
            batch.clear();
        }
        progress.accept(done);
    }

    private void count(Outcome outcome) {
        created += outcome.created();
        changed += outcome.changed();
        unchanged += outcome.unchanged();
        outcome.rejected().forEach(why -> rejected.add(batch.get(why.index()).row(), why));
    }
}

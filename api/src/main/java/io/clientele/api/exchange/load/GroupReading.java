package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.gathering.GroupSize;
import io.clientele.api.exchange.table.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads rows by batches of whole groups, as many as 5,000 rows unless one group that lands whole is larger. */
final class GroupReading<T> implements Iterator<ReadBatch<T>> {

    private static final int BATCH = 5_000;
    private static final long LETTERS = 4_000_000;
    private static final Rejected INCOMPLETE = new Rejected(
            0, null, null, "DOCUMENT_INCOMPLETE", "Another row of its document was rejected; documents land whole.");

    private final Loading<T> loading;
    private final Iterator<Row> rows;
    private @Nullable Row following;
    private @Nullable String tooLarge;
    private @Nullable ReadBatch<T> group;
    private long done;

    /** @param rows those of one group next to each other */
    GroupReading(Loading<T> loading, Iterator<Row> rows) {
        this.loading = loading;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return group != null || following != null || rows.hasNext();
    }

    @Override
    public ReadBatch<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var batch = new ReadBatch<T>();
        while (hasNext()) {
            var next = group == null ? group() : group;
            group = next;
            if (batch.size() > 0 && isTooMuch(batch, next)) {
                return batch;
            }
            batch.add(next);
            group = null;
        }
        return batch;
    }

    /** Few rows of long texts fill the memory like many of short ones. */
    private static boolean isTooMuch(ReadBatch<?> batch, ReadBatch<?> next) {
        return batch.size() + next.size() > BATCH || batch.letters() + next.letters() > LETTERS;
    }

    private ReadBatch<T> group() {
        var together = rowsOfGroup();
        var read = name(together.getFirst()).equals(tooLarge) ? refused(together) : read(together);
        done += together.size();
        read.done(done);
        return read;
    }

    /** All rows of a group; of one that is too large as many as fit, and the others after them. */
    private List<Row> rowsOfGroup() {
        var first = following == null ? rows.next() : following;
        following = null;
        var together = new ArrayList<Row>();
        together.add(first);
        var name = name(first);
        var most = name.equals(tooLarge) ? BATCH : most();
        long letters = first.length();
        while (following == null && rows.hasNext()) {
            if (together.size() > most || letters > GroupSize.MOST_LETTERS) {
                tooLarge = name;
                return together;
            }
            var row = rows.next();
            if (!name.isEmpty() && name(row).equals(name)) {
                together.add(row);
                letters += row.length();
            } else {
                following = row;
            }
        }
        if (together.size() > most || letters > GroupSize.MOST_LETTERS) {
            tooLarge = name;
        }
        return together;
    }

    private int most() {
        return loading.kind().whole() ? GroupSize.MOST_ROWS : BATCH;
    }

    private String name(Row row) {
        return loading.kind().group(loading.header(), row);
    }

    private ReadBatch<T> read(List<Row> together) {
        var read = new ReadBatch<T>();
        for (var row : together) {
            var cells = new Cells(loading.header(), row);
            var value = loading.reader().apply(cells);
            read.warnings().addAll(cells.warnings());
            if (cells.wrong().isEmpty()) {
                read.good(row, value);
            } else {
                read.refused(row, cells.wrong());
            }
        }
        if (loading.kind().whole() && !read.refused().isEmpty()) {
            read.refuseAll(INCOMPLETE);
        }
        return read;
    }

    private ReadBatch<T> refused(List<Row> together) {
        var read = new ReadBatch<T>();
        var fault = new Rejected(
                0,
                null,
                null,
                "GROUP_TOO_LARGE",
                "Rows of `%s` are taken in together: at most %d rows and %d letters."
                        .formatted(tooLarge, most(), GroupSize.MOST_LETTERS));
        together.forEach(row -> read.refused(row, List.of(fault)));
        return read;
    }
}

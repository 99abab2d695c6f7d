package io.clientele.api.exchange.load;

import io.clientele.api.exchange.load.ReadBatch.Read;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.trail.Mark;
import io.clientele.api.exchange.trail.Trail;
import java.util.Collection;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Where an import goes on that was cut short. Rows that an earlier run landed are not taken in again, as somebody may have written
 * something newer since; those that it could not land are tried once more.
 */
final class Resumption {

    private final Trail trail;
    private final Mark before;
    private final RoaringBitmap notLanded;
    private long rows;

    private Resumption(Trail trail, Mark before) {
        this.trail = trail;
        this.before = before;
        this.notLanded = before.notLanded().clone();
        this.rows = before.rows();
    }

    /** @param fromStart whether all rows are needed again, whatever landed */
    static Resumption of(Trail trail, boolean fromStart) {
        return new Resumption(trail, fromStart ? Mark.START : trail.reached());
    }

    /** How far earlier runs came. */
    Mark before() {
        return before;
    }

    /** The rows of a batch of the first pass over a file that are to be taken in. */
    <T> List<Read<T>> left(ReadBatch<T> batch) {
        return batch.done() > before.rows()
                ? batch.good()
                : batch.good().stream()
                        .filter(read -> before.notLanded().contains(number(read.row())))
                        .toList();
    }

    /**
     * Notes that a batch is in.
     *
     * @param taken rows of it
     * @param aside those of them that did not land
     */
    void took(ReadBatch<?> batch, Collection<Row> taken, Collection<Row> aside, Report report) {
        taken.forEach(row -> notLanded.remove(number(row)));
        aside.forEach(row -> notLanded.add(number(row)));
        rows = Math.max(rows, batch.done());
        trail.reach(new Mark(rows, report.landed(), report.known(), notLanded));
    }

    /** As an unsigned number: no file that comes in has more than four thousand million rows. */
    private static int number(Row row) {
        return (int) row.number();
    }
}

package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.table.Row;
import java.util.ArrayList;
import java.util.List;

/** Whole groups of rows, read, as they are to land together. */
final class ReadBatch<T> {

    /** A row that can be read. */
    record Read<T>(Row row, T value) {}

    /** A row that cannot. */
    record Refused(Row row, List<Rejected> faults) {}

    private final List<Read<T>> good = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private long done;
    private long letters;

    List<Read<T>> good() {
        return good;
    }

    List<Refused> refused() {
        return refused;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** How many rows of the file are read, with these. */
    long done() {
        return done;
    }

    /** How many letters the rows have. */
    long letters() {
        return letters;
    }

    int size() {
        return good.size() + refused.size();
    }

    void good(Row row, T value) {
        good.add(new Read<>(row, value));
        letters += row.length();
    }

    void refused(Row row, List<Rejected> faults) {
        refused.add(new Refused(row, faults));
        letters += row.length();
    }

    /** None of these rows lands, for this reason where they have none of their own. */
    void refuseAll(Rejected reason) {
        good.forEach(read -> refused(read.row(), List.of(reason)));
        good.clear();
    }

    void add(ReadBatch<T> other) {
        good.addAll(other.good);
        refused.addAll(other.refused);
        warnings.addAll(other.warnings);
        letters += other.letters;
        done = other.done;
    }

    void done(long rows) {
        done = rows;
    }
}

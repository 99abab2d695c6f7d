package io.clientele.api.exchange.load;

import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Brings scattered groups together: rows are dealt out to files by their group, each small enough to be sorted in memory.
 */
final class Buckets implements AutoCloseable {

    private static final long ROWS = 25_000;
    private static final long LETTERS = 8_000_000;
    private static final int MOST = 256;

    private final List<RowFile> files = new ArrayList<>();
    private final Function<Row, String> group;

    private Buckets(Function<Row, String> group) {
        this.group = group;
    }

    /** Deals out the rows that were surveyed. */
    static Buckets of(Iterator<Row> rows, Survey survey, Function<Row, String> group) throws IOException {
        var buckets = new Buckets(group);
        try {
            buckets.open((int) Math.min(MOST, Math.max(survey.rows() / ROWS, survey.letters() / LETTERS) + 1));
            rows.forEachRemaining(buckets::deal);
            return buckets;
        } catch (IOException | RuntimeException failure) {
            buckets.close();
            throw failure;
        }
    }

    private void open(int number) throws IOException {
        for (var at = 0; at < number; at++) {
            files.add(new RowFile());
        }
    }

    private void deal(Row row) {
        files.get(Math.floorMod(place(row), files.size())).add(row);
    }

    /** Rows that name no group are of none together, and would fill one file however many they are. */
    private int place(Row row) {
        var name = group.apply(row);
        return name.isEmpty() ? Long.hashCode(row.number()) : name.hashCode();
    }

    /** All rows, those of one group next to each other in the order they had. */
    Iterator<Row> rows() {
        return files.stream().flatMap(file -> sorted(file).stream()).iterator();
    }

    private List<Row> sorted(RowFile file) {
        var rows = new ArrayList<Row>();
        file.rows().forEachRemaining(rows::add);
        rows.sort(Comparator.comparing(group).thenComparingLong(Row::number));
        return rows;
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}

package io.clientele.api.exchange.mapping;

import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.table.Table;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a file begins: the row that most likely names its columns, and the first rows below it.
 *
 * @param header of the first hundred rows the one with the most names of columns, and of such the fullest and first
 */
record FileStart(Table.Format format, Row header, List<Row> rows) {

    private static final int LAST_HEADER = 100;
    private static final int ROWS = 20;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    /** After so many letters no further row is looked at. */
    private static final int MOST_LETTERS = 1_000_000;

    /**
     * Reads no more of the file than that.
     *
     * @param known whether a column may be called so
     * @throws Problem for a file that cannot be read at all, such as {@code EMPTY_FILE}
     */
    static FileStart read(Path file, Predicate<String> known) throws IOException {
        try (var table = Table.open(file, known)) {
            var first = new ArrayList<Row>();
            var rows = table.rows();
            var letters = 0L;
            while (rows.hasNext() && first.size() < LAST_HEADER + ROWS && letters < MOST_LETTERS) {
                var row = rows.next();
                letters += row.length();
                first.add(row);
            }
            var header = header(first, known);
            var below = first.stream().filter(row -> row.number() > header.number());
            return new FileStart(table.format(), header, below.limit(ROWS).toList());
        }
    }

    private static Row header(List<Row> rows, Predicate<String> known) {
        var likely = Comparator.<Row>comparingLong(
                        row -> row.cells().stream().filter(known).count())
                .thenComparingLong(row ->
                        row.cells().stream().filter(cell -> !cell.isEmpty()).count())
                .thenComparing(Comparator.comparingLong(Row::number).reversed());
        return rows.stream()
                .filter(row -> row.number() <= LAST_HEADER)
                .max(likely)
                .orElseThrow(() -> new Problem("EMPTY_FILE", "The file is empty: a row of it must name the columns."));
    }

    /** The first values of a column that differ, long ones cut. */
    List<String> samples(int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(value -> !value.isEmpty())
                .map(FileStart::cut)
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    private static String cut(String value) {
        return value.codePointCount(0, value.length()) > LONGEST_SAMPLE
                ? value.substring(0, value.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…"
                : value;
    }
}

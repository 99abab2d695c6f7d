package io.clientele.api.exchange.mapping;

import io.clientele.api.exchange.cell.ColumnNames;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.KnownColumns;
import io.clientele.api.exchange.kind.KnownColumns.Known;
import io.clientele.api.exchange.table.Table;
import io.clientele.api.firm.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file beside those that such files may have, for who says which is which.
 *
 * @param headerRow the row that names them, from 1
 * @param known all that such a file may have
 * @param prefixes of columns that are many, such as {@code property:}
 */
record FileColumns(
        Table.Format format, long headerRow, List<FileColumn> columns, List<Known> known, List<String> prefixes) {

    /**
     * A column of the file.
     *
     * @param column what its header names or may mean, by English name; null when nothing comes near
     * @param guessed whether the header does not name the column, but may mean it
     * @param samples its first values
     */
    record FileColumn(String header, @Nullable String column, boolean guessed, List<String> samples) {}

    private static final int MOST = 500;
    private static final int LONGEST_GUESSED = 200;

    /**
     * Understood as an import would, guesses aside. A header that stands twice is told once.
     *
     * @throws Problem {@code TOO_MANY_COLUMNS}
     */
    static FileColumns of(FileStart start, ImportKind kind, KnownColumns known) {
        var cells = start.header().cells();
        if (cells.size() > MOST) {
            throw new Problem("TOO_MANY_COLUMNS", "At most %d columns can be mapped.".formatted(MOST));
        }
        var told = new HashSet<String>();
        var columns = IntStream.range(known.reasons(cells), cells.size())
                .filter(at -> !cells.get(at).isEmpty() && told.add(ColumnNames.key(cells.get(at))))
                .mapToObj(at -> column(cells.get(at), start.samples(at), kind, known))
                .toList();
        return new FileColumns(start.format(), start.header().number(), columns, known.all(kind), known.prefixes(kind));
    }

    private static FileColumn column(String header, List<String> samples, ImportKind kind, KnownColumns known) {
        var named = known.named(kind, header);
        var meant = named.or(() -> header.length() > LONGEST_GUESSED ? Optional.empty() : known.guess(kind, header));
        return new FileColumn(header, meant.orElse(null), named.isEmpty() && meant.isPresent(), samples);
    }
}

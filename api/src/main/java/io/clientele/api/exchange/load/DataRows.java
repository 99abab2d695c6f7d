package io.clientele.api.exchange.load;

import io.clientele.api.exchange.cell.ColumnNames;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.ReasonColumns;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.table.Table;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file at its header, with the rows of data below it. The header is the first of the file's first hundred rows in which all the
 * columns are found that the file must have; above it there may be titles and parameters.
 */
final class DataRows implements AutoCloseable {

    private static final int LAST_HEADER = 100;

    private final Table table;
    private final Iterator<Row> rows;
    private final int reasons;
    private final long headerRow;
    private final Header header;
    private final LeftAside leftAside;

    private DataRows(Table table, RowKind<?> kind, ImportRequest request, ColumnNames names) {
        this.table = table;
        this.rows = table.rows();
        var found = headerOf(rows, names);
        this.reasons = ReasonColumns.in(found.cells());
        this.headerRow = found.number();
        this.header = new Header(found.without(reasons).cells(), names);
        this.leftAside = new LeftAside(header, kind.sums(), kind.hasHeadingsWithSums(request));
    }

    /** @throws Problem for a file that cannot be read at all, such as {@code UNKNOWN_COLUMN} */
    static DataRows open(Path file, RowKind<?> kind, ImportRequest request) throws IOException {
        var names = new ColumnNames(kind.columns(), kind.prefixes(), request.ignore(), request.mapping());
        var table = Table.open(file, names::knows);
        try {
            return new DataRows(table, kind, request, names);
        } catch (RuntimeException failure) {
            table.close();
            throw failure;
        }
    }

    /** When no row is a whole header, the one with the most names of columns, of which the error then speaks. */
    private static Row headerOf(Iterator<Row> rows, ColumnNames names) {
        @Nullable Row best = null;
        var most = -1L;
        while (rows.hasNext()) {
            var row = rows.next();
            if (names.complete(row.cells())) {
                return row;
            }
            var known = row.cells().stream().filter(names::knows).count();
            if (known > most) {
                best = row;
                most = known;
            }
            if (row.number() >= LAST_HEADER) {
                break;
            }
        }
        if (best == null) {
            throw new Problem("EMPTY_FILE", "The file is empty: a row of it must name the columns.");
        }
        return best;
    }

    Header header() {
        return header;
    }

    long headerRow() {
        return headerRow;
    }

    Table.Format format() {
        return table.format();
    }

    /** A warning for each sheet of a workbook that is not read. */
    List<Warning> unread() {
        return table.unread().stream()
                .map(sheet -> new Warning(
                        headerRow,
                        "",
                        sheet,
                        "SHEET_UNREAD",
                        "Only the first sheet is read; send this one as a file of its own."))
                .toList();
    }

    /** The rows of data; to be asked for once. */
    Iterator<Row> rows() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                .map(row -> row.without(reasons))
                .filter(leftAside::passes)
                .iterator();
    }

    /** The rows that were no data, of those read up to now. */
    LeftAside leftAside() {
        return leftAside;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}

package io.clientele.api.exchange.kind;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.table.Row;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/**
 * What rows of one kind of file become, and who takes them in. A new kind is a component of this and a constant of
 * {@link ImportKind}.
 *
 * @param <T> what a row becomes
 */
public interface RowKind<T> {

    /** The kind of file its rows are of. */
    ImportKind kind();

    /** The columns it may have. */
    List<Column> columns();

    /** Prefixes of columns that are many. */
    default List<String> prefixes() {
        return List.of();
    }

    /** The columns that a report adds up in its totals. */
    default Set<String> sums() {
        return Set.of();
    }

    /** Whether one name beside sums may be the heading of a group, which is left aside, and no row that lacks a cell. */
    default boolean hasHeadingsWithSums(ImportRequest request) {
        return true;
    }

    /** What keeps rows together: rows of one group go into one upsert. */
    default String group(Header header, Row row) {
        return header.cell(row, Column.EXTERNAL_ID);
    }

    /** Whether a group lands whole or not at all. */
    default boolean whole() {
        return false;
    }

    /** Whether such a fault may be gone when other rows of the file have landed. */
    default boolean mayPass(Rejected fault) {
        return false;
    }

    /** Whether no row needs another group of the file to have landed. */
    default boolean standsAlone(Header header) {
        return true;
    }

    /** What rows of a file with this header become; cells that cannot be read are noted in the cells. */
    Function<Cells, T> reader(Header header);

    /**
     * What the sender should know about rows that land all the same, asked before they do.
     *
     * @param rowAt which row of the file is at a place of the list
     */
    default List<Warning> warnings(List<T> rows, IntToLongFunction rowAt, ImportRequest request) {
        return List.of();
    }

    /** Who takes in the rows of one file, for the room that keeps them. */
    Intake<T> intake(ImportRequest request);
}

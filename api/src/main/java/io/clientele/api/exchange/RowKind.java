package io.clientele.api.exchange;

import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.table.Row;
import java.util.List;

/**
 * What rows of one kind of file become, and who takes them in.
 *
 * @param <T> what a row becomes
 */
interface RowKind<T> {

    ImportKind kind();

    /** The columns it may have. */
    List<Column> columns();

    /** Prefixes of columns that are many. */
    List<String> prefixes();

    /** What keeps rows together: rows of one group go into one upsert. */
    String group(Header header, Row row);

    /** Whether a group lands whole or not at all. */
    boolean whole();

    /** What the row becomes; cells that cannot be read are noted in the cells. */
    T read(Cells cells);

    /** Hands whole groups, as many as 5,000 rows unless one group is larger, to the room that keeps them. */
    Outcome upsert(List<T> rows, ImportRequest request);
}

package io.clientele.api.exchange.table;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows one after another, the next of them already read. */
final class RowsAhead implements Iterator<Row> {

    private final Supplier<@Nullable Row> following;
    private @Nullable Row ahead;

    /** @param following the next row that is not blank; null after the last */
    RowsAhead(Supplier<@Nullable Row> following) {
        this.following = following;
        this.ahead = following.get();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Row next() {
        var row = ahead;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = following.get();
        return row;
    }
}

package io.clientele.api.exchange.download;

import java.io.IOException;
import java.util.List;

/**
 * A list that is ready to be written, true of the snapshot it was made in.
 *
 * @param title of the file and its sheet
 * @param rows read in the same snapshot, few at a time
 * @param parameters what the list was made from, in the language of the file
 */
public record Listing<T>(String title, List<ListColumn<T>> columns, Rows<T> rows, List<Parameter> parameters) {

    /** What a list was made from. */
    public record Parameter(String label, String value) {}

    /** Hands over rows from the first to the last. */
    public interface Rows<T> {
        void each(Taker<T> taker) throws IOException;
    }

    /** Takes the next row; what it throws ends the reading. */
    public interface Taker<T> {
        void take(T row) throws IOException;
    }
}

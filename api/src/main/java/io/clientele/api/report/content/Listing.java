package io.clientele.api.report.content;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A list as a report shows it: who comes first by name, those after only as a sum, so that a short report of many clients reads
 * few cards.
 *
 * @param shown row by row
 * @param others how many are in one row together; more than one, or none
 */
public record Listing<T>(List<T> shown, int others) {

    /** Of all in their order. */
    public static <T> Listing<T> of(List<T> order, int most) {
        return of(order.size(), most, end -> order.subList(0, end));
    }

    /**
     * Of so many, whose order nobody need know beyond those shown.
     *
     * @param most how many are shown; one more takes no more room than a row of others would
     * @param first the first of them
     */
    public static <T> Listing<T> of(int size, int most, IntFunction<List<T>> first) {
        var end = size - 1 > most ? most : size;
        return new Listing<>(first.apply(end), size - end);
    }
}

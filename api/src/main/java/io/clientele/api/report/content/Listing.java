package io.clientele.api.report.content;

import java.util.List;

/**
 * A list as a report shows it: who comes first by name, those after only as a sum, so that a short report of many clients reads
 * few cards.
 *
 * @param shown row by row
 * @param others in one row together; more than one, or none
 */
public record Listing<T>(List<T> shown, List<T> others) {

    /** @param most how many are shown; one more takes no more room than a row of others would */
    public static <T> Listing<T> of(List<T> order, int most) {
        var end = order.size() - 1 > most ? most : order.size();
        return new Listing<>(order.subList(0, end), order.subList(end, order.size()));
    }
}

package io.clientele.api.exchange.gathering;

import io.clientele.api.exchange.table.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;

/**
 * A first look through a file.
 *
 * @param rows how many there are
 * @param letters how many these have
 * @param scattered whether rows of a group stand apart from each other (or, once in a very long while, two groups look alike)
 */
public record Survey(long rows, long letters, boolean scattered) {

    public static Survey of(Iterator<Row> rows, Function<Row, String> group) {
        var seen = new long[1_024];
        var groups = 0;
        var count = 0L;
        var letters = 0L;
        String last = null;
        while (rows.hasNext()) {
            var row = rows.next();
            var here = group.apply(row);
            count++;
            letters += row.length();
            if (!here.equals(last)) {
                seen = groups == seen.length ? Arrays.copyOf(seen, groups * 2) : seen;
                seen[groups++] = hash(here);
                last = here;
            }
        }
        return new Survey(count, letters, repeats(seen, groups));
    }

    private static boolean repeats(long[] seen, int groups) {
        Arrays.sort(seen, 0, groups);
        for (var at = 1; at < groups; at++) {
            if (seen[at] == seen[at - 1]) {
                return true;
            }
        }
        return false;
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String group) {
        var hash = 0xcbf29ce484222325L;
        for (var letter : group.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xFF)) * 0x100000001b3L;
        }
        return hash;
    }
}

package io.clientele.api.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one upsert; those not rejected landed together, in one transaction.
 *
 * @param rejected rows that were left out, each with why
 */
public record Outcome(int created, int changed, int unchanged, List<Rejected> rejected) {

    public static final Outcome NOTHING = new Outcome(0, 0, 0, List.of());

    public Outcome {
        rejected = List.copyOf(rejected);
    }

    /**
     * A row that did not land.
     *
     * @param index of the row in the list given, from 0
     * @param column the file's column at fault, in English
     * @param code stable, such as {@code UNKNOWN_CLIENT}
     */
    public record Rejected(
            int index, @Nullable String column, @Nullable String value, String code, String message) {}
}

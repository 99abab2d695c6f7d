package io.clientele.api.client.identity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says to name a client by. An external id decides alone; otherwise whoever is meant has all that is given.
 *
 * @param externalId in the source that the file is of
 */
public record ClientKey(
        @Nullable String externalId,
        @Nullable String code,
        @Nullable String inn,
        @Nullable String email,
        @Nullable String phone) {

    private static final String EXTERNAL_ID = "external_id";

    /** Whether it names nobody. */
    public boolean isEmpty() {
        return externalId == null && given().isEmpty();
    }

    /** The kinds of key that are given beside the external id. */
    List<KeyKind> given() {
        return Arrays.stream(KeyKind.values())
                .filter(kind -> kind.of(this) != null)
                .toList();
    }

    /** The first of the columns that it was read from; null when it names nobody. */
    public @Nullable String column() {
        return externalId != null
                ? EXTERNAL_ID
                : given().stream().map(KeyKind::column).findFirst().orElse(null);
    }

    /** What is given in that column. */
    public @Nullable String value(String column) {
        return column.equals(EXTERNAL_ID)
                ? externalId
                : given().stream()
                        .filter(kind -> kind.column().equals(column))
                        .map(kind -> kind.of(this))
                        .findFirst()
                        .orElse(null);
    }
}

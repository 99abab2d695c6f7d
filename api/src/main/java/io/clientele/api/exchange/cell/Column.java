package io.clientele.api.exchange.cell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that a file may have.
 *
 * @param name in English, as in messages
 * @param names all names it goes by, the English one among them
 * @param standIn the column that a file may have in its place; null when there is none
 */
public record Column(
        String name,
        List<String> names,
        boolean required,
        @Nullable String standIn) {

    public static final String EXTERNAL_ID = "external_id";

    /** One that nothing stands in for. */
    public Column(String name, List<String> names, boolean required) {
        this(name, names, required, null);
    }

    /** The same, for which another may stand in. */
    public Column orElse(String other) {
        return new Column(name, names, required, other);
    }

    /** The key of most files. */
    public static Column externalId(String... more) {
        return required(
                EXTERNAL_ID,
                Stream.concat(Stream.of("ид", "guid", "идентификатор"), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    /** One that a file must have. */
    public static Column required(String name, String... russian) {
        return new Column(name, names(name, russian), true);
    }

    /** One that a file may have. */
    public static Column optional(String name, String... russian) {
        return new Column(name, names(name, russian), false);
    }

    private static List<String> names(String name, String... russian) {
        return Stream.concat(Stream.of(name), Arrays.stream(russian)).toList();
    }
}

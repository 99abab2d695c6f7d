package io.clientele.api.exchange.cell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a file may have.
 *
 * @param name in English, as in messages
 * @param names all names it goes by, the English one among them
 */
public record Column(String name, List<String> names, boolean required) {

    public static final String EXTERNAL_ID = "external_id";

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

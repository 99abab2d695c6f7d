package io.clientele.api.database.bulk;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a table that rows are written to.
 *
 * @param key by which a row is told from all others
 * @param others what may change of a row
 */
public record TableColumns(String table, List<String> key, List<String> others) {

    /** Names of columns apart by commas. */
    public static TableColumns of(String table, String key, String others) {
        return new TableColumns(table, names(key), names(others));
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** For rows of which none is there yet. */
    String insert() {
        var places = String.join(", ", Collections.nCopies(key.size() + others.size(), "?"));
        return "insert into %s (%s) values (%s)".formatted(table, names(), places);
    }

    /** For rows that may be there, with other values. */
    String upsert() {
        return others.stream()
                .map(column -> "%s = values(%s)".formatted(column, column))
                .collect(Collectors.joining(", ", insert() + " on duplicate key update ", ""));
    }

    /** For rows that come as lines of text, with what MySQL takes such lines to be unless told otherwise. */
    String load() {
        return "load data local infile 'rows' into table %s character set utf8mb4 (%s)".formatted(table, names());
    }

    /** For rows that are to go, told by these columns. */
    static String delete(String table, String key) {
        return names(key).stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" and ", "delete from %s where ".formatted(table), ""));
    }

    private String names() {
        return Stream.concat(key.stream(), others.stream()).collect(Collectors.joining(", "));
    }
}

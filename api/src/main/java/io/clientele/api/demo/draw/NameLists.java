package io.clientele.api.demo.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The small text files beside the demo base: one row a line, columns by {@code |}, comments after {@code #}. */
public final class NameLists {

    private NameLists() {}

    public static List<List<String>> rows(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
    }

    /** The values of the row whose first column is {@code kind}. */
    public static List<String> list(String file, String kind) {
        return rows(file).stream()
                .filter(row -> row.getFirst().equals(kind))
                .map(row -> values(row.get(1)))
                .findFirst()
                .orElseThrow();
    }

    /** A column that holds several values by {@code ;}. */
    public static List<String> values(String column) {
        return List.of(column.split(";", -1));
    }

    private static String read(String file) {
        try (InputStream in = NameLists.class.getResourceAsStream("/io/clientele/api/demo/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

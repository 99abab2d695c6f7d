package io.clientele.api.segment.rule.syntax.fault;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in a rule something stands.
 *
 * @param path names and indexes from the root of the tree, or from the criterion at hand
 * @param line in the text, from 1; null when there is no text
 * @param column in the line, from 1
 */
public record Place(
        List<String> path, @Nullable Integer line, @Nullable Integer column) {

    public static final Place HERE = in();

    public static Place at(int line, int column) {
        return new Place(List.of(), line, column);
    }

    public static Place in(String... path) {
        return new Place(List.of(path), null, null);
    }

    /** The same place, its path seen from further up. */
    public Place under(List<String> parent) {
        return new Place(Stream.concat(parent.stream(), path.stream()).toList(), line, column);
    }
}

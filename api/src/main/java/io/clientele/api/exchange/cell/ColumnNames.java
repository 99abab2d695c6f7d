package io.clientele.api.exchange.cell;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names, English and Russian, that the columns of one kind of file go by. */
public final class ColumnNames {

    private final List<Column> columns;
    private final List<String> prefixes;
    private final Set<String> ignored = new HashSet<>();
    private final Map<String, String> byKey = new HashMap<>();

    /**
     * Those of the columns given.
     *
     * @param prefixes of columns that are many, such as {@code category:}
     * @param ignore names of columns to leave aside
     * @param mapping columns by what files call them; an empty one is left aside
     * @throws Problem {@code UNKNOWN_COLUMN} when the mapping names a column that is not there
     */
    public ColumnNames(List<Column> columns, List<String> prefixes, List<String> ignore, Map<String, String> mapping) {
        this.columns = columns;
        this.prefixes = prefixes;
        columns.forEach(column -> column.names().forEach(name -> byKey.put(key(name), column.name())));
        var mapped = new HashMap<String, String>();
        mapping.forEach((header, column) -> {
            if (!column.isBlank()) {
                mapped.put(key(header), column(column).orElseThrow(() -> unknown(column)));
            }
        });
        byKey.putAll(mapped);
        ignore.forEach(name -> ignored.add(key(name)));
        mapping.forEach((header, column) -> {
            if (column.isBlank()) {
                ignored.add(key(header));
            }
        });
    }

    /** Whether the name is empty or to be left aside. */
    boolean ignores(String name) {
        return name.isEmpty() || ignored.contains(key(name));
    }

    /** The column of that name, unless it is to be left aside. */
    public Optional<String> column(String name) {
        return ignores(name)
                ? Optional.empty()
                : Optional.ofNullable(byKey.get(key(name))).or(() -> prefixed(name));
    }

    /** Whether a column may be called so. */
    public boolean knows(String name) {
        return column(name).isPresent();
    }

    private Optional<String> prefixed(String name) {
        return prefixes.stream()
                .filter(prefix -> key(name).startsWith(prefix))
                .findFirst()
                .map(prefix -> prefix + name.substring(name.indexOf(':') + 1).strip());
    }

    /** The column that a header of another name may mean: one whose name stands in it, else one written nearly so. */
    public Optional<String> guess(String name) {
        var key = key(name);
        var words = List.of(key.split("[_.,()]+"));
        return byKey.entrySet().stream()
                .filter(entry ->
                        new HashSet<>(words).containsAll(List.of(entry.getKey().split("[_.,()]+"))))
                .max(Comparator.comparingInt((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .or(() -> byKey.entrySet().stream()
                        .filter(entry -> distance(key, entry.getKey()) <= key.length() / 4)
                        .min(Comparator.comparingInt((Map.Entry<String, String> entry) -> distance(key, entry.getKey()))
                                .thenComparing(Map.Entry.comparingByKey())))
                .map(Map.Entry::getValue);
    }

    /** The columns that a file must have. */
    List<Column> required() {
        return columns.stream().filter(Column::required).toList();
    }

    /** Whether these names are the header of a file: columns are there, all among them that it must have. */
    public boolean complete(List<String> names) {
        var there = names.stream().map(this::column).flatMap(Optional::stream).collect(Collectors.toSet());
        return !there.isEmpty()
                && required().stream()
                        .allMatch(column -> there.contains(column.name()) || there.contains(column.standIn()));
    }

    Problem unknown(String name) {
        var near = byKey.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> distance(key(name), entry.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(3)
                .collect(Collectors.joining("`, `", "`", "`"));
        return new Problem(
                "UNKNOWN_COLUMN",
                "The column `%s` is unknown; the nearest are %s. Rename it, or name it in `ignore=`."
                        .formatted(name, near));
    }

    /** By which two headers are one: as people write them, with blanks or underscores. */
    public static String key(String name) {
        return NameKey.of(name).replace(' ', '_').replace("._", ".").strip();
    }

    /** How many letters must change to turn one name into the other (Levenshtein). */
    private static int distance(String one, String other) {
        var costs = new int[other.length() + 1];
        for (var at = 0; at < costs.length; at++) {
            costs[at] = at;
        }
        for (var row = 1; row <= one.length(); row++) {
            var diagonal = costs[0];
            costs[0] = row;
            for (var at = 1; at < costs.length; at++) {
                var change = diagonal + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                diagonal = costs[at];
                costs[at] = Math.min(change, 1 + Math.min(costs[at], costs[at - 1]));
            }
        }
        return costs[other.length()];
    }
}

package io.clientele.api.exchange;

import io.clientele.api.exchange.table.Row;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column of the file is which of ours: by English name or Russian alias, in any order. */
final class Header {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();

    /**
     * Reads the first row.
     *
     * @param prefixes of columns that are many, such as {@code category:}
     * @throws Problem {@code UNKNOWN_COLUMN}, {@code COLUMN_TWICE}, {@code COLUMN_MISSING}
     */
    Header(List<String> row, List<Column> columns, List<String> prefixes, List<String> ignore) {
        var byKey = new HashMap<String, String>();
        columns.forEach(column -> column.names().forEach(name -> byKey.put(key(name), column.name())));
        var ignored = ignore.stream().map(Header::key).collect(Collectors.toCollection(HashSet::new));
        for (var at = 0; at < row.size(); at++) {
            var name = row.get(at);
            if (!name.isEmpty() && !ignored.contains(key(name))) {
                place(name, at, byKey, prefixes);
            }
        }
        columns.stream().filter(Column::required).forEach(this::refuseMissing);
    }

    private void place(String name, int at, Map<String, String> byKey, List<String> prefixes) {
        var column = Optional.ofNullable(byKey.get(key(name)))
                .or(() -> prefixes.stream()
                        .filter(prefix -> key(name).startsWith(prefix))
                        .findFirst()
                        .map(prefix ->
                                prefix + name.substring(name.indexOf(':') + 1).strip()))
                .orElseThrow(() -> unknown(name, byKey));
        if (places.putIfAbsent(column, at) != null) {
            throw new Problem(
                    "COLUMN_TWICE",
                    "The column `%s` is there twice (as `%s` and `%s`).".formatted(column, written.get(column), name));
        }
        written.put(column, name);
    }

    private void refuseMissing(Column column) {
        if (!has(column.name())) {
            throw new Problem(
                    "COLUMN_MISSING",
                    "The file needs the column `%s` (or: %s)."
                            .formatted(column.name(), String.join(", ", column.names())));
        }
    }

    private static Problem unknown(String name, Map<String, String> byKey) {
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

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** The cell of a column; empty when the file has no such column. */
    String cell(Row row, String column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** The columns with that prefix: what follows it. */
    List<String> after(String prefix) {
        var found = new ArrayList<String>();
        places.keySet().stream()
                .filter(column -> column.startsWith(prefix))
                .forEach(column -> found.add(column.substring(prefix.length())));
        return found;
    }

    private static String key(String name) {
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

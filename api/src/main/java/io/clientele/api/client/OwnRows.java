package io.clientele.api.client;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that clients own in a side table. A row is the list of its columns after {@code client_id}: first those of its key, then
 * the others. Writing deletes and inserts what differs and touches nothing else.
 */
public final class OwnRows {

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<String> key;
    private final List<String> columns;

    /** Names are ours, never a caller's: they become part of statements. */
    public OwnRows(JdbcTemplate jdbc, String table, List<String> key, List<String> others) {
        this.jdbc = jdbc;
        this.table = table;
        this.key = key;
        this.columns = Stream.concat(key.stream(), others.stream()).toList();
    }

    /** The rows of each of these clients; an empty set for those without. */
    public Map<Integer, Set<List<@Nullable Object>>> of(Collection<Integer> clients) {
        var rows = new HashMap<Integer, Set<List<@Nullable Object>>>();
        clients.forEach(client -> rows.put(client, new HashSet<>()));
        if (!clients.isEmpty()) {
            JdbcClient.create(jdbc)
                    .sql("select client_id, %s from %s where client_id in (:clients)"
                            .formatted(String.join(", ", columns), table))
                    .param("clients", clients)
                    .query(row -> {
                        rows.computeIfAbsent(row.getInt(1), client -> new HashSet<>())
                                .add(read(row));
                    });
        }
        return rows;
    }

    /** Makes the stored rows those wanted; answers the clients whose rows differed. */
    public Set<Integer> replace(
            Map<Integer, Set<List<@Nullable Object>>> stored, Map<Integer, Set<List<@Nullable Object>>> wanted) {
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        var changed = new HashSet<Integer>();
        wanted.forEach((client, rows) -> {
            var before = stored.getOrDefault(client, Set.of());
            before.stream()
                    .filter(row -> !rows.contains(row))
                    .forEach(row -> gone.add(parameters(client, row.subList(0, key.size()))));
            rows.stream().filter(row -> !before.contains(row)).forEach(row -> come.add(parameters(client, row)));
            if (!rows.equals(before)) {
                changed.add(client);
            }
        });
        batch(deletion(), gone);
        batch(insertion(), come);
        return changed;
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private String deletion() {
        return "delete from %s where client_id = ? and %s"
                .formatted(table, key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")));
    }

    private String insertion() {
        return "insert into %s (client_id, %s) values (?%s)"
                .formatted(table, String.join(", ", columns), ", ?".repeat(columns.size()));
    }

    private List<@Nullable Object> read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int column = 0; column < columns.size(); column++) {
            var value = row.getObject(column + 2);
            values.add(value instanceof Date date ? date.toLocalDate() : value);
        }
        return Collections.unmodifiableList(values);
    }

    private static Object[] parameters(int client, List<@Nullable Object> row) {
        return Stream.concat(Stream.of(client), row.stream()).toArray();
    }
}

package io.clientele.api.client.mark;

import io.clientele.api.database.Change;
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
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that clients or their contact persons own in a side table. A row is the list of its columns beside those that name the
 * owner: first those of its key, then the others. Writing deletes and inserts what differs and touches nothing else.
 */
public final class OwnRows {

    private final JdbcTemplate jdbc;
    private final Owner owner;
    private final String table;
    private final List<String> key;
    private final List<String> columns;

    /** Names are ours, never a caller's: they become part of statements. */
    public OwnRows(JdbcTemplate jdbc, Owner owner, String belonging, List<String> key, List<String> others) {
        this.jdbc = jdbc;
        this.owner = owner;
        this.table = owner.table(belonging);
        this.key = key;
        this.columns = Stream.concat(key.stream(), others.stream()).toList();
    }

    /** The rows of each of these owners; an empty set for those without. */
    public Map<Integer, Set<List<@Nullable Object>>> of(Collection<Integer> owners) {
        var rows = new HashMap<Integer, Set<List<@Nullable Object>>>();
        owners.forEach(one -> rows.put(one, new HashSet<>()));
        if (!owners.isEmpty()) {
            JdbcClient.create(jdbc)
                    .sql("select %1$s, %2$s from %3$s where %1$s in (:owners)"
                            .formatted(owner.id(), String.join(", ", columns), table))
                    .param("owners", owners)
                    .query(row -> {
                        rows.computeIfAbsent(row.getInt(1), one -> new HashSet<>())
                                .add(read(row));
                    });
        }
        return rows;
    }

    /**
     * Makes the stored rows those wanted; answers the owners whose rows differed.
     *
     * @param clientOf the client at whom an owner is
     */
    public Set<Integer> replace(
            Map<Integer, Set<List<@Nullable Object>>> stored,
            Map<Integer, Set<List<@Nullable Object>>> wanted,
            IntUnaryOperator clientOf) {
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        var changed = new HashSet<Integer>();
        wanted.forEach((one, rows) -> {
            var before = stored.getOrDefault(one, Set.of());
            before.stream()
                    .filter(row -> !rows.contains(row))
                    .forEach(row -> gone.add(parameters(Stream.of(one), row.subList(0, key.size()))));
            rows.stream()
                    .filter(row -> !before.contains(row))
                    .forEach(row -> come.add(parameters(names(one, clientOf), row)));
            if (!rows.equals(before)) {
                changed.add(one);
            }
        });
        batch(deletion(), gone);
        batch(insertion(), come);
        return changed;
    }

    /** Takes a category or property, by its id, from everybody who has it. */
    public static void deleteAll(JdbcClient jdbc, String belonging, int id, Change change) {
        for (var owner : Owner.values()) {
            var having = " from %s where %s_id = ?".formatted(owner.table(belonging), belonging);
            jdbc.sql("select distinct client_id" + having).param(id).query(row -> {
                change.touch(row.getInt(1));
            });
            jdbc.sql("delete" + having).param(id).update();
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private String deletion() {
        return "delete from %s where %s = ? and %s"
                .formatted(
                        table,
                        owner.id(),
                        key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")));
    }

    private String insertion() {
        var names = owner == Owner.CLIENT ? Stream.of("client_id") : Stream.of(owner.id(), "client_id");
        var all = Stream.concat(names, columns.stream()).toList();
        return "insert into %s (%s) values (?%s)"
                .formatted(table, String.join(", ", all), ", ?".repeat(all.size() - 1));
    }

    private List<@Nullable Object> read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int column = 0; column < columns.size(); column++) {
            var value = row.getObject(column + 2);
            values.add(value instanceof Date date ? date.toLocalDate() : value);
        }
        return Collections.unmodifiableList(values);
    }

    private Stream<Integer> names(int one, IntUnaryOperator clientOf) {
        return owner == Owner.CLIENT ? Stream.of(one) : Stream.of(one, clientOf.applyAsInt(one));
    }

    private static Object[] parameters(Stream<Integer> names, List<@Nullable Object> row) {
        return Stream.concat(names, row.stream()).toArray();
    }
}

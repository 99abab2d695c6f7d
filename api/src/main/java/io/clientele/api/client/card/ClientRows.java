package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.BusinessCalendar;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes clients' own rows, a batch at a time, within a write of the client room. */
@Component
class ClientRows {

    private static final Set<ClientField> NEEDED =
            EnumSet.of(ClientField.NAME, ClientField.ANONYMOUS, ClientField.ACTIVE);
    private static final String NAMES =
            ClientRow.FIELDS.stream().map(ClientField::column).collect(Collectors.joining(", "));
    private static final String ROWS = "select id, external_id, head_id, " + NAMES + " from client where ";

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;
    private final BusinessCalendar calendar;
    private final MergedKeys merged;

    ClientRows(JdbcTemplate jdbc, JdbcClient queries, BusinessCalendar calendar, MergedKeys merged) {
        this.merged = merged;
        this.jdbc = jdbc;
        this.queries = queries;
        this.calendar = calendar;
    }

    /** The rows that these external ids name; one of a client that was merged names his winner's row, which then is called so. */
    List<ClientRow> of(String source, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return List.of();
        }
        var own = queries.sql(ROWS + "source = :source and external_id in (:ids) for update")
                .param("source", source)
                .param("ids", externalIds)
                .query((row, number) -> ClientRow.read(row))
                .list();
        var winners = merged.winners(source, externalIds);
        return winners.isEmpty() ? own : counted(own, winners);
    }

    private List<ClientRow> counted(List<ClientRow> own, Map<String, Integer> winners) {
        var byId = queries
                .sql(ROWS + "id in (:ids) for update")
                .param("ids", Set.copyOf(winners.values()))
                .query((row, number) -> ClientRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ClientRow::id, Function.identity()));
        return own.stream()
                .map(row -> {
                    var winner = winners.get(row.externalId());
                    return winner == null
                            ? row
                            : Objects.requireNonNull(byId.get(winner)).called(row.externalId());
                })
                .toList();
    }

    /** The heads of these clients, of those that have one. */
    Map<Integer, Integer> headsOf(Collection<Integer> ids) {
        var heads = new HashMap<Integer, Integer>();
        if (!ids.isEmpty()) {
            queries.sql("select id, head_id from client where id in (:ids) and head_id is not null for update")
                    .param("ids", ids)
                    .query(row -> {
                        heads.put(row.getInt(1), row.getInt(2));
                    });
        }
        return heads;
    }

    int last() {
        return queries.sql("select coalesce(max(id), 0) from client for update")
                .query(Integer.class)
                .single();
    }

    void insert(String source, List<ClientRow> rows) {
        var now = now();
        batch(
                "insert into client (source, external_id, created_at, archived, erased, version, updated_at, head_id, name_key, name_sort, "
                        + NAMES + ", id) values (?, ?, ?, false, false, 1, ?, ?, ?, ?"
                        + ", ?".repeat(ClientRow.FIELDS.size())
                        + ", ?)",
                rows.stream()
                        .map(row -> Stream.concat(Stream.of(source, row.externalId(), now), row.columns(now))
                                .toArray())
                        .toList());
    }

    void update(List<ClientRow> rows) {
        var now = now();
        batch(
                "update client set version = version + 1, updated_at = ?, head_id = ?, name_key = ?, name_sort = ?, "
                        + ClientRow.FIELDS.stream()
                                .map(field -> field.column() + " = ?")
                                .collect(Collectors.joining(", "))
                        + " where id = ?",
                rows.stream().map(row -> row.columns(now).toArray()).toList());
    }

    /** Raises the version of clients whose own row did not change but what belongs to it did. */
    void touch(Collection<Integer> ids) {
        var now = now();
        batch(
                "update client set version = version + 1, updated_at = ? where id = ?",
                ids.stream().map(id -> new Object[] {now, id}).toList());
    }

    /** Leaves of clients nothing but their numbers, under keys that nobody gives. */
    void empty(Collection<Integer> ids) {
        var now = now();
        batch(
                "update client set version = version + 1, updated_at = ?, source = '~', external_id = cast(id as char),"
                        + " head_id = null, name = '', name_key = '', name_sort = '', anonymous = false, active = false,"
                        + " archived = true, erased = true, "
                        + ClientRow.FIELDS.stream()
                                .filter(field -> !NEEDED.contains(field))
                                .map(field -> field.column() + " = null")
                                .collect(Collectors.joining(", "))
                        + " where id = ?",
                ids.stream().map(id -> new Object[] {now, id}).toList());
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC);
    }
}

package io.clientele.api.client.card;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * External ids of clients that were merged into others: they go on naming the winner. In each source one card speaks for the
 * winner: his own where it is from there, else that of the client merged into him whose number is lowest; the others are silent,
 * so that a file holding several does not change him back and forth.
 */
@Component
class MergedKeys {

    private static final String MERGED = """
            from client_alias a join client c on c.id = a.client_id join client w on w.id = a.winner_id
            where c.source = :source and c.external_id in (:ids)""";

    private static final String SPOKEN_FOR = """
            exists (
                select 1 from client_alias b join client d on d.id = b.client_id
                where b.winner_id = a.winner_id and d.source = :source and b.client_id < a.client_id)""";

    private final JdbcClient jdbc;

    MergedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The winners behind those of these external ids that merged clients have. */
    Map<String, Integer> winners(String source, Collection<String> externalIds) {
        var winners = new HashMap<String, Integer>();
        if (!externalIds.isEmpty()) {
            ask("select c.external_id, a.winner_id " + MERGED, source, externalIds)
                    .query(row -> {
                        winners.put(row.getString(1), row.getInt(2));
                    });
        }
        return winners;
    }

    /** Those of these external ids whose cards do not speak for the winner. */
    Set<String> silent(String source, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Set.of()
                : Set.copyOf(ask(
                                "select c.external_id " + MERGED + " and (w.source = :source or " + SPOKEN_FOR + ")",
                                source,
                                externalIds)
                        .query(String.class)
                        .list());
    }

    private JdbcClient.StatementSpec ask(String sql, String source, Collection<String> externalIds) {
        return jdbc.sql(sql).param("source", source).param("ids", externalIds);
    }
}

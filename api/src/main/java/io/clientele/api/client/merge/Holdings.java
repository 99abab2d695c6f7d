package io.clientele.api.client.merge;

import io.clientele.api.database.Change;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps holdings true when clients are merged: the winner heads whom the merged ones headed. */
@Component
class Holdings {

    /**
     * Who heads the winner once the others are merged into him.
     *
     * @param id null when nobody does
     * @param isCircle whether that one would be headed, through others, by the winner
     */
    record HeadAfter(@Nullable Integer id, boolean isCircle) {}

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** His own head, or where that is one of those merged, the nearest above who is not. */
    HeadAfter headAfter(int winner, Collection<Integer> losers) {
        var merged = new HashSet<>(losers);
        merged.add(winner);
        var head = headOf(winner);
        while (head.isPresent() && merged.contains(head.get())) {
            head = headOf(head.get());
        }
        return new HeadAfter(head.orElse(null), head.isPresent() && isBelow(head.get(), merged));
    }

    /** Sets the head of the winner, and makes him that of whom the merged ones headed. */
    void join(int winner, List<Integer> losers, Change change) {
        jdbc.sql("update client set head_id = ? where id = ?")
                .param(headAfter(winner, losers).id())
                .param(winner)
                .update();
        jdbc.sql("update client set head_id = null where id in (:losers)")
                .param("losers", losers)
                .update();
        var headed = jdbc.sql("select id from client where head_id in (:losers)")
                .param("losers", losers)
                .query(Integer.class)
                .list();
        if (!headed.isEmpty()) {
            headed.forEach(change::touch);
            jdbc.sql("update client set head_id = :winner, version = version + 1 where id in (:headed)")
                    .param("winner", winner)
                    .param("headed", headed)
                    .update();
        }
    }

    private boolean isBelow(int client, Set<Integer> merged) {
        var seen = new HashSet<Integer>();
        var above = headOf(client);
        while (above.isPresent() && !merged.contains(above.get()) && seen.add(above.get())) {
            above = headOf(above.get());
        }
        return above.isPresent() && merged.contains(above.get());
    }

    private Optional<Integer> headOf(int client) {
        return jdbc.sql("select head_id from client where id = ? and head_id is not null")
                .param(client)
                .query(Integer.class)
                .optional();
    }
}

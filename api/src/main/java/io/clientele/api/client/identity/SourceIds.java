package io.clientele.api.client.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what a source knows clients. */
@Component
public class SourceIds {

    private final JdbcClient jdbc;

    SourceIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The external ids of clients in a source, in order; those of clients merged into them among them, as the source goes on
     * using these. Clients that it does not know are left out.
     *
     * @param clients at most a few thousand
     */
    public Map<Integer, List<String>> of(String source, Collection<Integer> clients) {
        var ids = new HashMap<Integer, List<String>>();
        if (!clients.isEmpty()) {
            jdbc.sql("""
                            select id, external_id from client where source = :source and id in (:ids)
                            union all
                            select winner_id, external_id from client_alias join client on id = client_id
                            where source = :source and winner_id in (:ids)
                            order by 1, 2""").param("source", source).param("ids", clients).query(row -> {
                ids.computeIfAbsent(row.getInt(1), unseen -> new ArrayList<>()).add(row.getString(2));
            });
        }
        return ids;
    }
}

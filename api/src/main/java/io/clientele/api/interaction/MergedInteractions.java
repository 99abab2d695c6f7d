package io.clientele.api.interaction;

import io.clientele.api.client.merge.ClientFacts;
import io.clientele.api.database.Change;
import io.clientele.api.database.Room;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives what passed between the firm and merged clients to the one who stays. */
@Component
class MergedInteractions implements ClientFacts {

    private final JdbcClient jdbc;

    MergedInteractions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Room room() {
        return Room.INTERACTION;
    }

    @Override
    public Collection<Integer> having(Collection<Integer> clients) {
        return jdbc.sql("select distinct client_id from interaction where client_id in (:clients)")
                .param("clients", clients)
                .query(Integer.class)
                .list();
    }

    @Override
    public void giveTo(int winner, Collection<Integer> losers, Change change) {
        jdbc.sql(
                        "select min(on_day), max(on_day) from interaction where client_id in (:losers) having min(on_day) is not null")
                .param("losers", losers)
                .query(row -> {
                    change.touch(winner, row.getObject(1, LocalDate.class));
                    change.touch(winner, row.getObject(2, LocalDate.class));
                });
        jdbc.sql("update interaction set client_id = :winner where client_id in (:losers)")
                .param("winner", winner)
                .param("losers", losers)
                .update();
    }
}

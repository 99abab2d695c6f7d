package io.clientele.api.interaction.list;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.firm.Period;
import io.clientele.api.interaction.Interaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What passed between the firm and some clients in a period, in the snapshot of the thread that asks. */
@Component
public class ContactLog {

    /** Takes one; the manager is 0 where none is named. */
    public interface Taker {
        void take(int client, int manager);
    }

    private final JdbcClient jdbc;
    private final ClientSets sets;

    ContactLog(JdbcClient jdbc, ClientSets sets) {
        this.jdbc = jdbc;
        this.sets = sets;
    }

    /** Of at most 5,000 clients, the newest first. */
    public List<Interaction> of(Collection<Integer> clients, Period period) {
        return clients.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select %s from interaction i
                        where i.client_id in (:clients) and i.on_day >= :from and i.on_day < :to
                        order by i.at desc, i.id desc""".formatted(Interaction.COLUMNS))
                        .param("clients", clients)
                        .param("from", period.from())
                        .param("to", period.to())
                        .query(Interaction.class)
                        .list();
    }

    /** Hands over each of these clients' interactions of the period. */
    public void each(RoaringBitmap clients, Period period, Taker taker) {
        var days = Map.of("from", period.from(), "to", period.to());
        sets.read(
                new Source("interaction", "client_id", "on_day >= :from and on_day < :to", days),
                "client_id, manager_id",
                clients,
                row -> {
                    if (clients.contains(row.getInt(1))) {
                        taker.take(row.getInt(1), row.getInt(2));
                    }
                });
    }
}

package io.clientele.api.interaction.list;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.firm.Period;
import io.clientele.api.interaction.Interaction;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What passed between the firm and some clients in a period, in the snapshot of the thread that asks. */
@Component
public class ContactLog {

    /** How many are read with one statement. */
    private static final int TOGETHER = 5_000;

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

    /** Those of these ids, in their order. */
    public List<Interaction> of(List<Long> ids) {
        var byId = new HashMap<Long, Interaction>();
        for (var from = 0; from < ids.size(); from += TOGETHER) {
            jdbc.sql("select %s from interaction i where i.id in (:ids)".formatted(Interaction.COLUMNS))
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + TOGETHER)))
                    .query(Interaction.class)
                    .list()
                    .forEach(one -> byId.put(one.id(), one));
        }
        return ids.stream().map(byId::get).map(Objects::requireNonNull).toList();
    }

    /**
     * These clients' interactions of the period in sum.
     *
     * @param most how many of the newest are named
     */
    public Passed passed(RoaringBitmap clients, Period period, int most) {
        var passed = new Passed(most);
        sets.read(within(period), "client_id, id, at, kind", clients, row -> {
            if (clients.contains(row.getInt(1))) {
                passed.add(row.getInt(1), row.getLong(2), row.getObject(3, LocalDateTime.class), row.getString(4));
            }
        });
        return passed;
    }

    /** Hands over each of these clients' interactions of the period. */
    public void each(RoaringBitmap clients, Period period, Taker taker) {
        sets.read(within(period), "client_id, manager_id", clients, row -> {
            if (clients.contains(row.getInt(1))) {
                taker.take(row.getInt(1), row.getInt(2));
            }
        });
    }

    private static Source within(Period period) {
        return new Source(
                "interaction",
                "client_id",
                "on_day >= :from and on_day < :to",
                Map.of("from", period.from(), "to", period.to()));
    }
}

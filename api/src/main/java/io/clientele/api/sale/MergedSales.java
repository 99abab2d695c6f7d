package io.clientele.api.sale;

import io.clientele.api.client.merge.ClientFacts;
import io.clientele.api.database.Change;
import io.clientele.api.database.Room;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives what merged clients bought to the one who stays. */
@Component
class MergedSales implements ClientFacts {

    private final JdbcClient jdbc;

    MergedSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Room room() {
        return Room.SALE;
    }

    @Override
    public Collection<Integer> having(Collection<Integer> clients) {
        return jdbc.sql("select distinct client_id from sale where client_id in (:clients)")
                .param("clients", clients)
                .query(Integer.class)
                .list();
    }

    @Override
    public void giveTo(int winner, Collection<Integer> losers, Change change) {
        jdbc.sql(
                        "select min(sold_on), max(sold_on) from sale where client_id in (:losers) having min(sold_on) is not null")
                .param("losers", losers)
                .query(row -> {
                    change.touch(winner, row.getObject(1, LocalDate.class));
                    change.touch(winner, row.getObject(2, LocalDate.class));
                });
        jdbc.sql("""
                        update sale_line l join sale s on s.id = l.sale_id set l.client_id = :winner
                        where s.client_id in (:losers)""").param("winner", winner).param("losers", losers).update();
        jdbc.sql("update sale set client_id = :winner where client_id in (:losers)")
                .param("winner", winner)
                .param("losers", losers)
                .update();
    }
}

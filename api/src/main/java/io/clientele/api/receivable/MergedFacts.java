package io.clientele.api.receivable;

import io.clientele.api.client.merge.ClientFacts;
import io.clientele.api.database.Change;
import io.clientele.api.database.Room;
import io.clientele.api.receivable.landing.Book;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the invoices and payments of merged clients to the one who stays, whose payments then settle all of his invoices. */
@Component
class MergedFacts implements ClientFacts {

    private final JdbcClient jdbc;

    MergedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Room room() {
        return Room.RECEIVABLE;
    }

    @Override
    public Collection<Integer> having(Collection<Integer> clients) {
        return jdbc.sql("""
                        select client_id from receivable where client_id in (:clients)
                        union select client_id from payment where client_id in (:clients)""").param("clients", clients).query(Integer.class).list();
    }

    @Override
    public void giveTo(int winner, Collection<Integer> losers, Change change) {
        for (var book : Book.values()) {
            jdbc.sql("select min(%1$s), max(%1$s) from %2$s where client_id in (:losers) having min(%1$s) is not null"
                            .formatted(book.day(), book.table()))
                    .param("losers", losers)
                    .query(row -> {
                        change.touch(winner, row.getObject(1, LocalDate.class));
                        change.touch(winner, row.getObject(2, LocalDate.class));
                    });
            jdbc.sql("update %s set client_id = :winner where client_id in (:losers)".formatted(book.table()))
                    .param("winner", winner)
                    .param("losers", losers)
                    .update();
        }
    }
}

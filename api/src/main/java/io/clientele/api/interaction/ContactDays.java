package io.clientele.api.interaction;

import io.clientele.api.firm.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days and through which channels clients were in contact, in the snapshot of the thread that asks. */
@Component
public class ContactDays {

    /** Takes an interaction; the channel as it is written there, null when none is named. */
    public interface Taker {
        void take(int client, LocalDate day, @Nullable String channel);
    }

    private final JdbcClient jdbc;

    ContactDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over every interaction of the period, one client after the other and the earliest first. */
    public void each(Period period, Taker taker) {
        jdbc.sql("""
                        select client_id, on_day, channel from interaction
                        where on_day >= ? and on_day < ? order by client_id, at, id""")
                .params(period.from(), period.to())
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    taker.take(row.getInt(1), row.getObject(2, LocalDate.class), row.getString(3));
                });
    }
}

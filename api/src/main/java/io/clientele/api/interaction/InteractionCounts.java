package io.clientele.api.interaction;

import io.clientele.api.firm.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many interactions clients had: of everyone from the index by kind and day, of few from their own rows. */
@Component
class InteractionCounts {

    /** Above so many clients asked about, counting for everyone and cutting is cheaper than naming them. */
    private static final int FEW = 5_000;

    private final JdbcClient jdbc;

    InteractionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    interface Counted {
        void take(int client, long count);
    }

    /** Which interactions count; the keys are those of names, and an empty collection does not narrow. */
    record Wanted(
            Collection<String> kinds,
            Collection<String> channels,
            Collection<String> outcomes,
            Collection<Integer> products,
            Period period) {}

    /** Tells every client that has at least one; among the given, or among more. */
    void read(Wanted wanted, @Nullable RoaringBitmap among, Counted counted) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        narrow("kind_key", wanted.kinds(), conditions, parameters);
        narrow("channel_key", wanted.channels(), conditions, parameters);
        narrow("outcome_key", wanted.outcomes(), conditions, parameters);
        narrow("product_id", wanted.products(), conditions, parameters);
        if (!wanted.period().equals(Period.ALWAYS)) {
            conditions.add("on_day >= :from and on_day < :to");
            parameters.put("from", wanted.period().from());
            parameters.put("to", wanted.period().to());
        }
        if (among != null && among.getCardinality() <= FEW) {
            conditions.add("client_id in (" + list(among) + ")");
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        jdbc.sql("select client_id, count(*) from interaction" + where + " group by client_id order by null")
                .params(parameters)
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    counted.take(row.getInt(1), row.getLong(2));
                });
    }

    private static void narrow(
            String column, Collection<?> values, Collection<String> conditions, Map<String, Object> parameters) {
        if (!values.isEmpty()) {
            conditions.add(column + " in (:" + column + ")");
            parameters.put(column, values);
        }
    }

    /** Ids are ours and numbers, so they stand in the text. */
    private static String list(RoaringBitmap clients) {
        return clients.isEmpty()
                ? "null"
                : clients.stream().mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }
}

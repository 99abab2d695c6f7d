package io.clientele.api.client.listed;

import io.clientele.api.client.ClientDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what clients may have several of for all clients, in the order of the keys: for lists of nearly all of them. */
@Component
class NameListReader {

    /** Reads what names one of them in the row that a result stands at. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;

    NameListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, as {@link ClientDetails#industriesOf}. */
    NameLists industries() {
        return grouped(
                "select client_id, industry from client_industry order by client_id, industry",
                row -> row.getString(2),
                names -> names);
    }

    /** By name, as {@link ClientDetails#managersOf}. */
    NameLists managers() {
        var names = new ArrayList<String>();
        var places = new HashMap<Integer, Integer>();
        jdbc.sql("select id, name from manager order by name_key, id").query(row -> {
            places.put(row.getInt(1), names.size());
            names.add(row.getString(2));
        });
        return grouped(
                "select client_id, manager_id from client_manager order by client_id",
                row -> Objects.requireNonNull(places.get(row.getInt(2))),
                some -> some.stream().sorted().map(names::get).toList());
    }

    private <T> NameLists grouped(String sql, Reading<T> name, Function<List<T>, List<String>> named) {
        var lists = new NameLists();
        var known = new HashMap<List<T>, List<String>>();
        var some = new ArrayList<T>();
        var client = new int[1];
        jdbc.sql(sql).withFetchSize(Integer.MIN_VALUE).query(row -> {
            if (row.getInt(1) != client[0]) {
                put(client[0], some, known, named, lists);
                some.clear();
                client[0] = row.getInt(1);
            }
            some.add(name.of(row));
        });
        put(client[0], some, known, named, lists);
        return lists;
    }

    private static <T> void put(
            int client,
            List<T> some,
            Map<List<T>, List<String>> known,
            Function<List<T>, List<String>> named,
            NameLists lists) {
        var names = known.get(some);
        if (names == null) {
            names = named.apply(List.copyOf(some));
            known.put(List.copyOf(some), names);
        }
        lists.put(client, names);
    }
}

package io.clientele.api.sale.purchase;

import io.clientele.api.database.LikePattern;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Suggestion;
import io.clientele.api.sale.SaleColumns;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products, groups and channels that somebody who writes a condition may mean. */
@Component
public class SaleSuggestions {

    private static final int LOOKED_THROUGH = 200_000;

    private record Group(int parent, String name) {}

    private final JdbcClient jdbc;
    private final SaleColumns columns;
    private final Snapshots snapshots;

    SaleSuggestions(JdbcClient jdbc, SaleColumns columns, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.columns = columns;
        this.snapshots = snapshots;
    }

    /** The names of products that hold the text, in the order of names. */
    public List<Suggestion> products(String search, int limit) {
        return jdbc.sql("select distinct name, name_sort from product where name_key like ? order by name_sort limit ?")
                .param(LikePattern.holding(NameKey.of(search)))
                .param(limit)
                .query((row, number) -> Suggestion.of(row.getString(1)))
                .list();
    }

    /** The paths of groups that hold the text. */
    public List<Suggestion> groups(String search, int limit) {
        var groups = new HashMap<Integer, Group>();
        jdbc.sql("select id, parent_id, name from product_group limit " + LOOKED_THROUGH)
                .query(row -> {
                    groups.put(row.getInt(1), new Group(row.getInt(2), row.getString(3)));
                });
        return groups.keySet().stream()
                .map(id -> Suggestion.of(path(id, groups)))
                .filter(suggestion -> suggestion.matches(search))
                .sorted(Comparator.comparing(Suggestion::value))
                .limit(limit)
                .toList();
    }

    private static String path(int id, Map<Integer, Group> groups) {
        var names = new ArrayDeque<String>();
        for (var group = groups.get(id); group != null; group = groups.get(group.parent())) {
            names.addFirst(group.name().replace("/", "\\/"));
        }
        return String.join("/", names);
    }

    /** Channels as documents write them. */
    public List<Suggestion> channels(String search, int limit) {
        return columns.at(snapshots.current()).channels().stream()
                .map(Suggestion::of)
                .filter(suggestion -> suggestion.matches(search))
                .limit(limit)
                .toList();
    }
}

package io.clientele.api.client.manager;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The managers; files name them by name or by external id, and a name nobody bears yet makes a new one. One who left keeps his id
 * and his sales; named again, he is back.
 */
@Component
public class Managers {

    static final int NAME_LIMIT = 200;

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;
    private final Changes changes;

    Managers(JdbcTemplate jdbc, JdbcClient queries, Changes changes) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.changes = changes;
    }

    /**
     * The ids of these managers, by the texts given: the external id within the source, else the name, in this source before
     * others. Unknown ones are made, which raises the client room: writers of later rooms ask before they raise theirs.
     */
    public Map<String, Integer> idsOf(String source, Collection<String> namesOrExternalIds) {
        var known = known(source, namesOrExternalIds, "");
        return known.keySet().containsAll(namesOrExternalIds)
                ? known
                : changes.write(Room.CLIENT, change -> idsOf(source, namesOrExternalIds, change));
    }

    /** The same within a write of the client room. */
    public Map<String, Integer> idsOf(String source, Collection<String> namesOrExternalIds, Change change) {
        var ids = known(source, namesOrExternalIds, " for update");
        var missing = missing(namesOrExternalIds, ids);
        if (missing.isEmpty()) {
            return ids;
        }
        change.touch();
        takeBack(source, missing);
        create(source, missing(namesOrExternalIds, known(source, namesOrExternalIds, " for update")));
        return known(source, namesOrExternalIds, " for update");
    }

    private static Map<String, String> missing(Collection<String> texts, Map<String, Integer> ids) {
        var missing = new LinkedHashMap<String, String>();
        texts.stream()
                .filter(text -> !ids.containsKey(text))
                .forEach(text -> missing.putIfAbsent(NameKey.of(text), text.strip()));
        return missing;
    }

    private void takeBack(String source, Map<String, String> namesByKey) {
        queries.sql("""
                        update manager set gone = false
                        where gone and (name_key in (:keys) or (source = :source and external_id in (:texts)))""")
                .param("keys", namesByKey.keySet())
                .param("source", source)
                .param("texts", namesByKey.values())
                .update();
    }

    /** The manager of that id, unless he left. */
    public Optional<Manager> there(int id) {
        return queries.sql("select id, source, external_id, name from manager where id = ? and not gone")
                .param(id)
                .query(Manager.class)
                .optional();
    }

    /** Those who are there, by name. */
    public List<Manager> all() {
        return queries.sql("select id, source, external_id, name from manager where not gone order by name_key, id")
                .query(Manager.class)
                .list();
    }

    /** The managers of these ids, those who left too. */
    public List<Manager> byIds(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : queries.sql("select id, source, external_id, name from manager where id in (:ids)")
                        .param("ids", ids)
                        .query(Manager.class)
                        .list();
    }

    private Map<String, Integer> known(String source, Collection<String> texts, String lock) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        var keys = texts.stream().map(NameKey::of).distinct().toList();
        var found = queries.sql("select id, source, external_id, name from manager"
                        + " where not gone and (name_key in (:keys) or (source = :source and external_id in (:texts))) order by id"
                        + lock)
                .param("keys", keys)
                .param("source", source)
                .param("texts", texts.stream().map(String::strip).toList())
                .query(Manager.class)
                .list();
        var ids = new HashMap<String, Integer>();
        texts.forEach(text -> best(source, text, found, ids));
        return ids;
    }

    private static void best(String source, String text, List<Manager> found, Map<String, Integer> ids) {
        var key = NameKey.of(text);
        found.stream()
                .filter(manager -> byExternalId(source, text, manager)
                        || NameKey.of(manager.name()).equals(key))
                .min(Comparator.comparing((Manager manager) -> !byExternalId(source, text, manager))
                        .thenComparing(manager -> !manager.source().equals(source))
                        .thenComparing(Manager::id))
                .ifPresent(manager -> ids.put(text, manager.id()));
    }

    private static boolean byExternalId(String source, String text, Manager manager) {
        return manager.source().equals(source) && Objects.equals(manager.externalId(), text.strip());
    }

    private void create(String source, Map<String, String> namesByKey) {
        if (namesByKey.isEmpty()) {
            return;
        }
        int last = queries.sql("select coalesce(max(id), 0) from manager for update")
                .query(Integer.class)
                .single();
        var rows = new ArrayList<Object[]>();
        for (var name : namesByKey.values()) {
            var text = CanonicalValue.text(name, NAME_LIMIT);
            rows.add(new Object[] {++last, source, text, NameKey.of(text)});
        }
        jdbc.batchUpdate("insert into manager (id, source, name, name_key) values (?, ?, ?, ?)", rows);
    }
}

package io.clientele.api.client;

import io.clientele.api.client.manager.Manager;
import io.clientele.api.client.mark.Category;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.bulk.ManyKeys;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What belongs to clients beside their own rows, for many of them at once; those that have none are left out. */
@Component
public class ClientDetails {

    private final ManyKeys keys;

    ClientDetails(ManyKeys keys) {
        this.keys = keys;
    }

    /** By name. */
    public Map<Integer, List<String>> industriesOf(Collection<Integer> clients) {
        var all = new HashMap<Integer, List<String>>();
        keys.find(
                "select client_id, industry from client_industry where client_id in (:keys) order by industry",
                clients,
                row -> all.merge(row.getInt(1), List.of(row.getString(2)), ClientDetails::joined));
        return all;
    }

    /** By name. */
    public Map<Integer, List<Manager>> managersOf(Collection<Integer> clients) {
        var all = new HashMap<Integer, List<Manager>>();
        keys.find("""
                select client_id, id, source, external_id, name from client_manager join manager on id = manager_id
                where client_id in (:keys) order by name_key, id""", clients, row -> {
            var manager = new Manager(row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
            all.merge(row.getInt(1), List.of(manager), ClientDetails::joined);
        });
        return all;
    }

    /** By name, of clients or of contact persons. */
    public Map<Integer, List<Category>> categoriesOf(Owner owner, Collection<Integer> owners) {
        var all = new HashMap<Integer, List<Category>>();
        keys.find("""
                select %1$s, id, code, name from %2$s join category on id = category_id
                where %1$s in (:keys) order by name, id""".formatted(owner.id(), owner.table("category")), owners, row -> {
            var category = new Category(row.getInt(2), row.getString(3), row.getString(4));
            all.merge(row.getInt(1), List.of(category), ClientDetails::joined);
        });
        return all;
    }

    /** The day each was given, by channel, of clients or of contact persons. */
    public Map<Integer, Map<String, LocalDate>> consentsOf(Owner owner, Collection<Integer> owners) {
        var all = new HashMap<Integer, Map<String, LocalDate>>();
        keys.find(
                "select %1$s, channel, given_on from %2$s where %1$s in (:keys)"
                        .formatted(owner.id(), owner.table("consent")),
                owners,
                row -> all.computeIfAbsent(row.getInt(1), one -> new TreeMap<>())
                        .put(row.getString(2), row.getObject(3, LocalDate.class)));
        return all;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

package io.clientele.api.sale.product;

import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree of product groups. */
@Component
public class ProductGroups {

    private static final int ROOT = 0;

    private final JdbcClient jdbc;

    ProductGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Group(int id, int parent, String key) {}

    /** The tree as it is now, to find groups in and to grow. */
    public Tree tree() {
        var groups = jdbc.sql("select id, parent_id, name_key from product_group")
                .query((row, number) -> new Group(row.getInt(1), row.getInt(2), row.getString(3)))
                .list();
        return new Tree(groups);
    }

    /** Groups by id, and children by name. */
    public final class Tree {

        private record Child(int parent, String key) {}

        private final Map<Integer, Group> byId = new HashMap<>();
        private final Map<Child, Integer> children = new HashMap<>();
        private int last;

        private Tree(List<Group> groups) {
            groups.forEach(this::add);
        }

        /** The group at the end of the path; it and those before it are made when they are not there. Needs the room's lock. */
        int grow(GroupPath path) {
            var parent = ROOT;
            for (var name : path.names()) {
                var known = children.get(new Child(parent, NameKey.of(name)));
                parent = known == null ? create(parent, name) : known;
            }
            return parent;
        }

        /** The groups whose own path ends with this one, and all groups inside them. */
        public Set<Integer> within(GroupPath path) {
            var found = new HashSet<Integer>();
            byId.values().stream()
                    .filter(group -> endsWith(group, path.keys()))
                    .forEach(group -> found.add(group.id()));
            return found.isEmpty() ? found : withSubgroups(found);
        }

        /** These groups and all groups inside them. */
        Set<Integer> withSubgroups(Set<Integer> tops) {
            var inside = new HashSet<Integer>();
            byId.values().stream()
                    .filter(group -> upwards(group).stream().anyMatch(above -> tops.contains(above.id())))
                    .forEach(group -> inside.add(group.id()));
            return inside;
        }

        private boolean endsWith(Group group, List<String> keys) {
            var path = upwards(group).stream().map(Group::key).toList();
            return path.size() >= keys.size() && path.subList(0, keys.size()).equals(keys.reversed());
        }

        private List<Group> upwards(Group group) {
            var path = new ArrayList<Group>();
            for (var at = group; at != null; at = byId.get(at.parent())) {
                path.add(at);
            }
            return path;
        }

        private int create(int parent, String name) {
            var group = new Group(last + 1, parent, NameKey.of(name));
            jdbc.sql("insert into product_group (id, parent_id, name, name_key) values (?, ?, ?, ?)")
                    .params(group.id(), parent, name, group.key())
                    .update();
            add(group);
            return group.id();
        }

        private void add(Group group) {
            byId.put(group.id(), group);
            children.put(new Child(group.parent(), group.key()), group.id());
            last = Math.max(last, group.id());
        }
    }
}

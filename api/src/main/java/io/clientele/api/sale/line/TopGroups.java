package io.clientele.api.sale.line;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which group at the top of the tree each product group lies in. */
final class TopGroups {

    /** Stands for what lies in no group. */
    static final int NONE = 0;

    private record Group(int parent, String name) {}

    private final Map<Integer, Group> groups = new HashMap<>();

    void add(int id, int parent, String name) {
        groups.put(id, new Group(parent, name));
    }

    /** The group at the top above that one; {@link #NONE} of none. */
    int above(int id) {
        var top = id;
        for (var group = groups.get(top); group != null && group.parent() != NONE; group = groups.get(top)) {
            top = group.parent();
        }
        return top;
    }

    /** Null of none. */
    @Nullable
    String name(int id) {
        var group = groups.get(id);
        return group == null ? null : group.name();
    }
}

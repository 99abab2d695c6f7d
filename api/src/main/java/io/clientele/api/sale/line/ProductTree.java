package io.clientele.api.sale.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which groups products lie in, through all the groups above them, in the snapshot of this thread. */
@Component
public class ProductTree {

    private static final int TOP = 0;

    private final JdbcClient jdbc;

    ProductTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tree as it is now. */
    public Groups groups() {
        var parents = numbers("select id, parent_id from product_group");
        return new Groups(parents, numbers("select id, group_id from product where group_id is not null"));
    }

    private Map<Integer, Integer> numbers(String sql) {
        var numbers = new HashMap<Integer, Integer>();
        jdbc.sql(sql).query(row -> {
            numbers.put(row.getInt(1), row.getInt(2));
        });
        return numbers;
    }

    /** Groups and what lies in them, at one state. */
    public static final class Groups {

        private final Map<Integer, Integer> parents;
        private final Map<Integer, Integer> ofProducts;

        private Groups(Map<Integer, Integer> parents, Map<Integer, Integer> ofProducts) {
            this.parents = parents;
            this.ofProducts = ofProducts;
        }

        /** The group that the product lies in and all above it; none for a product without one. */
        public List<Integer> above(int product) {
            return upwards(ofProducts.getOrDefault(product, TOP));
        }

        /** Whether the one is the other, or lies in it, or holds it. */
        public boolean nested(int one, int other) {
            return upwards(one).contains(other) || upwards(other).contains(one);
        }

        private List<Integer> upwards(int group) {
            var groups = new ArrayList<Integer>();
            for (var at = group; at != TOP; at = parents.getOrDefault(at, TOP)) {
                groups.add(at);
            }
            return groups;
        }
    }
}

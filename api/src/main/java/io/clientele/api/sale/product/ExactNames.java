package io.clientele.api.sale.product;

import io.clientele.api.firm.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a question names one product or group so that no other is meant too. */
@Component
public class ExactNames {

    private record Names(String name, String externalId) {}

    private final JdbcClient jdbc;
    private final ProductKeys products;
    private final ProductGroups groups;

    ExactNames(JdbcClient jdbc, ProductKeys products, ProductGroups groups) {
        this.jdbc = jdbc;
        this.products = products;
        this.groups = groups;
    }

    /**
     * Its name, or else its external id.
     *
     * @throws Problem {@code UNKNOWN_PRODUCT}, {@code AMBIGUOUS_NAME} when both mean other products too
     */
    public String product(int id) {
        var names = jdbc.sql("select name, external_id from product where id = ?")
                .param(id)
                .query(Names.class)
                .optional()
                .orElseThrow(() -> new Problem("UNKNOWN_PRODUCT", "There is no such product."));
        return Stream.of(names.name(), names.externalId())
                .filter(text -> products.anywhere(text).equals(Set.of(id)))
                .findFirst()
                .orElseThrow(() -> ambiguous(names.name()));
    }

    /**
     * Its path from the outermost group inwards.
     *
     * @throws Problem {@code UNKNOWN_GROUP}, {@code AMBIGUOUS_NAME} when the path means another group too
     */
    public String group(int id) {
        var path = path(id);
        var tree = groups.tree();
        if (!tree.within(GroupPath.parse(path)).equals(tree.withSubgroups(Set.of(id)))) {
            throw ambiguous(path);
        }
        return path;
    }

    private String path(int id) {
        var names = new HashMap<Integer, String>();
        var parents = new HashMap<Integer, Integer>();
        jdbc.sql("select id, parent_id, name from product_group").query(row -> {
            parents.put(row.getInt(1), row.getInt(2));
            names.put(row.getInt(1), row.getString(3).replace("/", "\\/"));
        });
        if (!names.containsKey(id)) {
            throw new Problem("UNKNOWN_GROUP", "There is no such product group.");
        }
        return path(id, parents, names);
    }

    private static String path(int id, Map<Integer, Integer> parents, Map<Integer, String> names) {
        var path = names.getOrDefault(id, "");
        for (var at = parents.getOrDefault(id, 0); names.containsKey(at); at = parents.getOrDefault(at, 0)) {
            path = names.get(at) + "/" + path;
        }
        return path;
    }

    private static Problem ambiguous(String name) {
        return new Problem("AMBIGUOUS_NAME", "A rule that names «%s» means others too.".formatted(name));
    }
}

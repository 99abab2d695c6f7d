package io.clientele.api.sale.list.product;

import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductGroupController implements NodeLoader {

    private final ProductList products;

    ProductGroupController(ProductList products) {
        this.products = products;
    }

    @Override
    public String type() {
        return ProductGroup.TYPE;
    }

    @Override
    public @Nullable ProductGroup load(long number) {
        return number > Integer.MAX_VALUE ? null : products.groups().get((int) number);
    }

    @QueryMapping
    List<ProductGroup> productGroups() {
        var groups = products.groups();
        return groups.values().stream()
                .sorted(Comparator.comparing((ProductGroup group) -> path(group, groups))
                        .thenComparing(ProductGroup::id))
                .toList();
    }

    @SchemaMapping
    String id(ProductGroup group) {
        return Ids.of(ProductGroup.TYPE, group.id());
    }

    @BatchMapping
    Map<ProductGroup, ProductGroup> parent(List<ProductGroup> asked) {
        var groups = products.groups();
        var parents = new HashMap<ProductGroup, ProductGroup>();
        for (var group : asked) {
            var parent = groups.get(group.parentId());
            if (parent != null) {
                parents.put(group, parent);
            }
        }
        return parents;
    }

    @BatchMapping
    Map<ProductGroup, String> path(List<ProductGroup> asked) {
        var groups = products.groups();
        var paths = new HashMap<ProductGroup, String>();
        asked.forEach(group -> paths.put(group, path(group, groups)));
        return paths;
    }

    private static String path(ProductGroup group, Map<Integer, ProductGroup> groups) {
        var names = new ArrayDeque<String>();
        for (@Nullable ProductGroup at = group; at != null; at = groups.get(at.parentId())) {
            names.addFirst(at.name().replace("/", "\\/"));
        }
        return String.join("/", names);
    }
}

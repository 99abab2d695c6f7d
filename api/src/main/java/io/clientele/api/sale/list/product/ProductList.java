package io.clientele.api.sale.list.product;

import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.sale.ShownProducts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds products and their groups; everyone sees all of them. */
@Component
class ProductList implements ShownProducts {

    private final JdbcClient jdbc;
    private final Cursors cursors;

    ProductList(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Page<Product> page(Paging paging, @Nullable ProductFilter filter, ProductOrder order) {
        var list = "products/" + order;
        var conditions = new Conditions();
        var all = filter == null ? Conditions.ALWAYS : filter.on(conditions, brands());
        var here = paging.cursor() == null
                ? all
                : all + " and " + order.after(cursors.position(list, paging.cursor()), paging.backward(), conditions);
        var limit = conditions.name(paging.size() + 1);
        var read = jdbc.sql("select %s from product p where %s order by %s limit %s"
                        .formatted(Product.COLUMNS, here, order.sql(paging.backward()), limit))
                .params(conditions.parameters())
                .query(Product.class)
                .list();
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                product -> cursors.of(list, order.position(product)),
                () -> count(all, conditions));
    }

    @Override
    public Map<Integer, Product> byIds(Collection<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select %s from product p where p.id in (:ids)".formatted(Product.COLUMNS))
                        .param("ids", ids)
                        .query(Product.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    @Override
    public List<Product> withExternalIds(String source, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return List.of();
        }
        var found = jdbc
                .sql("select %s from product p where p.source = :source and p.external_id in (:ids)"
                        .formatted(Product.COLUMNS))
                .param("source", source)
                .param("ids", externalIds)
                .query(Product.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Product::externalId, Function.identity()));
        return externalIds.stream()
                .distinct()
                .filter(found::containsKey)
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    /** All groups: there are hundreds of them, and paths need those above. */
    @Override
    public Map<Integer, ProductGroup> groups() {
        return jdbc.sql("select id, parent_id, name from product_group").query(ProductGroup.class).list().stream()
                .collect(Collectors.toMap(ProductGroup::id, Function.identity()));
    }

    private List<String> brands() {
        return jdbc.sql("select distinct brand from product where brand is not null")
                .query(String.class)
                .list();
    }

    private long count(String condition, Conditions conditions) {
        return jdbc.sql("select count(*) from product p where " + condition)
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }
}

package io.clientele.api.sale.list.product;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.DecimalFilter;
import io.clientele.api.graphql.filter.IdFilter;
import io.clientele.api.graphql.filter.TextFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
record ProductFilter(
        @Nullable TextFilter name,
        @Nullable TextFilter externalId,
        @Nullable TextFilter article,
        @Nullable TextFilter brand,
        @Nullable List<String> type,
        @Nullable List<String> groups,
        @Nullable DecimalFilter price,
        @Nullable Boolean active,
        @Nullable List<ProductFilter> and,
        @Nullable List<ProductFilter> or,
        @Nullable ProductFilter not) {

    /** @param brands every brand that products name */
    String on(Conditions conditions, List<String> brands) {
        var all = new ArrayList<String>();
        if (name != null) {
            all.add(name.byName("p.name_key", conditions));
        }
        if (externalId != null) {
            all.add(externalId.exactly("p.external_id", conditions));
        }
        if (article != null) {
            all.add(article.exactly("p.article", conditions));
        }
        if (brand != null) {
            all.add(brand.byName("p.brand", brands, conditions));
        }
        if (price != null) {
            all.add(price.on("p.price", conditions));
        }
        all.addAll(conditions.in("p.type", type));
        all.addAll(inGroups(conditions));
        all.addAll(conditions.comparison("p.active", "=", active));
        all.addAll(Conditions.combined(and, or, not, filter -> filter.on(conditions, brands)));
        return Conditions.all(all);
    }

    private List<String> inGroups(Conditions conditions) {
        return conditions.in("id", IdFilter.numbers(ProductGroup.TYPE, groups)).stream()
                .map("""
                        p.group_id in (with recursive inside as (
                            select id from product_group where %s
                            union select g.id from product_group g join inside on g.parent_id = inside.id)
                        select id from inside)"""::formatted)
                .toList();
    }
}

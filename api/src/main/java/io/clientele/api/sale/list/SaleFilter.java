package io.clientele.api.sale.list;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.DateFilter;
import io.clientele.api.graphql.filter.DecimalFilter;
import io.clientele.api.graphql.filter.IdFilter;
import io.clientele.api.graphql.filter.TextFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
public record SaleFilter(
        @Nullable TextFilter document,
        @Nullable DateFilter soldOn,
        @Nullable DecimalFilter amount,
        @Nullable IdFilter client,
        @Nullable IdFilter manager,
        @Nullable TextFilter channel,
        @Nullable List<String> products,
        @Nullable Boolean isReturn,
        @Nullable List<SaleFilter> and,
        @Nullable List<SaleFilter> or,
        @Nullable SaleFilter not) {

    /** @param channels every channel that documents name */
    String on(Conditions conditions, List<String> channels) {
        var all = new ArrayList<String>();
        if (document != null) {
            all.add(document.exactly("s.document", conditions));
        }
        if (soldOn != null) {
            all.add(soldOn.on("s.sold_on", conditions));
        }
        if (amount != null) {
            all.add(amount.on("s.amount", conditions));
        }
        if (client != null) {
            all.add(client.on("s.client_id", "s.client_id = 0", "Client", conditions));
        }
        if (manager != null) {
            all.add(manager.on("s.manager_id", "Manager", conditions));
        }
        if (channel != null) {
            all.add(channel.byName("s.channel", channels, conditions));
        }
        all.addAll(ofProducts(conditions));
        all.addAll(conditions.comparison("s.is_return", "=", isReturn));
        all.addAll(Conditions.combined(and, or, not, filter -> filter.on(conditions, channels)));
        return Conditions.all(all);
    }

    private List<String> ofProducts(Conditions conditions) {
        var wanted = conditions.in("line.product_id", IdFilter.numbers("Product", products));
        return wanted.stream()
                .map(condition ->
                        "exists (select 1 from sale_line line where line.sale_id = s.id and " + condition + ")")
                .toList();
    }
}

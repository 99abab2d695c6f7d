package io.clientele.api.sale.list.product;

import io.clientele.api.client.usage.Dependents.Dependent;
import io.clientele.api.client.usage.Dependents.Thing;
import io.clientele.api.client.usage.Usage;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.sale.product.ProductUsage;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductController implements NodeLoader {

    private final ProductList products;
    private final Usage usage;
    private final Firm firm;

    ProductController(ProductList products, Usage usage, Firm firm) {
        this.products = products;
        this.usage = usage;
        this.firm = firm;
    }

    @Override
    public String type() {
        return Product.TYPE;
    }

    @Override
    public @Nullable Product load(long number) {
        return number > Integer.MAX_VALUE
                ? null
                : products.byIds(List.of((int) number)).get((int) number);
    }

    @QueryMapping
    Page<Product> products(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable ProductFilter filter,
            @Argument @Nullable ProductOrder orderBy) {
        return products.page(
                Paging.of(first, after, last, before), filter, Objects.requireNonNullElse(orderBy, ProductOrder.NAME));
    }

    @SchemaMapping
    String id(Product product) {
        return Ids.of(Product.TYPE, product.id());
    }

    @BatchMapping
    Map<Product, ProductGroup> group(List<Product> products) {
        var groups = this.products.groups();
        var matched = new HashMap<Product, ProductGroup>();
        for (var product : products) {
            var group = product.groupId() == null ? null : groups.get(product.groupId());
            if (group != null) {
                matched.put(product, group);
            }
        }
        return matched;
    }

    @BatchMapping
    Map<Product, List<Dependent>> dependents(List<Product> products) {
        var known = usage.of(
                products.stream().flatMap(product -> things(product).stream()).toList());
        return products.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), product -> Usage.all(things(product), known)));
    }

    private static List<Thing> things(Product product) {
        return ProductUsage.things(product.id(), product.name(), product.externalId());
    }

    @SchemaMapping
    @Nullable
    Money price(Product product) {
        return money(product.price());
    }

    @SchemaMapping
    @Nullable
    Money cost(Product product) {
        return money(product.cost());
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, firm.currency());
    }
}

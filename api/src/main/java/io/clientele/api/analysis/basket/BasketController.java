package io.clientele.api.analysis.basket;

import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketItem;
import io.clientele.api.analysis.basket.held.BasketUnit;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.sale.ShownProducts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BasketController {

    private final Baskets baskets;
    private final BasketThings things;
    private final Scopes scopes;
    private final ShownProducts products;
    private final Cursors cursors;

    BasketController(Baskets baskets, BasketThings things, Scopes scopes, ShownProducts products, Cursors cursors) {
        this.baskets = baskets;
        this.things = things;
        this.scopes = scopes;
        this.products = products;
        this.cursors = cursors;
    }

    @SchemaMapping(typeName = "Analysis")
    BasketAnswer basket(
            @Arguments ScopeInput scope,
            @Argument @Nullable BasketUnit unit,
            @Argument @Nullable BasketCut by,
            @Argument @Nullable Integer minCount) {
        return baskets.of(
                scopes.of(scope),
                Objects.requireNonNullElse(unit, BasketUnit.DOCUMENT),
                Objects.requireNonNullElse(by, BasketCut.PRODUCT),
                minCount);
    }

    @SchemaMapping(typeName = "Basket")
    BasketCut by(BasketAnswer answer) {
        return answer.cut();
    }

    @SchemaMapping(typeName = "Basket")
    Page<BasketRule> rules(
            BasketAnswer answer,
            @Argument @Nullable BasketOrder orderBy,
            @Argument @Nullable String having,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = Paging.of(first, after, last, before);
        var order = Objects.requireNonNullElse(orderBy, BasketOrder.LIFT);
        var thing = having == null ? null : things.of(having);
        var list = "basket/%s/%s/%s".formatted(answer.unit(), answer.cut(), order);
        var rules = answer.rules(order, item -> thing == null || thing.is(item));
        return Page.of(paging, read(rules, paging, list), rule -> cursors.of(list, place(rule)), rules::size);
    }

    private List<BasketRule> read(List<BasketRule> rules, Paging paging, String list) {
        var cursor = paging.cursor() == null ? null : at(rules, cursors.position(list, paging.cursor()));
        var length = paging.size() + 1;
        if (paging.backward()) {
            var end = cursor == null ? rules.size() : cursor;
            return rules.subList(Math.max(0, end - length), end);
        }
        var start = cursor == null ? 0 : cursor + 1;
        return rules.subList(start, Math.min(rules.size(), start + length));
    }

    private static int at(List<BasketRule> rules, String place) {
        return IntStream.range(0, rules.size())
                .filter(at -> place(rules.get(at)).equals(place))
                .findFirst()
                .orElseThrow(() ->
                        new Problem("BAD_CURSOR", "The rule that the cursor stands for is no longer in the list."));
    }

    private static String place(BasketRule rule) {
        return rule.x().id() + " " + rule.y().id();
    }

    @BatchMapping(typeName = "BasketItem")
    Map<BasketItem, Object> product(List<BasketItem> items) {
        var ids = items.stream()
                .filter(item -> item.cut() == BasketCut.PRODUCT)
                .map(BasketItem::id)
                .distinct()
                .toList();
        return shown(items, BasketCut.PRODUCT, products.byIds(ids));
    }

    @BatchMapping(typeName = "BasketItem")
    Map<BasketItem, Object> group(List<BasketItem> items) {
        var any = items.stream().anyMatch(item -> item.cut() == BasketCut.GROUP);
        return any ? shown(items, BasketCut.GROUP, products.groups()) : Map.of();
    }

    private static Map<BasketItem, Object> shown(List<BasketItem> items, BasketCut cut, Map<Integer, ?> byId) {
        var shown = new HashMap<BasketItem, Object>();
        for (var item : items) {
            var found = item.cut() == cut ? byId.get(item.id()) : null;
            if (found != null) {
                shown.put(item, found);
            }
        }
        return shown;
    }
}

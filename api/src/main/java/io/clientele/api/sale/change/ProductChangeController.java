package io.clientele.api.sale.change;

import io.clientele.api.access.once.UpsertOnce;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.sale.ShownProducts;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProductChangeController {

    private static final String LIST = "products";

    /** @param products what is absent is not named, null clears */
    record UpsertInput(
            @Nullable String source,
            List<Map<String, @Nullable Object>> products,
            boolean force,
            @Nullable String idempotencyKey) {}

    record Payload(List<?> products, int created, int changed, int unchanged, List<UserError> userErrors) {}

    private final Products products;
    private final ShownProducts shown;
    private final UpsertOnce once;

    ProductChangeController(Products products, ShownProducts shown, UpsertOnce once) {
        this.products = products;
        this.shown = shown;
        this.once = once;
    }

    @MutationMapping
    Payload productUpsert(@Argument UpsertInput input) {
        var cards = input.products().stream().map(ProductChangeController::card).toList();
        try {
            var source = UpsertOnce.source(input.source());
            var outcome = once.take(
                    "product.upsert",
                    input.idempotencyKey(),
                    cards.size(),
                    () -> input.force() ? products.upsert(source, cards) : products.upsertKeepingNames(source, cards));
            var ids = cards.stream().map(card -> card.externalId().strip()).toList();
            return new Payload(
                    shown.withExternalIds(source, ids),
                    outcome.created(),
                    outcome.changed(),
                    outcome.unchanged(),
                    UpsertOnce.errors(LIST, outcome));
        } catch (Problem problem) {
            return new Payload(List.of(), 0, 0, 0, List.of(UpsertOnce.error(LIST, problem)));
        }
    }

    private static ProductCard card(Map<String, @Nullable Object> input) {
        var fields = new EnumMap<ProductField, String>(ProductField.class);
        Arrays.stream(ProductField.values())
                .filter(field -> input.containsKey(UpsertOnce.field(field.column())))
                .forEach(field -> fields.put(field, text(input.get(UpsertOnce.field(field.column())))));
        return new ProductCard(text(input.get("externalId")), fields);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}

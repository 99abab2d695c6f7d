package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductKeys;
import io.clientele.api.sale.product.Products;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Products that lines of documents name, made when nobody knows them; one that is known keeps its card. They are nothing that the
 * file tells of, so they do not count.
 */
final class NewProducts {

    private static final int MOST = 5_000;

    private final Map<String, ProductCard> named = new LinkedHashMap<>();
    private final String source;
    private final Products products;
    private final ProductKeys keys;

    NewProducts(String source, Products products, ProductKeys keys) {
        this.source = source;
        this.products = products;
        this.keys = keys;
    }

    void add(ProductCard card) {
        named.putIfAbsent(card.externalId(), card);
        if (named.size() == MOST) {
            land();
        }
    }

    /** What cannot be made is told by the document that names it. */
    void land() {
        var known = keys.of(source, named.keySet());
        var missing = named.values().stream()
                .filter(card -> !known.containsKey(card.externalId()))
                .toList();
        if (!missing.isEmpty()) {
            products.upsert(source, missing);
        }
        named.clear();
    }
}

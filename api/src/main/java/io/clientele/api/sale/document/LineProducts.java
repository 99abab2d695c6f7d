package io.clientele.api.sale.document;

import io.clientele.api.database.Change;
import io.clientele.api.sale.product.Fault;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductCards;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.ProductKeys;
import io.clientele.api.sale.product.Products;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the products that the lines of a batch name, and makes those that are missing where that is wanted. */
@Component
class LineProducts {

    private final ProductKeys keys;
    private final Products products;

    LineProducts(ProductKeys keys, Products products) {
        this.keys = keys;
        this.products = products;
    }

    /** Products by the text that names them; lines that name none or several are faulted. */
    Map<String, List<Integer>> of(SaleIntake intake, SaleBatch batch, Change change) {
        var known = found(intake, batch, change);
        batch.sound().stream()
                .filter(GivenDocument::posted)
                .forEach(document -> document.faultsOfProducts(text -> unknown(text, known.get(text))));
        return known;
    }

    private Map<String, List<Integer>> found(SaleIntake intake, SaleBatch batch, Change change) {
        var texts = batch.sound().stream()
                .filter(GivenDocument::posted)
                .flatMap(document -> document.rows().stream().map(SaleRow::product))
                .collect(Collectors.toSet());
        var source = intake.source();
        var known = new HashMap<>(keys.of(source, texts, intake.products()));
        var missing =
                texts.stream().filter(text -> !known.containsKey(text)).sorted().toList();
        if (intake.options().createMissing() && !missing.isEmpty()) {
            var cards = missing.stream()
                    .map(text -> new ProductCard(text, Map.of(ProductField.NAME, text)))
                    .toList();
            products.land(source, new ProductCards(cards), change);
            known.putAll(keys.of(source, missing));
        }
        return known;
    }

    private static @Nullable Fault unknown(String text, @Nullable List<Integer> found) {
        if (found == null) {
            return new Fault(
                    "product",
                    text,
                    "UNKNOWN_PRODUCT",
                    "No product has the external id or the name %s; load products first or let missing ones be created."
                            .formatted(text));
        }
        return found.size() == 1
                ? null
                : new Fault(
                        "product",
                        text,
                        "AMBIGUOUS_PRODUCT",
                        "%d products are called %s; name one by its external id.".formatted(found.size(), text));
    }
}

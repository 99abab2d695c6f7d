package io.clientele.api.analysis.basket;

import io.clientele.api.Api;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.SegmentTestData;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Baskets of a random base, as an admin and as Ann ask for them, a manager of some of its clients. */
abstract class AskedBaskets {

    record Product(String id, String name) {}

    record Group(String id, String path) {}

    final TradingBase base = new TradingBase(43);
    final SegmentTestData segments;
    SegmentTestData ann;
    String north = "";

    AskedBaskets(Api api) {
        this.segments = new SegmentTestData(api::admin);
        this.ann = segments;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Managers managers,
            @Autowired Api api) {
        base.into(clients, products, sales);
        north = segments.dynamic("North", "region = 'North'");
        ann = MadeAccounts.manager(api, managers, TradingBase.SOURCE, "Ann", "ann-of-baskets");
    }

    String product(String name) {
        return segments
                .ask("{ products(first: 100) { nodes { id name } } }")
                .list("products.nodes", Product.class)
                .stream()
                .filter(product -> product.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Answer ask(String arguments, String fields) {
        return segments.ask(
                "{ analysis { basket%s { %s } } }".formatted(arguments.isEmpty() ? "" : "(" + arguments + ")", fields));
    }
}

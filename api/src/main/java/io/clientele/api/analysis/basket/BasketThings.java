package io.clientele.api.analysis.basket;

import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketItem;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.ShownProducts;
import io.clientele.api.sale.product.ExactNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The products and groups that callers name by opaque ids. */
@Component
class BasketThings {

    private static final String PRODUCT = "Product";
    private static final String GROUP = "ProductGroup";

    record Thing(BasketCut cut, int id) {

        boolean is(BasketItem item) {
            return item.cut() == cut && item.id() == id;
        }
    }

    private final ShownProducts products;
    private final ExactNames names;

    BasketThings(ShownProducts products, ExactNames names) {
        this.products = products;
        this.names = names;
    }

    /** @throws Problem {@code BAD_ID}, {@code WRONG_ID_TYPE}, {@code UNKNOWN_PRODUCT}, {@code UNKNOWN_GROUP} */
    Thing of(String opaque) {
        return Ids.type(opaque).equals(GROUP)
                ? group(Ids.integer(GROUP, opaque))
                : product(Ids.integer(PRODUCT, opaque));
    }

    /**
     * As the input {@code PurchasedInput} names it, so that nothing else is meant.
     *
     * @throws Problem those of {@link ExactNames}
     */
    Map<String, Object> named(Thing thing) {
        return switch (thing.cut()) {
            case PRODUCT -> Map.of("products", List.of(names.product(thing.id())));
            case GROUP -> Map.of("groups", List.of(names.group(thing.id())));
        };
    }

    private Thing product(int id) {
        if (products.byIds(List.of(id)).isEmpty()) {
            throw new Problem("UNKNOWN_PRODUCT", "There is no such product.");
        }
        return new Thing(BasketCut.PRODUCT, id);
    }

    private Thing group(int id) {
        if (!products.groups().containsKey(id)) {
            throw new Problem("UNKNOWN_GROUP", "There is no such product group.");
        }
        return new Thing(BasketCut.GROUP, id);
    }
}

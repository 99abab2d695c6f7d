package io.clientele.api.analysis.offer.answer;

import io.clientele.api.analysis.basket.BasketRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the members buy, against everybody.
 *
 * @param n members who bought in the period
 * @param base clients who did
 * @param products those that members take more than others do, by falling lift; null of too few
 * @param gaps of the first of these, what most often goes with them and is not bought yet by some; null of too few
 */
public record What(
        int n,
        int base,
        @Nullable List<OfProduct> products,
        @Nullable List<BasketRule> gaps) implements Told {

    public What {
        products = products == null ? null : List.copyOf(products);
        gaps = gaps == null ? null : List.copyOf(gaps);
    }

    /**
     * One product.
     *
     * @param n members who bought it
     * @param baseBuyers clients who did
     * @param percent of the members who bought anything
     * @param lift its share among members who bought ÷ its share among all who did
     */
    public record OfProduct(int product, int n, int baseBuyers, BigDecimal percent, BigDecimal lift) {}
}

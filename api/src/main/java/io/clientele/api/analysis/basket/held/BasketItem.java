package io.clientele.api.analysis.basket.held;

/**
 * Something that baskets hold.
 *
 * @param cut what it is
 * @param id of the product or the group
 * @param count how many baskets hold it
 */
public record BasketItem(BasketCut cut, int id, int count) {}

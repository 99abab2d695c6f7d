package io.clientele.api.sale.product;

import java.util.Map;

/**
 * A product as a file or a caller gives it: what is named is set, what is not named stays as it was.
 *
 * @param externalId unique in its source
 * @param fields canonical texts; an empty text clears the field
 */
public record ProductCard(String externalId, Map<ProductField, String> fields) {}

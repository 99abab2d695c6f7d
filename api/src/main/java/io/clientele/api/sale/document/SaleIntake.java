package io.clientele.api.sale.document;

import io.clientele.api.sale.product.NamedProducts;

/**
 * Where the batches of one sender come from, and how they are taken.
 *
 * @param products those that earlier batches have named
 */
record SaleIntake(String source, SaleOptions options, NamedProducts products) {}

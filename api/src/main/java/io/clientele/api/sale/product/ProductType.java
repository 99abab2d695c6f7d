package io.clientele.api.sale.product;

/** What kind of thing a product is. */
enum ProductType {
    GOODS,
    SERVICE,
    SET
}

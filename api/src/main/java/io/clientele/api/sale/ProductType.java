package io.clientele.api.sale;

/** What kind of thing a product is. */
enum ProductType {
    GOODS,
    SERVICE,
    SET
}

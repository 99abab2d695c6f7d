package io.clientele.api.sale.list.product;

/** A group of products; groups lie in groups, 0 is outside all. */
record ProductGroup(int id, int parentId, String name) {

    static final String TYPE = "ProductGroup";
}

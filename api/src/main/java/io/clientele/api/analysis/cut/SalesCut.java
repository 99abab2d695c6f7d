package io.clientele.api.analysis.cut;

/** What sales are told apart by. */
public enum SalesCut {
    /** The group at the top of the tree, line by line. */
    PRODUCT_GROUP,
    /** That of the document. */
    MANAGER,
    /** That of the client; sales to a client of several count at each of them. */
    CLIENT_MANAGER,
    /** That of the client. */
    REGION,
    /** That of the document. */
    CHANNEL
}

package io.clientele.api.sale.document;

/**
 * How sales are taken.
 *
 * @param createMissing creates the clients and products that rows name and nobody knows, under the text given as their name
 * @param replaceDocuments lines of a document that are stored but not sent are removed
 */
public record SaleOptions(boolean createMissing, boolean replaceDocuments) {}

package io.clientele.api.analysis.offer.answer;

/**
 * At which prices the members buy.
 *
 * @param paid what was paid in percent of the list price; n is lines of products with one
 * @param discounted percent of lines with a discount; n is lines that tell theirs
 * @param discount of the discounted lines, in percent of the amount before it
 * @param averageOrder revenue net of returns ÷ orders; n is orders
 */
public record Price(Quartiles paid, Figure discounted, Quartiles discount, Figure averageOrder) {}

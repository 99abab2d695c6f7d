package io.clientele.reporting;

/**
 * One segment's sales, counted in three ways.
 *
 * @param main a main segment, not a secondary one
 * @param gross of all its clients
 * @param exclusive of clients in no other segment of the report
 * @param fractional each client's sales divided by the number of its segments; these sum to the distinct total
 */
public record SegmentSales(
        String name, boolean main, ComparedSales gross, SalesFigures exclusive, SalesFigures fractional) {}

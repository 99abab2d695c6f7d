package io.clientele.api.demo.sale;

/** A line of a sale; money in kopecks, all but {@code price} for the whole line, {@code cost} without VAT. */
public record DemoLine(
        DemoProduct product, int quantity, long price, long amount, long discount, int vatRate, long vat, long cost) {

    /** The same goods coming back at the price and the rate they were sold at. */
    DemoLine returned() {
        return new DemoLine(product, -quantity, price, -amount, -discount, vatRate, -vat, -cost);
    }
}

package io.clientele.api.segment.overlap;

/** Clients of one combination of segments, and what they bought: money in ten-thousandths, orders without returns. */
final class Tally {

    static final Tally NOBODY = new Tally();

    int clients;
    long revenue;
    long margin;
    long orders;

    void add(Tally other) {
        clients = Math.addExact(clients, other.clients);
        revenue = Math.addExact(revenue, other.revenue);
        margin = Math.addExact(margin, other.margin);
        orders = Math.addExact(orders, other.orders);
    }
}

package io.clientele.api.exchange.commerceml.markup;

/** Who takes the things of a file, in the order they stand in it. By default each is let pass. */
public interface Things {

    /** A unit of measure that the classifier of the file knows. */
    default void unit(Element unit) {}

    /** An outermost product group with those inside it. */
    default void group(Element group) {}

    default void product(Element product) {}

    /** A type of price that offers have. */
    default void priceType(Element type) {}

    default void offer(Element offer) {}

    /** A counterparty that stands by itself, in no document. */
    default void counterparty(Element counterparty) {}

    default void document(Element document) {}
}

package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.commerceml.markup.Element;

/** By what a product is known: its GUID without that of a variant (характеристика), which is no product of its own here. */
final class ProductNames {

    private static final char VARIANT = '#';

    private ProductNames() {}

    /** A line of a document may have nothing but a name. */
    static String of(Element product) {
        var id = product.filled("Ид");
        return id == null ? Words.needed("Наименование", product.filled("Наименование")) : base(id);
    }

    static String ofCard(Element product) {
        return base(Words.needed("Ид", product.filled("Ид")));
    }

    static boolean isVariant(Element product) {
        var id = product.filled("Ид");
        return id != null && id.indexOf(VARIANT) > 0;
    }

    private static String base(String id) {
        var variant = id.indexOf(VARIANT);
        return variant > 0 ? id.substring(0, variant) : id;
    }
}

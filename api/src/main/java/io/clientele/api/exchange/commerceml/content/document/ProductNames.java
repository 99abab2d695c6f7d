package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;

/** By what a product is known: its GUID without that of a variant (характеристика), which is no product of its own here. */
public final class ProductNames {

    private static final char VARIANT = '#';

    private ProductNames() {}

    /** A line of a document may have nothing but a name. */
    public static String of(Element product) {
        var id = product.filled("Ид");
        return id == null ? Words.needed("Наименование", product.filled("Наименование")) : base(id);
    }

    /** A card must say its GUID. */
    public static String ofCard(Element product) {
        return base(Words.needed("Ид", product.filled("Ид")));
    }

    /** Whether it is a variant of a product and not the product. */
    public static boolean isVariant(Element product) {
        var id = product.filled("Ид");
        return id != null && id.indexOf(VARIANT) > 0;
    }

    private static String base(String id) {
        var variant = id.indexOf(VARIANT);
        return variant > 0 ? id.substring(0, variant) : id;
    }
}

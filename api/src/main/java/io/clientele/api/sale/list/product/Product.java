package io.clientele.api.sale.list.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as stored.
 *
 * @param sortKey of the name, in hexadecimal digits
 * @param price and cost in the firm's currency
 * @param vatRate in percent
 */
record Product(
        int id,
        String source,
        String externalId,
        String name,
        String sortKey,
        String type,
        @Nullable Integer groupId,
        @Nullable String article,
        @Nullable String brand,
        @Nullable String unit,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal vatRate,
        boolean active) {

    static final String TYPE = "Product";

    static final String COLUMNS =
            "p.id, p.source, p.external_id, p.name, hex(p.name_sort) sort_key, p.type, p.group_id, p.article, p.brand, p.unit,"
                    + " p.price, p.cost, p.vat_rate, p.active";
}

package io.clientele.api.exchange.list;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.listed.Card;
import io.clientele.api.sale.list.Sale;
import org.jspecify.annotations.Nullable;

/**
 * A sale in a list.
 *
 * @param client null is without a client
 * @param manager the document's; null is none
 */
record SaleRow(Sale sale, @Nullable Card client, @Nullable String manager) {

    @Nullable
    Object ofClient(ClientField field) {
        return client == null ? null : client.values().get(field);
    }
}

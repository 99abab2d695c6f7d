package io.clientele.api.exchange.column;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.ListColumn;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list of clients.
 *
 * @param fields of the cards that it shows
 */
public record ClientColumn(ListColumn<ClientRow> column, Set<ClientField> fields) {

    static ClientColumn of(String label, CellKind kind, Function<ClientRow, ? extends @Nullable Object> value) {
        return new ClientColumn(new ListColumn<>(label, kind, value), Set.of());
    }

    static ClientColumn ofField(
            String label, CellKind kind, ClientField field, Function<ClientRow, ? extends @Nullable Object> value) {
        return new ClientColumn(new ListColumn<>(label, kind, value), Set.of(field));
    }
}

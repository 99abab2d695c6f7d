package io.clientele.api.exchange.column;

import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The properties of clients, as {@code property:} and the code of one. */
@Component
@Order(4)
class PropertyColumns implements ColumnKind {

    private static final String PREFIX = "property:";

    private final PropertyDefinitions definitions;

    PropertyColumns(PropertyDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public List<String> names() {
        return List.of(PREFIX + "CODE");
    }

    @Override
    public Optional<ClientColumn> column(String asked, ClientListing list) {
        return asked.toLowerCase(Locale.ROOT).startsWith(PREFIX)
                ? Optional.of(column(definition(asked.substring(PREFIX.length())), list))
                : Optional.empty();
    }

    private PropertyDefinition definition(String code) {
        return definitions
                .withCode(code)
                .orElseThrow(() -> new Problem("UNKNOWN_PROPERTY", "There is no property `%s`.".formatted(code)));
    }

    private static ClientColumn column(PropertyDefinition definition, ClientListing list) {
        return ClientColumn.of(
                definition.name(),
                kind(definition),
                row -> shown(row.block().property(definition.id(), row.client()), list));
    }

    private static @Nullable Object shown(@Nullable Object value, ClientListing list) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> list.yesNo(yes);
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static CellKind kind(PropertyDefinition definition) {
        return switch (definition.type()) {
            case TEXT, CHOICE, CHOICES, YES_NO -> CellKind.TEXT;
            case NUMBER -> CellKind.NUMBER;
            case DATE -> CellKind.DATE;
        };
    }
}

package io.clientele.api.exchange.file;

import io.clientele.api.client.field.Choices;
import io.clientele.api.client.property.PropertyDefinition;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.firm.NameKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that are many: categories and properties by code, consents by channel. A property's cell is read by its type. */
final class PrefixedColumns {

    static final String CATEGORY = "category:";
    static final String PROPERTY = "property:";
    static final String CONSENT = "consent:";
    static final List<String> ALL = List.of(CATEGORY, PROPERTY, CONSENT);

    private final Map<String, PropertyType> types;

    private PrefixedColumns(Map<String, PropertyType> types) {
        this.types = types;
    }

    static PrefixedColumns of(Header header, PropertyDefinitions definitions) {
        return new PrefixedColumns(
                header.after(PROPERTY).isEmpty()
                        ? Map.of()
                        : definitions.all().stream()
                                .collect(Collectors.toMap(
                                        definition -> NameKey.of(definition.code()), PropertyDefinition::type)));
    }

    Map<String, Boolean> categories(Cells cells) {
        var categories = new HashMap<String, Boolean>();
        cells.header()
                .after(CATEGORY)
                .forEach(code -> categories.put(code, Boolean.TRUE.equals(cells.yesNo(CATEGORY + code))));
        return categories;
    }

    /** Canonical texts; those of a property that is not defined as they are, to be refused. */
    Map<String, List<String>> properties(Cells cells) {
        var properties = new HashMap<String, List<String>>();
        cells.header().after(PROPERTY).forEach(code -> properties.put(code, property(cells, code)));
        return properties;
    }

    private List<String> property(Cells cells, String code) {
        var column = PROPERTY + code;
        return switch (types.getOrDefault(NameKey.of(code), PropertyType.TEXT)) {
            case NUMBER -> number(cells, column);
            case DATE -> one(cells.day(column));
            case YES_NO -> one(cells.yesNo(column));
            case TEXT, CHOICE -> one(cells.text(column));
            case CHOICES -> several(cells.text(column));
        };
    }

    Map<String, @Nullable LocalDate> consents(Cells cells) {
        var consents = new HashMap<String, @Nullable LocalDate>();
        cells.header().after(CONSENT).forEach(channel -> consents.put(channel(channel), cells.day(CONSENT + channel)));
        return consents;
    }

    private static String channel(String word) {
        return Choices.CONSENT.constant(word).orElse(word.toUpperCase(Locale.ROOT));
    }

    /** The cell's number as a canonical text. */
    static List<String> number(Cells cells, String column) {
        var number = cells.number(column);
        return number == null ? List.of() : List.of(number.toPlainString());
    }

    /** A value as the canonical texts of a field. */
    static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    /** Values with semicolons between them. */
    static List<String> several(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}

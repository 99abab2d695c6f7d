package io.clientele.api.exchange.column;

import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Category;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.ColumnName;
import io.clientele.api.firm.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The fields of clients' cards, each under the name that import files have for it; with the place in the list and categories. */
@Component
@Order(1)
class CardColumns implements ColumnKind {

    private static final Set<ClientField> ABBREVIATIONS = Set.of(ClientField.INN, ClientField.KPP, ClientField.OKVED);
    private static final ColumnName NUMBER = new ColumnName("number", "No.", "№");
    private static final ColumnName EXTERNAL_ID = new ColumnName("external_id", "External id", "Идентификатор");
    private static final ColumnName CATEGORIES = new ColumnName("categories", "Categories", "Категории");

    @Override
    public List<String> names() {
        return Stream.concat(
                        Stream.of(NUMBER, EXTERNAL_ID, CATEGORIES).map(ColumnName::name),
                        Arrays.stream(ClientField.values()).map(ClientField::column))
                .toList();
    }

    @Override
    public Optional<ClientColumn> column(String asked, ClientListing list) {
        if (NUMBER.isCalled(asked)) {
            return Optional.of(ClientColumn.of(NUMBER.label(list.language()), CellKind.COUNT, ClientRow::place));
        }
        if (EXTERNAL_ID.isCalled(asked)) {
            return Optional.of(ClientColumn.of(
                    EXTERNAL_ID.label(list.language()),
                    CellKind.TEXT,
                    row -> row.block().externalId(row.client())));
        }
        if (CATEGORIES.isCalled(asked)) {
            return Optional.of(
                    ClientColumn.of(CATEGORIES.label(list.language()), CellKind.TEXT, row -> categories(row)));
        }
        return field(asked).map(field -> column(field, list));
    }

    private static String categories(ClientRow row) {
        return row.block().categories(row.client()).stream().map(Category::name).collect(Collectors.joining(", "));
    }

    private static Optional<ClientField> field(String asked) {
        var key = ColumnName.key(asked);
        return Arrays.stream(ClientField.values())
                .filter(field -> field.names().stream()
                        .anyMatch(name -> ColumnName.key(name).equals(key)))
                .findFirst();
    }

    private static ClientColumn column(ClientField field, ClientListing list) {
        return ClientColumn.ofField(
                label(field, list.language()),
                kind(field),
                field,
                row -> shown(field, row.block().field(field, row.client()), list));
    }

    private static @Nullable Object shown(ClientField field, @Nullable Object value, ClientListing list) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> list.yesNo(yes);
            case List<?> several ->
                several.stream()
                        .map(one -> word(field, String.valueOf(one), list))
                        .collect(Collectors.joining(", "));
            case String text -> word(field, text, list);
            default -> value;
        };
    }

    private static String word(ClientField field, String text, ClientListing list) {
        return list.language() == Language.RU
                ? Choices.of(field).map(choices -> choices.russian(text)).orElse(text)
                : text;
    }

    /** A client's own phone and mail are told from those of his contact person. */
    private static String label(ClientField field, Language language) {
        var own = field == ClientField.PHONE || field == ClientField.EMAIL;
        if (language == Language.RU) {
            var name = field == ClientField.NAME ? "клиент" : field.russianName();
            return capital(field, own ? name + " клиента" : name);
        }
        var name = field == ClientField.NAME ? "client" : field.column().replace('_', ' ');
        return capital(field, own ? "client's " + name : name);
    }

    private static String capital(ClientField field, String text) {
        return ABBREVIATIONS.contains(field)
                ? text.toUpperCase(Locale.ROOT)
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static CellKind kind(ClientField field) {
        return switch (field) {
            case NAME, FULL_NAME, ADDRESS -> CellKind.NAME;
            case CREDIT_LIMIT, INCOME -> CellKind.MONEY;
            default ->
                switch (field.type()) {
                    case TEXT, CHOICE, SEVERAL, YES_NO -> CellKind.TEXT;
                    case NUMBER -> CellKind.NUMBER;
                    case DATE -> CellKind.DATE;
                };
        };
    }
}

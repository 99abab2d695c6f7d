package io.clientele.api.exchange;

import io.clientele.api.client.ClientCard;
import io.clientele.api.client.ClientField;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of a file of clients: a column that is there sets its field, an empty cell clears it. */
@Component
class ClientFile implements RowKind<ClientCard> {

    private static final String ID = "external_id";
    private static final String HEAD = "head";
    private static final String CATEGORY = "category:";
    private static final String PROPERTY = "property:";
    private static final String CONSENT = "consent:";
    private static final List<ClientField> FIELDS = Arrays.stream(ClientField.values())
            .filter(field -> field != ClientField.AGE && field != ClientField.CONSENT)
            .toList();

    private final Clients clients;

    ClientFile(Clients clients) {
        this.clients = clients;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CLIENTS;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.required(ID, "ид", "guid", "идентификатор", "уникальный идентификатор"));
        columns.add(Column.optional(HEAD, "головной контрагент", "холдинг"));
        FIELDS.forEach(field -> columns.add(new Column(field.column(), field.names(), field == ClientField.NAME)));
        return columns;
    }

    @Override
    public List<String> prefixes() {
        return List.of(CATEGORY, PROPERTY, CONSENT);
    }

    @Override
    public boolean whole() {
        return false;
    }

    @Override
    public String group(Header header, Row row) {
        return header.cell(row, ID);
    }

    @Override
    public ClientCard read(Cells cells) {
        return new ClientCard(
                cells.needed(ID), fields(cells), head(cells), categories(cells), properties(cells), consents(cells));
    }

    private static Map<ClientField, List<String>> fields(Cells cells) {
        var fields = new EnumMap<ClientField, List<String>>(ClientField.class);
        FIELDS.stream()
                .filter(field -> cells.header().has(field.column()))
                .forEach(field -> fields.put(field, values(cells, field)));
        return fields;
    }

    private static List<String> values(Cells cells, ClientField field) {
        return switch (field.type()) {
            case TEXT, CHOICE -> one(cells.text(field.column()));
            case SEVERAL -> several(cells.text(field.column()));
            case NUMBER -> {
                var number = cells.number(field.column());
                yield number == null ? List.of() : List.of(number.toPlainString());
            }
            case DATE -> one(string(cells.day(field.column())));
            case YES_NO -> one(string(cells.yesNo(field.column())));
        };
    }

    private static @Nullable String head(Cells cells) {
        return cells.header().has(HEAD) ? String.valueOf(cells.text(HEAD) == null ? "" : cells.text(HEAD)) : null;
    }

    private static Map<String, Boolean> categories(Cells cells) {
        var categories = new HashMap<String, Boolean>();
        cells.header()
                .after(CATEGORY)
                .forEach(code -> categories.put(code, Boolean.TRUE.equals(cells.yesNo(CATEGORY + code))));
        return categories;
    }

    private static Map<String, List<String>> properties(Cells cells) {
        var properties = new HashMap<String, List<String>>();
        cells.header().after(PROPERTY).forEach(code -> properties.put(code, several(cells.text(PROPERTY + code))));
        return properties;
    }

    private static Map<String, @Nullable LocalDate> consents(Cells cells) {
        var consents = new HashMap<String, @Nullable LocalDate>();
        cells.header()
                .after(CONSENT)
                .forEach(channel -> consents.put(channel.toUpperCase(Locale.ROOT), cells.day(CONSENT + channel)));
        return consents;
    }

    private static List<String> one(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<String> several(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Outcome upsert(List<ClientCard> rows, ImportRequest request) {
        return clients.upsert(request.source(), rows);
    }
}

package io.clientele.api.exchange.file;

import static io.clientele.api.exchange.file.PrefixedColumns.one;
import static io.clientele.api.exchange.file.PrefixedColumns.several;

import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.Inn;
import io.clientele.api.exchange.cell.Phones;
import io.clientele.api.exchange.cell.Regions;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of a file of clients: a column that is there sets its field, an empty cell clears it. */
@Component
class ClientFile implements RowKind<ClientCard> {

    private static final String HEAD = "head";
    private static final List<ClientField> FIELDS = Arrays.stream(ClientField.values())
            .filter(field -> field != ClientField.AGE && field != ClientField.CONSENT)
            .toList();

    private final Clients clients;
    private final PropertyDefinitions definitions;
    private final Inn inn;

    ClientFile(Clients clients, PropertyDefinitions definitions, Inn inn) {
        this.clients = clients;
        this.definitions = definitions;
        this.inn = inn;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CLIENTS;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.externalId("уникальный идентификатор").orElse(ClientField.CODE.column()));
        columns.add(Column.optional(HEAD, "головной контрагент", "холдинг"));
        FIELDS.forEach(field -> columns.add(new Column(field.column(), field.names(), field == ClientField.NAME)));
        return columns;
    }

    @Override
    public List<String> prefixes() {
        return PrefixedColumns.ALL;
    }

    /** The head may stand further down the file. */
    @Override
    public boolean mayPass(Rejected fault) {
        return fault.code().equals("UNKNOWN_HEAD");
    }

    @Override
    public boolean standsAlone(Header header) {
        return !header.has(HEAD);
    }

    @Override
    public Function<Cells, ClientCard> reader(Header header) {
        var many = PrefixedColumns.of(header, definitions);
        return cells -> new ClientCard(
                cells.needed(Column.EXTERNAL_ID),
                fields(cells),
                head(cells),
                many.categories(cells),
                many.properties(cells),
                many.consents(cells));
    }

    private Map<ClientField, List<String>> fields(Cells cells) {
        var fields = new EnumMap<ClientField, List<String>>(ClientField.class);
        FIELDS.stream()
                .filter(field -> cells.header().has(field.column()))
                .forEach(field -> fields.put(field, values(cells, field)));
        return fields;
    }

    private List<String> values(Cells cells, ClientField field) {
        var column = field.column();
        return switch (field.type()) {
            case TEXT -> one(text(cells, field));
            case CHOICE -> one(cells.choice(column, Choices.of(field).orElseThrow()));
            case SEVERAL -> several(cells.text(column));
            case NUMBER -> PrefixedColumns.number(cells, column);
            case DATE -> one(cells.day(column));
            case YES_NO -> one(cells.yesNo(column));
        };
    }

    private @Nullable String text(Cells cells, ClientField field) {
        var text = cells.text(field.column());
        if (text == null) {
            return null;
        }
        return switch (field) {
            case INN -> inn.read(text, cells);
            case PHONE -> Phones.read(field.column(), text, cells);
            case REGION -> Regions.spelling(text);
            default -> text;
        };
    }

    private static @Nullable String head(Cells cells) {
        return cells.header().has(HEAD) ? Objects.requireNonNullElse(cells.text(HEAD), "") : null;
    }

    @Override
    public Intake<ClientCard> intake(ImportRequest request) {
        return rows -> clients.upsert(request.source(), rows);
    }
}

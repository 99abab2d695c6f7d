package io.clientele.api.exchange.file;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.Phones;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of a file of contact persons: a column that is there sets its field, an empty cell clears it. */
@Component
class ContactPersonFile implements RowKind<ContactPersonCard> {

    private static final String CLIENT = "client";

    private static final List<ContactField> FIELDS =
            Arrays.stream(ContactField.values()).filter(ContactField::isColumn).toList();

    private final ContactPersons people;
    private final PropertyDefinitions definitions;

    ContactPersonFile(ContactPersons people, PropertyDefinitions definitions) {
        this.people = people;
        this.definitions = definitions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTACT_PERSONS;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.externalId("код"));
        columns.add(Column.required(CLIENT, "клиент", "контрагент", "партнёр"));
        FIELDS.stream()
                .map(field -> new Column(field.column(), field.names(), field == ContactField.NAME))
                .forEach(columns::add);
        return columns;
    }

    @Override
    public List<String> prefixes() {
        return PrefixedColumns.ALL;
    }

    @Override
    public Function<Cells, ContactPersonCard> reader(Header header) {
        var many = PrefixedColumns.of(header, definitions);
        return cells -> new ContactPersonCard(
                cells.needed(Column.EXTERNAL_ID),
                cells.needed(CLIENT),
                fields(cells),
                many.categories(cells),
                many.properties(cells),
                many.consents(cells));
    }

    private static Map<ContactField, String> fields(Cells cells) {
        var fields = new EnumMap<ContactField, String>(ContactField.class);
        FIELDS.stream()
                .filter(field -> cells.header().has(field.column()))
                .forEach(field -> fields.put(field, value(cells, field)));
        return fields;
    }

    private static String value(Cells cells, ContactField field) {
        var column = field.column();
        var value = switch (field) {
            case SEX -> cells.choice(column, Choices.SEX);
            case BIRTH_DATE -> cells.day(column);
            case ACTIVE -> cells.yesNo(column);
            case PHONE -> phone(cells);
            case NAME, POSITION, ROLE, EMAIL, MESSENGER, CONSENT -> cells.text(column);
        };
        return value == null ? "" : value.toString();
    }

    private static @Nullable String phone(Cells cells) {
        var column = ContactField.PHONE.column();
        var text = cells.text(column);
        return text == null ? null : Phones.read(column, text, cells);
    }

    @Override
    public Intake<ContactPersonCard> intake(ImportRequest request) {
        return rows -> people.upsert(request.source(), rows);
    }
}

package io.clientele.api.client.contact;

import static io.clientele.api.client.field.ClientField.Type.*;

import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The fields of a contact person, each declared once: the columns of import files, the fields a rule may name, their limits and
 * their Russian names.
 */
public enum ContactField {
    NAME(TEXT, 400, "имя", "фио", "контактное лицо", "наименование"),
    POSITION(TEXT, 200, "должность"),
    ROLE(TEXT, 100, "роль"),
    SEX(CHOICE, 8, "пол"),
    EMAIL(TEXT, 254, "эл. почта", "электронная почта", "почта"),
    PHONE(TEXT, 64, "телефон"),
    MESSENGER(TEXT, 100, "мессенджер"),
    BIRTH_DATE(DATE, 10, "дата рождения"),
    ACTIVE(YES_NO, 5, "активен", "действует"),
    CONSENT(SEVERAL, 16, "согласие");

    private final ClientField.Type type;
    private final int limit;
    private final List<String> russianNames;

    ContactField(ClientField.Type type, int limit, String... russianNames) {
        this.type = type;
        this.limit = limit;
        this.russianNames = List.of(russianNames);
    }

    /** What values it takes. */
    public ClientField.Type type() {
        return type;
    }

    /** The most characters. */
    public int limit() {
        return limit;
    }

    /** Whether it is kept in a column of the person's own row, which files and cards set; consents are given by channel. */
    public boolean isColumn() {
        return type != SEVERAL;
    }

    /** The only values it takes; none where any may be. */
    public List<String> choices() {
        return switch (this) {
            case SEX -> Choices.SEX.constants();
            case CONSENT -> Choices.CONSENT.constants();
            case NAME, POSITION, ROLE, EMAIL, PHONE, MESSENGER, BIRTH_DATE, ACTIVE -> List.of();
        };
    }

    /** The name in files and the column in the database. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Russian name used in labels; the first of those understood. */
    public String russianName() {
        return russianNames.getFirst();
    }

    /** Every name this field goes by. */
    public List<String> names() {
        return Stream.concat(Stream.of(column()), russianNames.stream()).toList();
    }

    static List<String> columns() {
        return Arrays.stream(values())
                .filter(ContactField::isColumn)
                .map(ContactField::column)
                .toList();
    }
}

package io.clientele.api.client.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The fields of a contact person, each declared once: the columns of import files, their limits and their Russian names. */
public enum ContactField {
    NAME(400, "имя", "фио", "контактное лицо", "наименование"),
    POSITION(200, "должность"),
    ROLE(100, "роль"),
    SEX(8, "пол"),
    EMAIL(254, "эл. почта", "электронная почта", "почта"),
    PHONE(64, "телефон"),
    MESSENGER(100, "мессенджер"),
    BIRTH_DATE(10, "дата рождения"),
    ACTIVE(5, "активен", "действует");

    private final int limit;
    private final List<String> russianNames;

    ContactField(int limit, String... russianNames) {
        this.limit = limit;
        this.russianNames = List.of(russianNames);
    }

    /** The most characters. */
    public int limit() {
        return limit;
    }

    /** The name in files and the column in the database. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every name this field goes by. */
    public List<String> names() {
        return Stream.concat(Stream.of(column()), russianNames.stream()).toList();
    }

    static List<String> columns() {
        return Arrays.stream(values()).map(ContactField::column).toList();
    }
}

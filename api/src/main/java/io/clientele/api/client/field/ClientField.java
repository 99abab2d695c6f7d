package io.clientele.api.client.field;

import static io.clientele.api.client.field.ClientField.Type.*;

import io.clientele.api.firm.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a client's card, each declared once: this drives the columns of import files, the fields a rule or a filter may
 * name, and their labels.
 */
public enum ClientField {
    CODE(TEXT, 100, "код"),
    NAME(TEXT, 400, "название", "наименование", "клиент"),
    FULL_NAME(TEXT, 1000, "полное название", "полное наименование"),
    KIND(CHOICE, "вид", "вид контрагента", "юр/физ лицо"),
    INN(TEXT, 20, "инн"),
    KPP(TEXT, 20, "кпп"),
    OKVED(TEXT, 20, "оквэд"),
    COUNTRY(TEXT, 100, "страна"),
    REGION(TEXT, 200, "регион", "область", "бизнес-регион"),
    CITY(TEXT, 200, "город"),
    ADDRESS(TEXT, 500, "адрес"),
    TIME_ZONE(TEXT, 64, "часовой пояс"),
    INDUSTRY(SEVERAL, 200, "отрасль", "вид деятельности"),
    MANAGER(SEVERAL, 200, "менеджер", "ответственный", "основной менеджер"),
    REGISTERED_AT(DATE, "дата регистрации", "зарегистрирован"),
    EMAIL(TEXT, 254, "эл. почта", "электронная почта", "почта"),
    PHONE(TEXT, 64, "телефон"),
    SEX(CHOICE, "пол"),
    BIRTH_DATE(DATE, "дата рождения"),
    AGE(NUMBER, 3, "возраст"),
    EDUCATION(TEXT, 100, "образование"),
    INCOME(NUMBER, 15, "доход"),
    COMPANY_SIZE(NUMBER, 9, "размер компании", "численность"),
    PRICE_TYPE(TEXT, 100, "вид цен", "тип цен"),
    PRICE_TIER(TEXT, 100, "ценовой сегмент", "ценовая категория"),
    DISCOUNT_PERCENT(NUMBER, 3, "скидка", "процент скидки"),
    PAYMENT_TERMS(TEXT, 200, "условия оплаты"),
    PAYMENT_METHOD(TEXT, 100, "способ оплаты", "форма оплаты"),
    CREDIT_LIMIT(NUMBER, 15, "лимит", "допустимая сумма долга", "кредитный лимит"),
    DELIVERY_SECTOR(TEXT, 100, "сектор доставки", "район доставки"),
    DELIVERY_METHOD(TEXT, 100, "способ доставки"),
    LEAD_SOURCE(TEXT, 100, "источник", "источник лида"),
    STAGE_HINT(TEXT, 100, "стадия отношений"),
    CONSENT(SEVERAL, "согласие"),
    ANONYMOUS(YES_NO, "анонимный", "розничный"),
    ACTIVE(YES_NO, "активен", "действует");

    /** What values a field takes; SEVERAL is a set of texts, any of which may satisfy a condition. */
    public enum Type {
        TEXT,
        CHOICE,
        NUMBER,
        DATE,
        YES_NO,
        SEVERAL
    }

    private static final Map<String, ClientField> BY_NAME = Arrays.stream(values())
            .flatMap(field -> field.names().stream().map(name -> Map.entry(name, field)))
            .collect(Collectors.toUnmodifiableMap(entry -> NameKey.of(entry.getKey()), Map.Entry::getValue));

    private final Type type;
    private final int limit;
    private final List<String> russianNames;

    ClientField(Type type, String... russianNames) {
        this(type, 0, russianNames);
    }

    ClientField(Type type, int limit, String... russianNames) {
        this.type = type;
        this.limit = limit;
        this.russianNames = List.of(russianNames);
    }

    public Type type() {
        return type;
    }

    /** The most characters of a text, or digits before the point of a number; 0 for the other types. */
    public int limit() {
        return limit;
    }

    /** Whether it is kept in a column of the client's own row. */
    public boolean isColumn() {
        return type != SEVERAL && this != AGE;
    }

    /** The name in files and rules and the column in the database, such as {@code price_type}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Russian name used in labels; the first of those understood. */
    public String russianName() {
        return russianNames.getFirst();
    }

    /** The field of that English or Russian name, if there is one. */
    public static Optional<ClientField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(NameKey.of(name)));
    }

    /** Every name this field goes by. */
    public List<String> names() {
        return Stream.concat(Stream.of(column()), russianNames.stream()).toList();
    }
}

package io.clientele.api.client;

import static io.clientele.api.client.ClientField.Type.*;

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
    CODE(TEXT, "код"),
    NAME(TEXT, "название", "наименование", "клиент"),
    FULL_NAME(TEXT, "полное название", "полное наименование"),
    KIND(CHOICE, "вид", "вид контрагента", "юр/физ лицо"),
    INN(TEXT, "инн"),
    KPP(TEXT, "кпп"),
    OKVED(TEXT, "оквэд"),
    COUNTRY(TEXT, "страна"),
    REGION(TEXT, "регион", "область", "бизнес-регион"),
    CITY(TEXT, "город"),
    ADDRESS(TEXT, "адрес"),
    TIME_ZONE(TEXT, "часовой пояс"),
    INDUSTRY(SEVERAL, "отрасль", "вид деятельности"),
    MANAGER(SEVERAL, "менеджер", "ответственный", "основной менеджер"),
    REGISTERED_AT(DATE, "дата регистрации", "зарегистрирован"),
    EMAIL(TEXT, "эл. почта", "электронная почта", "почта"),
    PHONE(TEXT, "телефон"),
    SEX(CHOICE, "пол"),
    BIRTH_DATE(DATE, "дата рождения"),
    AGE(NUMBER, "возраст"),
    EDUCATION(TEXT, "образование"),
    INCOME(NUMBER, "доход"),
    COMPANY_SIZE(NUMBER, "размер компании", "численность"),
    PRICE_TYPE(TEXT, "вид цен", "тип цен"),
    PRICE_TIER(TEXT, "ценовой сегмент", "ценовая категория"),
    DISCOUNT_PERCENT(NUMBER, "скидка", "процент скидки"),
    PAYMENT_TERMS(TEXT, "условия оплаты"),
    PAYMENT_METHOD(TEXT, "способ оплаты", "форма оплаты"),
    CREDIT_LIMIT(NUMBER, "лимит", "допустимая сумма долга", "кредитный лимит"),
    DELIVERY_SECTOR(TEXT, "сектор доставки", "район доставки"),
    DELIVERY_METHOD(TEXT, "способ доставки"),
    LEAD_SOURCE(TEXT, "источник", "источник лида"),
    STAGE_HINT(TEXT, "стадия отношений"),
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
    private final List<String> russianNames;

    ClientField(Type type, String... russianNames) {
        this.type = type;
        this.russianNames = List.of(russianNames);
    }

    public Type type() {
        return type;
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

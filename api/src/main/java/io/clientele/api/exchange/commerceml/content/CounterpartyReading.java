package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.exchange.cell.Phones;
import io.clientele.api.exchange.cell.Regions;
import io.clientele.api.exchange.commerceml.content.document.Deleted;
import io.clientele.api.exchange.commerceml.content.document.Words;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.NameKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counterparties as clients' cards: what the file says is set, what it leaves out stays. */
final class CounterpartyReading {

    private static final String FULL_NAME_OF_FIRM = "ОфициальноеНаименование";
    private static final String FULL_NAME_OF_PERSON = "ПолноеНаименование";
    private static final int INN_OF_PERSON = 12;
    private static final Set<String> MAIL = Set.of("почта", "электроннаяпочта", "email", "mail", "эл.почта", "элпочта");

    private CounterpartyReading() {}

    static ClientCard card(Element counterparty) {
        var fields = new EnumMap<ClientField, List<String>>(ClientField.class);
        put(fields, ClientField.NAME, name(counterparty));
        put(fields, ClientField.FULL_NAME, fullName(counterparty));
        put(fields, ClientField.KIND, kind(counterparty));
        put(fields, ClientField.INN, counterparty.filled("ИНН"));
        put(fields, ClientField.KPP, counterparty.filled("КПП"));
        put(fields, ClientField.SEX, sex(counterparty.filled("Пол")));
        var born = Words.day("ДатаРождения", counterparty.filled("ДатаРождения"));
        put(fields, ClientField.BIRTH_DATE, born == null || born.getYear() <= 1 ? null : born.toString());
        putAddress(fields, counterparty);
        put(fields, ClientField.EMAIL, contact(counterparty, MAIL::contains));
        put(fields, ClientField.PHONE, phone(counterparty, fields.get(ClientField.COUNTRY)));
        if (Deleted.is(counterparty) || counterparty.filled("ПометкаУдаления") != null) {
            put(fields, ClientField.ACTIVE, String.valueOf(!Deleted.is(counterparty)));
        }
        var id = Words.needed("Ид", counterparty.filled("Ид"));
        return new ClientCard(id, fields, null, Map.of(), Map.of(), Map.of());
    }

    private static void put(Map<ClientField, List<String>> fields, ClientField field, @Nullable String value) {
        if (value != null) {
            fields.put(field, List.of(value));
        }
    }

    private static @Nullable String name(Element counterparty) {
        return Stream.of(
                        counterparty.filled("Наименование"),
                        counterparty.filled(FULL_NAME_OF_PERSON),
                        counterparty.filled(FULL_NAME_OF_FIRM),
                        person(counterparty))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String person(Element counterparty) {
        var name = Stream.of("Фамилия", "Имя", "Отчество")
                .map(part -> counterparty.filled(part))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String fullName(Element counterparty) {
        var official = counterparty.filled(FULL_NAME_OF_FIRM);
        return official == null ? counterparty.filled(FULL_NAME_OF_PERSON) : official;
    }

    /** Firms have a KPP or a taxpayer number of ten digits; of the others, those who say so are entrepreneurs. */
    private static @Nullable String kind(Element counterparty) {
        var inn = counterparty.filled("ИНН");
        var names = NameKey.of("%s %s".formatted(name(counterparty), fullName(counterparty)));
        if (inn != null && inn.length() == INN_OF_PERSON) {
            return names.matches("(.*\\s)?ип\\s.*") || names.contains("индивидуальный предприниматель")
                    ? "ENTREPRENEUR"
                    : "PERSON";
        }
        if (counterparty.filled("КПП") != null || inn != null || counterparty.filled(FULL_NAME_OF_FIRM) != null) {
            return "COMPANY";
        }
        return person(counterparty) == null ? null : "PERSON";
    }

    private static @Nullable String sex(@Nullable String text) {
        var key = text == null ? "" : NameKey.of(text);
        return key.startsWith("м") || key.equals("m")
                ? "MALE"
                : key.startsWith("ж") || key.equals("f") ? "FEMALE" : null;
    }

    private static void putAddress(Map<ClientField, List<String>> fields, Element counterparty) {
        Stream.of("Адрес", "ЮридическийАдрес", "АдресРегистрации")
                .flatMap(kind -> counterparty.find(kind).stream())
                .findFirst()
                .ifPresent(address -> {
                    var region = part(address, "Регион");
                    var city = part(address, "Город");
                    put(fields, ClientField.ADDRESS, address.filled("Представление"));
                    put(fields, ClientField.COUNTRY, part(address, "Страна"));
                    put(fields, ClientField.REGION, region == null ? null : Regions.spelling(region));
                    put(fields, ClientField.CITY, city == null ? part(address, "Населенный пункт") : city);
                });
    }

    private static @Nullable String part(Element address, String type) {
        return value(address.all("АдресноеПоле"), type::equals);
    }

    private static @Nullable String contact(Element counterparty, Predicate<String> type) {
        return value(
                counterparty.all("Контакты", "Контакт"),
                said -> type.test(NameKey.of(said).replaceAll("[\\s-]", "")));
    }

    private static @Nullable String phone(Element counterparty, @Nullable List<String> country) {
        var text = contact(counterparty, CounterpartyReading::isPhone);
        return text == null
                ? null
                : Phones.spelling(text, country == null ? null : country.getFirst())
                        .orElse(text);
    }

    private static boolean isPhone(String type) {
        return (type.startsWith("телефон") && !type.contains("внутр")) || type.startsWith("мобильный");
    }

    private static @Nullable String value(Stream<Element> fields, Predicate<String> type) {
        return fields.filter(field -> type.test(String.valueOf(field.text("Тип"))))
                .map(field -> field.filled("Значение"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

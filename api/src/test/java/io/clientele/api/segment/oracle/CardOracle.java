package io.clientele.api.segment.oracle;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactMatch;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.client.question.Anniversary;
import io.clientele.api.client.question.Attribute;
import io.clientele.api.client.question.InBucket;
import io.clientele.api.client.question.Registered;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Person;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions on cards, on contact persons and on dates. */
final class CardOracle {

    private final LocalDate today;

    CardOracle(LocalDate today) {
        this.today = today;
    }

    boolean holds(Attribute asked, Buyer buyer) {
        var values = switch (asked.field()) {
            case AGE -> age(buyer);
            case ACTIVE -> List.of(String.valueOf(buyer.yes(ClientField.ACTIVE, true)));
            case ANONYMOUS -> List.of(String.valueOf(buyer.yes(ClientField.ANONYMOUS, false)));
            default -> buyer.values(asked.field());
        };
        return holds(asked.operator(), asked.values(), values);
    }

    private List<String> age(Buyer buyer) {
        var born = buyer.values(ClientField.BIRTH_DATE);
        return born.isEmpty()
                ? List.of()
                : List.of(String.valueOf(ChronoUnit.YEARS.between(LocalDate.parse(born.getFirst()), today)));
    }

    boolean holds(PropertyMatch asked, Map<String, List<String>> properties) {
        return holds(asked.operator(), asked.values(), properties.getOrDefault(asked.code(), List.of()));
    }

    boolean holds(ContactMatch asked, Buyer buyer) {
        return buyer.people.stream().anyMatch(person -> holds(asked, person));
    }

    private boolean holds(ContactMatch asked, Person person) {
        var asksActive = asked.fields().stream().anyMatch(one -> one.field() == ContactField.ACTIVE);
        return (asksActive || !"false".equals(person.fields.get(ContactField.ACTIVE)))
                && asked.fields().stream()
                        .allMatch(one -> holds(one.operator(), one.values(), values(person, one.field())))
                && person.categories.containsAll(asked.categories())
                && asked.properties().stream().allMatch(one -> holds(one, person.properties))
                && (asked.birthdayWithin() == null
                        || comesRound(person.fields.get(ContactField.BIRTH_DATE), asked.birthdayWithin()));
    }

    private static List<String> values(Person person, ContactField field) {
        var value = person.fields.get(field);
        return value == null ? (field == ContactField.ACTIVE ? List.of("true") : List.of()) : List.of(value);
    }

    boolean holds(Registered asked, Buyer buyer) {
        var values = buyer.values(ClientField.REGISTERED_AT);
        return !values.isEmpty() && asked.period().on(today).contains(LocalDate.parse(values.getFirst()));
    }

    boolean holds(Anniversary asked, Buyer buyer) {
        var values = asked.field() == null
                ? buyer.properties.getOrDefault(String.valueOf(asked.property()), List.of())
                : buyer.values(asked.field());
        return !values.isEmpty() && comesRound(values.getFirst(), asked.days());
    }

    private boolean comesRound(@Nullable String date, int days) {
        return date != null
                && today.datesUntil(today.plusDays(days + 1L)).anyMatch(day -> falls(LocalDate.parse(date), day));
    }

    private static boolean falls(LocalDate date, LocalDate day) {
        var leap = MonthDay.from(date).equals(MonthDay.of(2, 29)) && !day.isLeapYear();
        return MonthDay.from(day).equals(leap ? MonthDay.of(2, 28) : MonthDay.from(date));
    }

    boolean holds(InBucket asked, Buyer buyer) {
        var hash = 0xCBF29CE484222325L;
        for (var one : asked.seed().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xFF)) * 0x100000001B3L;
        }
        var dealt = mixed(mixed(hash) + buyer.number * 0x9E3779B97F4A7C15L);
        var share = BigDecimal.valueOf(Long.remainderUnsigned(dealt, 1_000_000), 4);
        return share.compareTo(asked.from()) >= 0 && share.compareTo(asked.to()) < 0;
    }

    /** SplitMix64, as published. */
    private static long mixed(long bits) {
        var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Any of the values satisfies; none satisfies only «not equal», «not in» and «is null». */
    static boolean holds(Operator operator, List<String> wanted, List<String> values) {
        return switch (operator) {
            case NE -> !holds(Operator.EQ, wanted, values);
            case NOT_IN -> !holds(Operator.IN, wanted, values);
            case IS_NULL -> values.isEmpty() == wanted.getFirst().equals("true");
            case EQ, IN -> values.stream().anyMatch(value -> wanted.stream().anyMatch(one -> same(value, one)));
            case CONTAINS -> values.stream().anyMatch(value -> key(value).contains(key(wanted.getFirst())));
            case STARTS_WITH -> values.stream().anyMatch(value -> key(value).startsWith(key(wanted.getFirst())));
            case GT -> values.stream().anyMatch(value -> order(value, wanted.getFirst()) > 0);
            case GTE -> values.stream().anyMatch(value -> order(value, wanted.getFirst()) >= 0);
            case LT -> values.stream().anyMatch(value -> order(value, wanted.getFirst()) < 0);
            case LTE -> values.stream().anyMatch(value -> order(value, wanted.getFirst()) <= 0);
            case BETWEEN ->
                values.stream()
                        .anyMatch(value -> order(value, wanted.getFirst()) >= 0 && order(value, wanted.getLast()) <= 0);
        };
    }

    private static boolean same(String one, String other) {
        return (isNumber(one) && isNumber(other)) ? order(one, other) == 0 : key(one).equals(key(other));
    }

    private static int order(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : LocalDate.parse(one).compareTo(LocalDate.parse(other));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}

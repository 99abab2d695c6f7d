package io.clientele.api.client.contact;

import io.clientele.api.client.contact.ContactMatch.FieldMatch;
import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.firm.Operator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Contact persons and questions about them at random. */
final class RandomContacts {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 28);
    static final List<String> LIKES = List.of("tea", "coffee", "water");
    private static final List<String> TEXTS = List.of("ЛПР", "лпр", "Бухгалтер", "Орёл", "орел", "100%", "a_b");
    private static final List<String> CHANNELS = List.of("EMAIL", "SMS", "CALL", "PERSONAL_DATA");

    private RandomContacts() {}

    static ContactMatch question(Random random) {
        var fields = new ArrayList<FieldMatch>();
        for (var field : ContactField.values()) {
            var operators = List.of(Operator.EQ, Operator.NE, Operator.NOT_IN, Operator.IS_NULL, Operator.IN);
            var operator = operators.get(random.nextInt(operators.size()));
            if (random.nextInt(5) == 0) {
                fields.add(new FieldMatch(field, operator, values(field, operator, random)));
            }
        }
        var matches = new ArrayList<PropertyMatch>();
        if (random.nextInt(3) == 0) {
            matches.add(new PropertyMatch("likes", any(random), List.of(pick(LIKES, random))));
        }
        if (random.nextInt(3) == 0) {
            matches.add(new PropertyMatch("children", Operator.GTE, List.of("1")));
        }
        return new ContactMatch(
                fields,
                random.nextInt(3) == 0 ? List.of("golf") : List.of(),
                matches,
                random.nextInt(3) == 0 ? random.nextInt(200) : null);
    }

    private static Operator any(Random random) {
        return random.nextBoolean() ? Operator.EQ : Operator.NE;
    }

    static List<String> values(ContactField field, Operator operator, Random random) {
        return switch (operator) {
            case IS_NULL -> List.of(Boolean.toString(random.nextBoolean()));
            case IN, NOT_IN, BETWEEN -> List.of(value(field, random), value(field, random));
            case CONTAINS, STARTS_WITH -> List.of(value(field, random).substring(0, 2));
            case EQ, NE, GT, GTE, LT, LTE -> List.of(value(field, random));
        };
    }

    private static String value(ContactField field, Random random) {
        return switch (field) {
            case NAME, POSITION, ROLE, EMAIL, PHONE, MESSENGER -> pick(TEXTS, random);
            case SEX -> pick(List.of("MALE", "FEMALE"), random);
            case BIRTH_DATE ->
                LocalDate.of(2000, 2, 29)
                        .minusYears(random.nextInt(3))
                        .plusDays(random.nextInt(120))
                        .toString();
            case ACTIVE -> Boolean.toString(random.nextInt(4) > 0);
            case CONSENT -> pick(CHANNELS, random);
        };
    }

    static ContactPersonCard person(int number, int clients, Random random) {
        var person = Person.of("p" + number, "c" + random.nextInt(clients));
        for (var field : ContactField.values()) {
            if (field.isColumn() && (field == ContactField.NAME || random.nextInt(3) > 0)) {
                person.with(field, value(field, random));
            }
        }
        CHANNELS.stream().filter(channel -> random.nextInt(3) == 0).forEach(channel -> person.consent(channel, TODAY));
        if (random.nextInt(3) > 0) {
            person.property("likes", LIKES.subList(0, 1 + random.nextInt(3)).toArray(String[]::new));
        }
        if (random.nextInt(3) > 0) {
            person.property("children", Integer.toString(random.nextInt(4)));
        }
        return person.category("golf", random.nextBoolean()).card();
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}

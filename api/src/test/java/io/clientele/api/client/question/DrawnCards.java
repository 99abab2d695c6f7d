package io.clientele.api.client.question;

import io.clientele.api.client.Card;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.Choices;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.firm.Operator;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Cards of clients with anything in them, and values to ask for that some of them have. */
final class DrawnCards {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> TEXTS = List.of(
            "Москва", "МОСКВА", "Орёл", "орел", "Йошкар-Ола", "100%", "a_b", "!_%", "o'neil", "Straße", "Тульская обл");

    private DrawnCards() {}

    static ClientCard card(int number, Random random) {
        var card = Card.of("c" + number);
        for (var field : ClientField.values()) {
            if (field != ClientField.AGE
                    && field != ClientField.CONSENT
                    && (field == ClientField.NAME || random.nextInt(3) > 0)) {
                card.with(field, value(field, random));
            }
        }
        card.with(ClientField.INDUSTRY, pick(TEXTS, random), pick(TEXTS, random));
        Choices.CONSENT.constants().stream()
                .filter(channel -> random.nextInt(4) == 0)
                .forEach(channel -> card.consent(channel, TODAY));
        for (var type : PropertyType.values()) {
            if (random.nextInt(3) > 0) {
                card.property(
                        type.name(),
                        type == PropertyType.CHOICE || type == PropertyType.CHOICES
                                ? pick(List.of("Москва", "Орёл", "100%"), random)
                                : value(kind(type), random));
            }
        }
        return card.category("vip", random.nextBoolean()).card();
    }

    static List<String> values(ClientField field, Operator operator, Random random) {
        if (Choices.of(field).isPresent() && operator != Operator.IS_NULL) {
            return operator == Operator.IN || operator == Operator.NOT_IN
                    ? List.of(value(field, random), value(field, random))
                    : List.of(value(field, random));
        }
        return values(field.type(), operator, random);
    }

    static List<String> values(ClientField.Type type, Operator operator, Random random) {
        return switch (operator) {
            case IS_NULL -> List.of(Boolean.toString(random.nextBoolean()));
            case IN, NOT_IN, BETWEEN -> List.of(value(type, random), value(type, random));
            case CONTAINS, STARTS_WITH -> {
                var text = value(type, random);
                yield List.of(text.substring(0, 1 + random.nextInt(text.length())));
            }
            case EQ, NE, GT, GTE, LT, LTE -> List.of(value(type, random));
        };
    }

    private static String value(ClientField field, Random random) {
        return Choices.of(field)
                .map(choices -> pick(choices.constants(), random))
                .orElseGet(() -> field == ClientField.KPP
                                || field == ClientField.OKVED
                                || field == ClientField.INN
                                || field == ClientField.COMPANY_SIZE
                        ? Integer.toString(random.nextInt(20))
                        : value(field.type(), random));
    }

    private static String value(ClientField.Type type, Random random) {
        return switch (type) {
            case TEXT, SEVERAL, CHOICE -> pick(TEXTS, random);
            case NUMBER -> random.nextInt(30) + (random.nextBoolean() ? "" : ".5");
            case DATE ->
                TODAY.minusYears(random.nextInt(30))
                        .plusDays(random.nextInt(3) - 1)
                        .toString();
            case YES_NO -> Boolean.toString(random.nextBoolean());
        };
    }

    static ClientField.Type kind(PropertyType type) {
        return switch (type) {
            case NUMBER -> ClientField.Type.NUMBER;
            case TEXT, CHOICE, CHOICES -> ClientField.Type.TEXT;
            case DATE -> ClientField.Type.DATE;
            case YES_NO -> ClientField.Type.YES_NO;
        };
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}

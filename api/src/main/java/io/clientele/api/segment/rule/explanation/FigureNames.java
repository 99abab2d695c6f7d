package io.clientele.api.segment.rule.explanation;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.field.FieldNames;
import io.clientele.api.firm.Observed;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.vocabulary.ContactFields;
import java.util.Arrays;

/** What people call the figures that rooms tell beside those which a criterion can ask for. */
final class FigureNames {

    private FigureNames() {}

    static String of(String figure, Speech speech) {
        return switch (figure) {
            case Observed.VALUE -> speech.choose("value", "значение");
            case "cumulativeShare" -> speech.choose("cumulative share", "накопленная доля");
            case "variation" -> speech.choose("coefficient of variation", "коэффициент вариации");
            case "lastPurchase" -> speech.choose("last purchase", "последняя покупка");
            case "medianGap" -> speech.choose("usual days between purchases", "обычно дней между покупками");
            case "birthday" -> speech.choose("birthday", "день рождения");
            default -> ofContact(figure, speech);
        };
    }

    private static String ofContact(String figure, Speech speech) {
        return Arrays.stream(ContactField.values())
                .filter(field -> FieldNames.camel(field.column()).equals(figure))
                .findFirst()
                .map(field -> ContactFields.of(field).word().label(speech.language()))
                .orElse(figure);
    }
}

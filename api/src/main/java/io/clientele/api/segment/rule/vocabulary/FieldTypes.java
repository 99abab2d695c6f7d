package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.value.Choices;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterValue;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;
import java.util.Map;

/** What values each field of a client's card takes in rules. */
public final class FieldTypes {

    private static final Map<ClientField, Choices> CHOICES = Map.of(
            ClientField.KIND,
            Choices.of(
                    Word.of("COMPANY", "ЮРЛИЦО", "юридическое лицо", "компания"),
                    Word.of("ENTREPRENEUR", "ИП", "предприниматель", "индивидуальный предприниматель"),
                    Word.of("PERSON", "ФИЗЛИЦО", "физическое лицо")),
            ClientField.SEX,
            Choices.of(Word.of("MALE", "МУЖСКОЙ", "м", "муж"), Word.of("FEMALE", "ЖЕНСКИЙ", "ж", "жен")),
            ClientField.CONSENT,
            Choices.of(
                    Word.of("EMAIL", "ПОЧТА"),
                    Word.of("SMS", "СМС"),
                    Word.of("CALL", "ЗВОНОК"),
                    Word.of("PERSONAL_DATA", "ПЕРСОНАЛЬНЫЕ_ДАННЫЕ")));

    private FieldTypes() {}

    /** The type of the field's values. */
    public static ValueType of(ClientField field) {
        var choices = CHOICES.get(field);
        return choices != null ? choices : of(field.type());
    }

    private static ValueType of(ClientField.Type type) {
        return switch (type) {
            case TEXT, SEVERAL -> ValueTypes.TEXT;
            case NUMBER -> ValueTypes.NUMBER;
            case DATE -> ValueTypes.DATE;
            case YES_NO -> ValueTypes.YES_NO;
            case CHOICE -> throw new IllegalStateException("a field of choices must list them");
        };
    }

    /** The only values of the field; none when any text is one. */
    public static List<FilterValue> choices(ClientField field, Language language) {
        var choices = CHOICES.get(field);
        return choices == null ? List.of() : choices.described(language);
    }
}

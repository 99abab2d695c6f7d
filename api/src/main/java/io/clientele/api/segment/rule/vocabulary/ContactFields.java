package io.clientele.api.segment.rule.vocabulary;

import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.rule.declaration.MatchField;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.declaration.value.ValueTypes;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of a contact person as conditions in rules name them. */
public final class ContactFields {

    private static final Pattern WRITABLE = Pattern.compile("[\\p{L}_]+");

    /** All of them, as a condition offers them. */
    public static final List<MatchField> ALL = Arrays.stream(ContactField.values())
            .map(field -> new MatchField(field.name(), word(field), type(field)))
            .toList();

    private ContactFields() {}

    /** The field as conditions name it. */
    public static MatchField of(ContactField field) {
        return ALL.stream()
                .filter(one -> one.constant().equals(field.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Word word(ContactField field) {
        var russian = field.names().stream()
                .skip(1)
                .map(name -> name.replace(' ', '_'))
                .filter(name -> WRITABLE.matcher(name).matches())
                .findFirst()
                .orElseThrow();
        return Word.of(field.column(), russian);
    }

    private static ValueType type(ContactField field) {
        return switch (field) {
            case NAME, POSITION, ROLE, EMAIL, PHONE, MESSENGER -> ValueTypes.TEXT;
            case SEX -> FieldTypes.of(ClientField.SEX);
            case CONSENT -> FieldTypes.of(ClientField.CONSENT);
            case BIRTH_DATE -> ValueTypes.DATE;
            case ACTIVE -> ValueTypes.YES_NO;
        };
    }
}

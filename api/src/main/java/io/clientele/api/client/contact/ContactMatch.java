package io.clientele.api.client.contact;

import io.clientele.api.client.property.PropertyMatch;
import io.clientele.api.firm.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which clients have a contact person of whom all of this holds at once? Somebody who left is not asked about unless a condition
 * on ACTIVE is given.
 *
 * @param fields conditions on fields, all of which hold
 * @param categories codes of categories, all of which the person has
 * @param properties conditions on properties of the person, all of which hold
 * @param birthdayWithin days from now within which the birthday comes round, today included; null when it is not asked
 */
public record ContactMatch(
        List<FieldMatch> fields,
        List<String> categories,
        List<PropertyMatch> properties,
        @Nullable Integer birthdayWithin) {

    /** @param values canonical texts, as in {@code Attribute} */
    public record FieldMatch(ContactField field, Operator operator, List<String> values) {

        public FieldMatch {
            values = List.copyOf(values);
        }
    }

    public ContactMatch {
        fields = List.copyOf(fields);
        categories = List.copyOf(categories);
        properties = List.copyOf(properties);
    }

    /** Whether people who left are asked about too. */
    boolean asksWhetherActive() {
        return fields.stream().anyMatch(match -> match.field() == ContactField.ACTIVE);
    }
}

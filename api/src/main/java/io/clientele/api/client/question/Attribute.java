package io.clientele.api.client.question;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Operator;
import java.util.List;

/**
 * Which clients' cards satisfy a condition on a field?
 *
 * @param values canonical texts: names as written, ISO dates, plain decimals, {@code true}/{@code false}, enum constants of
 *     CHOICE fields (kind COMPANY, ENTREPRENEUR, PERSON; sex MALE, FEMALE) and of consent (EMAIL, SMS, CALL, PERSONAL_DATA);
 *     exactly one for EQ, NE, the four orders, CONTAINS and STARTS_WITH, two for BETWEEN (both inclusive), any number for IN and
 *     NOT_IN, {@code true} or {@code false} for IS_NULL
 */
public record Attribute(ClientField field, Operator operator, List<String> values) {
    public Attribute {
        values = List.copyOf(values);
    }
}

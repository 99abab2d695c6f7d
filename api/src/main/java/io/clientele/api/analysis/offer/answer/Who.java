package io.clientele.api.analysis.offer.answer;

import io.clientele.api.client.field.ClientField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the members are, against everybody.
 *
 * @param size members that the caller sees
 * @param base clients that he sees
 */
public record Who(int size, int base, List<OfField> fields) {

    public Who {
        fields = List.copyOf(fields);
    }

    /**
     * One field of the cards.
     *
     * @param n members with a value
     * @param values those of most members first; null of too few
     */
    public record OfField(
            ClientField field, int n, @Nullable List<OfValue> values) implements Told {

        public OfField {
            values = values == null ? null : List.copyOf(values);
        }
    }

    /**
     * One value of it.
     *
     * @param clients members who have it
     * @param baseClients clients who have it
     * @param percent of the members
     * @param lift its share among members ÷ its share among all
     */
    public record OfValue(String value, int clients, int baseClients, BigDecimal percent, BigDecimal lift) {}
}

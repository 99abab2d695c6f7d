package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Marks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client as a file or a caller gives it: what is named is set, what is not named stays as it was.
 *
 * @param externalId unique in its source
 * @param fields canonical texts (see {@code Attribute}); an empty list clears the field; MANAGER and INDUSTRY take several
 * @param head external id of the holding; an empty text clears it; null leaves it
 * @param categories by code, set or not
 * @param properties canonical texts by property code; an empty list clears
 * @param consents by channel (EMAIL, SMS, CALL, PERSONAL_DATA), the day given; a null value withdraws it
 */
public record ClientCard(
        String externalId,
        Map<ClientField, List<String>> fields,
        @Nullable String head,
        Map<String, Boolean> categories,
        Map<String, List<String>> properties,
        Map<String, @Nullable LocalDate> consents) {

    Marks marks() {
        return new Marks(categories, properties, consents);
    }
}

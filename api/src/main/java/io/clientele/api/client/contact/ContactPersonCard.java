package io.clientele.api.client.contact;

import io.clientele.api.client.mark.Marks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact person as a file or a caller gives it: what is named is set, what is not named stays as it was.
 *
 * @param externalId unique in its source
 * @param client external id of the client, in the same source; null leaves it, which only a known person may
 * @param fields canonical texts of the fields that are columns; an empty text clears the field
 * @param categories by code, set or not
 * @param properties canonical texts by property code; an empty list clears
 * @param consents by channel (EMAIL, SMS, CALL, PERSONAL_DATA), the day given; a null value withdraws it
 */
public record ContactPersonCard(
        String externalId,
        @Nullable String client,
        Map<ContactField, String> fields,
        Map<String, Boolean> categories,
        Map<String, List<String>> properties,
        Map<String, @Nullable LocalDate> consents) {

    /** A card that names fields alone. */
    public ContactPersonCard(String externalId, @Nullable String client, Map<ContactField, String> fields) {
        this(externalId, client, fields, Map.of(), Map.of(), Map.of());
    }

    Marks marks() {
        return new Marks(categories, properties, consents);
    }
}

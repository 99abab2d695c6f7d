package io.clientele.api.client.mark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a card names of that clients and contact persons have alike; what is not named stays as it was.
 *
 * @param categories by code, set or not
 * @param properties canonical texts by property code; an empty list clears
 * @param consents by channel (EMAIL, SMS, CALL, PERSONAL_DATA), the day given; a null value withdraws it
 */
public record Marks(
        Map<String, Boolean> categories,
        Map<String, List<String>> properties,
        Map<String, @Nullable LocalDate> consents) {

    public static final Marks NONE = new Marks(Map.of(), Map.of(), Map.of());
}

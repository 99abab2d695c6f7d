package io.clientele.api.client.question;

import io.clientele.api.client.field.ClientField;
import org.jspecify.annotations.Nullable;

/**
 * Whose day of the year comes round soon? The month and day of a date lie between today and so many days from now, both inside;
 * 29 February counts on 28 February in common years. A missing date never does.
 *
 * @param field BIRTH_DATE or REGISTERED_AT; null when a property is meant
 * @param property code of a property of dates; null when a field is meant
 * @param days 0 (only today) to 366
 */
public record Anniversary(
        @Nullable ClientField field, @Nullable String property, int days) {

    public static final int MOST_DAYS = 366;
}

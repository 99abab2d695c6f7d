package io.clientele.api.interaction.list;

import io.clientele.api.interaction.InteractionDirection;
import io.clientele.api.interaction.change.InteractionRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name. */
record InteractionInput(
        String externalId,
        String client,
        String kind,
        Instant at,
        @Nullable String contactPerson,
        @Nullable InteractionDirection direction,
        @Nullable String channel,
        @Nullable String outcome,
        @Nullable String product,
        @Nullable String document,
        @Nullable String campaign,
        @Nullable BigDecimal score,
        @Nullable String subject,
        @Nullable String manager,
        @Nullable LocalDate nextContactAt) {

    /** @param zone of the firm */
    InteractionRow row(ZoneId zone) {
        return new InteractionRow(
                externalId,
                client,
                kind,
                LocalDateTime.ofInstant(at, zone),
                contactPerson,
                direction == null ? null : direction.name(),
                channel,
                outcome,
                product,
                document,
                campaign,
                score,
                subject,
                manager,
                nextContactAt);
    }
}

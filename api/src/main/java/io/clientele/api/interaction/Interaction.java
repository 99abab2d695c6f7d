package io.clientele.api.interaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A call, mail, visit, complaint or the like with a client.
 *
 * @param externalId unique in its source
 * @param kind a constant of {@link InteractionKind}, or a kind of the firm's own
 * @param at in UTC
 * @param onDay the day in the firm's zone
 * @param direction IN when the client began it, OUT when the firm did
 */
public record Interaction(
        long id,
        String source,
        String externalId,
        int clientId,
        @Nullable Integer contactPersonId,
        String kind,
        LocalDateTime at,
        LocalDate onDay,
        @Nullable String direction,
        @Nullable String channel,
        @Nullable String outcome,
        @Nullable Integer productId,
        @Nullable String document,
        @Nullable String campaign,
        @Nullable BigDecimal score,
        @Nullable String subject,
        @Nullable Integer managerId,
        @Nullable LocalDate nextContactAt) {

    /** Its name in GraphQL. */
    public static final String TYPE = "Interaction";

    /** What of the table, called {@code i}, makes one. */
    public static final String COLUMNS =
            "i.id, i.source, i.external_id, i.client_id, i.contact_person_id, i.kind, i.at, i.on_day, i.direction, i.channel,"
                    + " i.outcome, i.product_id, i.document, i.campaign, i.score, i.subject, i.manager_id, i.next_contact_at";
}

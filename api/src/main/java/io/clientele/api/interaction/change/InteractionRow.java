package io.clientele.api.interaction.change;

import io.clientele.api.interaction.InteractionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as a file or a caller gives it; it is taken whole, so what is null is empty afterwards.
 *
 * @param externalId unique in its source; up to 100 characters
 * @param client external id in the same source
 * @param kind a constant of {@link InteractionKind}, one of its words, or a kind of the firm's own; up to 64 characters
 * @param at in the firm's zone
 * @param contactPerson external id in the same source; of that client
 * @param direction IN or OUT, or a word for it
 * @param channel such as the telephone line or the site; up to 64 characters
 * @param outcome what came of it; up to 100 characters
 * @param product that it was about: external id, or a name that only one product has
 * @param document that it was about, as given; up to 120 characters
 * @param campaign that it belongs to; up to 200 characters
 * @param score that the client gave or got; at most four decimals
 * @param subject in a sentence or two; up to 1,000 characters
 * @param manager name or external id; created if unknown
 * @param nextContactAt the day agreed on
 */
public record InteractionRow(
        String externalId,
        String client,
        String kind,
        LocalDateTime at,
        @Nullable String contactPerson,
        @Nullable String direction,
        @Nullable String channel,
        @Nullable String outcome,
        @Nullable String product,
        @Nullable String document,
        @Nullable String campaign,
        @Nullable BigDecimal score,
        @Nullable String subject,
        @Nullable String manager,
        @Nullable LocalDate nextContactAt) {}

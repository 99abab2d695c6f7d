package io.clientele.api.analysis.channels;

import io.clientele.api.analysis.scope.Percent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one channel brought.
 *
 * @param channel null for interactions that name none
 * @param interactions of the period
 * @param clients distinct ones of these
 * @param responses those of the clients with an order that the channel led to
 * @param orders that the channel led to
 * @param revenue of these orders, with VAT; ten-thousandths
 */
public record ChannelFigures(
        @Nullable String channel, int interactions, int clients, int responses, int orders, long revenue) {

    /** Clients who responded, in percent with two decimals; null without clients. */
    public @Nullable BigDecimal conversion() {
        return Percent.of(responses, clients);
    }
}

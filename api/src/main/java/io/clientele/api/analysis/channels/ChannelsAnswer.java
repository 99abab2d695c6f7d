package io.clientele.api.analysis.channels;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import java.util.List;

/**
 * What channels brought: every order belongs to the channel of its client's last interaction within so many days before it.
 *
 * @param channels those with most revenue first
 * @param otherOrders orders before which there was no interaction
 * @param otherRevenue of these, with VAT; ten-thousandths
 */
public record ChannelsAnswer(
        Scope scope, int windowDays, List<ChannelFigures> channels, int otherOrders, long otherRevenue)
        implements Scoped {

    public ChannelsAnswer {
        channels = List.copyOf(channels);
    }
}

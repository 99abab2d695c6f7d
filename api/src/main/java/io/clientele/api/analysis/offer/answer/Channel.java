package io.clientele.api.analysis.offer.answer;

import io.clientele.api.analysis.channels.ChannelFigures;
import io.clientele.api.analysis.channels.ChannelsAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through which channels members were led to their orders.
 *
 * @param n orders of the period
 * @param channels those with most revenue first; null of too few
 */
public record Channel(int n, int windowDays, @Nullable List<ChannelFigures> channels) implements Told {

    public Channel {
        channels = channels == null ? null : List.copyOf(channels);
    }

    public static Channel of(ChannelsAnswer answer) {
        var n = answer.otherOrders()
                + answer.channels().stream().mapToInt(ChannelFigures::orders).sum();
        return new Channel(n, answer.windowDays(), n < LEAST ? null : answer.channels());
    }
}

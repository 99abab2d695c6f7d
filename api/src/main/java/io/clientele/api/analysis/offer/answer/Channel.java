package io.clientele.api.analysis.offer.answer;

import io.clientele.api.analysis.channels.ChannelFigures;
import io.clientele.api.analysis.channels.ChannelsAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through which channels members were led to their orders.
 *
 * @param n orders of the period
 * @param told what is known of channels; null of too few orders
 */
public record Channel(int n, int windowDays, @Nullable OfChannels told) implements Told {

    /**
     * @param channels of clients enough to say something, those with most revenue first
     * @param fewContacted channels of fewer clients
     * @param otherOrders orders before which there was no interaction
     * @param otherRevenue of these, with VAT; ten-thousandths
     */
    public record OfChannels(List<ChannelFigures> channels, int fewContacted, int otherOrders, long otherRevenue) {

        public OfChannels {
            channels = List.copyOf(channels);
        }

        private static OfChannels of(ChannelsAnswer answer) {
            var enough = answer.channels().stream()
                    .filter(channel -> channel.clients() >= LEAST)
                    .toList();
            return new OfChannels(
                    enough, answer.channels().size() - enough.size(), answer.otherOrders(), answer.otherRevenue());
        }
    }

    public @Nullable List<ChannelFigures> getChannels() {
        return told == null ? null : told.channels();
    }

    public @Nullable Integer getFewContacted() {
        return told == null ? null : told.fewContacted();
    }

    public @Nullable Integer getOtherOrders() {
        return told == null ? null : told.otherOrders();
    }

    public static Channel of(ChannelsAnswer answer) {
        var n = answer.otherOrders()
                + answer.channels().stream().mapToInt(ChannelFigures::orders).sum();
        return new Channel(n, answer.windowDays(), n < LEAST ? null : OfChannels.of(answer));
    }
}

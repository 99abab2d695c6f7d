package io.clientele.api.analysis.channels;

import io.clientele.api.firm.Period;
import io.clientele.api.interaction.ContactTrail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Gives orders to the channels of the last contact before them; orders come in any order. */
final class Attribution {

    private static final class Channel {

        private final @Nullable String name;
        private int interactions;
        private int orders;
        private long revenue;
        private final RoaringBitmap clients = new RoaringBitmap();
        private final RoaringBitmap ordering = new RoaringBitmap();

        private Channel(@Nullable String name) {
            this.name = name;
        }

        private void contact(int client) {
            interactions++;
            clients.add(client);
        }

        private void order(int client, long amount) {
            orders++;
            revenue = Math.addExact(revenue, amount);
            ordering.add(client);
        }

        private ChannelFigures figures() {
            return new ChannelFigures(
                    name,
                    interactions,
                    clients.getCardinality(),
                    RoaringBitmap.andCardinality(clients, ordering),
                    orders,
                    revenue);
        }
    }

    private final ContactTrail trail;
    private final int windowDays;
    private final List<Channel> channels = new ArrayList<>();
    private final Channel none = new Channel(null);

    /**
     * @param trail of the period and the window before it
     * @param clients whose interactions are counted
     * @param windowDays how many days before an order an interaction may lie; one of the same day counts
     */
    Attribution(ContactTrail trail, RoaringBitmap clients, Period period, int windowDays) {
        this.trail = trail;
        this.windowDays = windowDays;
        trail.channels().forEach(name -> channels.add(new Channel(name)));
        var first = period.from().toEpochDay();
        var end = period.to().toEpochDay();
        trail.each((client, day, channel) -> {
            if (day >= first && day < end && clients.contains(client)) {
                channels.get(channel).contact(client);
            }
        });
    }

    /** @param day in days since 1970-01-01 */
    void order(int client, int day, long amount) {
        var channel = trail.lastChannel(client, day - windowDays, day);
        (channel == ContactTrail.NONE ? none : channels.get(channel)).order(client, amount);
    }

    /** Those that had an interaction in the period or led to an order. */
    List<ChannelFigures> channels() {
        var figures = new ArrayList<ChannelFigures>();
        for (var channel : channels) {
            if (channel.interactions > 0 || channel.orders > 0) {
                figures.add(channel.figures());
            }
        }
        return figures;
    }

    /** Orders of no channel. */
    ChannelFigures none() {
        return none.figures();
    }
}

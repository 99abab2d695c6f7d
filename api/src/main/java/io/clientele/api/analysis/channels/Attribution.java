package io.clientele.api.analysis.channels;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Gives orders to channels. Interactions come first, each client's the earliest first; then orders in any order. */
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

    private final Period period;
    private final int windowDays;
    private final Map<String, Channel> channels = new HashMap<>();
    private final Map<Integer, NavigableMap<Integer, Channel>> last = new HashMap<>();
    private final Channel none = new Channel(null);

    /** @param windowDays how many days before an order an interaction may lie; one of the same day counts */
    Attribution(Period period, int windowDays) {
        this.period = period;
        this.windowDays = windowDays;
    }

    /** Channels that read the same are one, written as it was met first. */
    void interaction(int client, LocalDate day, @Nullable String channel) {
        var met = channels.computeIfAbsent(channel == null ? "" : NameKey.of(channel), _ -> new Channel(channel));
        last.computeIfAbsent(client, _ -> new TreeMap<>()).put(Math.toIntExact(day.toEpochDay()), met);
        if (period.contains(day)) {
            met.interactions++;
            met.clients.add(client);
        }
    }

    /** @param day in days since 1970-01-01 */
    void order(int client, int day, long amount) {
        var contacts = last.get(client);
        var before = contacts == null ? null : contacts.floorEntry(day);
        var channel = before == null || before.getKey() < day - windowDays ? none : before.getValue();
        channel.order(client, amount);
    }

    /** Those that had an interaction in the period or led to an order. */
    List<ChannelFigures> channels() {
        var figures = new ArrayList<ChannelFigures>();
        for (var channel : channels.values()) {
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

package io.clientele.api.interaction;

import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts contacts into columns; they come in about the order of their time, of which each finds his place behind the client's others. */
public final class ContactTrailWriter {

    private static final int FIRST_ROOM = 1 << 10;

    private int[] clients = new int[FIRST_ROOM];
    private int[] days = new int[FIRST_ROOM];
    private int[] channels = new int[FIRST_ROOM];
    private int[] before = new int[FIRST_ROOM];
    private long[] moments = new long[FIRST_ROOM];
    private int[] last = {};
    private int count;
    private final List<@Nullable String> names = new ArrayList<>();
    private final Map<@Nullable String, Integer> written = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    /**
     * Adds one; of those of one moment the later added is the later.
     *
     * @param day in days since 1970-01-01
     * @param moment any number that grows with time
     * @param channel as written, null when none is named
     */
    public void add(int client, int day, long moment, @Nullable String channel) {
        makeRoom(client);
        clients[count] = client;
        days[count] = day;
        moments[count] = moment;
        channels[count] = code(channel);
        follow(client, moment);
        count++;
    }

    private void follow(int client, long moment) {
        var after = ContactTrail.NONE;
        var contact = last[client];
        while (contact != ContactTrail.NONE && moments[contact] > moment) {
            after = contact;
            contact = before[contact];
        }
        before[count] = contact;
        if (after == ContactTrail.NONE) {
            last[client] = count;
        } else {
            before[after] = count;
        }
    }

    private void makeRoom(int client) {
        if (count == clients.length) {
            clients = Arrays.copyOf(clients, 2 * count);
            days = Arrays.copyOf(days, 2 * count);
            channels = Arrays.copyOf(channels, 2 * count);
            before = Arrays.copyOf(before, 2 * count);
            moments = Arrays.copyOf(moments, 2 * count);
        }
        if (client >= last.length) {
            var known = last.length;
            last = Arrays.copyOf(last, Math.max(client + 1, 2 * known));
            Arrays.fill(last, known, last.length, ContactTrail.NONE);
        }
    }

    private int code(@Nullable String channel) {
        var known = written.get(channel);
        if (known == null) {
            known = codes.computeIfAbsent(channel == null ? "" : NameKey.of(channel), _ -> named(channel));
            written.put(channel, known);
        }
        return known;
    }

    private int named(@Nullable String channel) {
        names.add(channel);
        return names.size() - 1;
    }

    /** All that were added. */
    public ContactTrail trail() {
        return new ContactTrail(
                Arrays.copyOf(clients, count),
                Arrays.copyOf(days, count),
                Arrays.copyOf(channels, count),
                Arrays.copyOf(before, count),
                last,
                names);
    }
}

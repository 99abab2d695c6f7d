package io.clientele.api.interaction;

import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts contacts into columns; they may come in any order. */
public final class ContactTrailWriter {

    private static final int FIRST_ROOM = 1 << 10;

    private int[] clients = new int[FIRST_ROOM];
    private int[] days = new int[FIRST_ROOM];
    private int[] channels = new int[FIRST_ROOM];
    private long[] moments = new long[FIRST_ROOM];
    private int highest = -1;
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
        makeRoom();
        clients[count] = client;
        days[count] = day;
        moments[count] = moment;
        channels[count] = code(channel);
        highest = Math.max(highest, client);
        count++;
    }

    private void makeRoom() {
        if (count == clients.length) {
            clients = Arrays.copyOf(clients, 2 * count);
            days = Arrays.copyOf(days, 2 * count);
            channels = Arrays.copyOf(channels, 2 * count);
            moments = Arrays.copyOf(moments, 2 * count);
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
        var starts = starts();
        var order = order(starts);
        return new ContactTrail(starts, inOrder(days, order), inOrder(channels, order), names);
    }

    private int[] starts() {
        var starts = new int[highest + 2];
        for (var contact = 0; contact < count; contact++) {
            starts[clients[contact] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /** The contacts by client, each client's by time and as they came. */
    private int[] order(int[] starts) {
        var order = new int[count];
        var next = starts.clone();
        for (var contact = 0; contact < count; contact++) {
            order[next[clients[contact]]] = contact;
            next[clients[contact]]++;
        }
        for (var client = 0; client <= highest; client++) {
            sort(order, starts[client], starts[client + 1]);
        }
        return order;
    }

    /** Most come in order already. */
    private void sort(int[] order, int from, int end) {
        for (var place = from + 1; place < end; place++) {
            if (moments[order[place]] < moments[order[place - 1]]) {
                var sorted = Arrays.stream(order, from, end)
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer contact) -> moments[contact]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(sorted, 0, order, from, sorted.length);
                return;
            }
        }
    }

    private static int[] inOrder(int[] column, int[] order) {
        return Arrays.stream(order).map(contact -> column[contact]).toArray();
    }
}

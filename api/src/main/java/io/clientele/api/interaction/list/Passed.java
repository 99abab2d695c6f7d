package io.clientele.api.interaction.list;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.roaringbitmap.RoaringBitmap;

/** Interactions in sum, with the newest of them: found one by one, of which few are kept. */
public final class Passed {

    /** How many there are of a kind, and with whom. */
    public static final class OfKind {

        private final RoaringBitmap clients = new RoaringBitmap();
        private int count;

        public int count() {
            return count;
        }

        public RoaringBitmap clients() {
            return clients.clone();
        }
    }

    private record Moment(LocalDateTime at, long id) {}

    private static final Comparator<Moment> OLDEST =
            Comparator.comparing(Moment::at).thenComparing(Moment::id);

    private final Map<String, OfKind> kinds = new HashMap<>();
    private final PriorityQueue<Moment> newest = new PriorityQueue<>(OLDEST);
    private final int most;

    /** @param most how many of the newest are kept */
    Passed(int most) {
        this.most = most;
    }

    void add(int client, long id, LocalDateTime at, String kind) {
        var known = kinds.computeIfAbsent(kind, _ -> new OfKind());
        known.count++;
        known.clients.add(client);
        newest.add(new Moment(at, id));
        if (newest.size() > most) {
            newest.remove();
        }
    }

    /** By their names. */
    public Map<String, OfKind> kinds() {
        return Map.copyOf(kinds);
    }

    public int count() {
        return kinds.values().stream().mapToInt(OfKind::count).sum();
    }

    /** With whom there was any. */
    public RoaringBitmap clients() {
        var all = new RoaringBitmap();
        kinds.values().forEach(kind -> all.or(kind.clients));
        return all;
    }

    /** The ids of the newest, in that order. */
    public List<Long> newest() {
        var order = new ArrayList<>(newest);
        order.sort(OLDEST.reversed());
        return order.stream().map(Moment::id).toList();
    }
}

package io.clientele.api.client.merge;

import io.clientele.api.database.AsOf;
import io.clientele.api.database.Room;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Whom merged clients count as, at one state of the data; never changes.
 *
 * @param version of the client room that merged last; 0 when none did
 * @param winners by the clients merged into them
 * @param concerned those merged, and their winners
 */
public record Aliases(long version, Map<Integer, Integer> winners, RoaringBitmap concerned) {

    static final Aliases NONE = new Aliases(0, Map.of(), new RoaringBitmap());

    static Aliases of(long version, Map<Integer, Integer> winners) {
        var concerned = new RoaringBitmap();
        winners.forEach((client, winner) -> {
            concerned.add(client);
            concerned.add(winner);
        });
        return new Aliases(version, Map.copyOf(winners), concerned);
    }

    /** Whether what was computed on data of this version counted merged clients as one. */
    public boolean knownTo(String dataVersion) {
        return isEmpty() || AsOf.version(dataVersion, Room.CLIENT) >= version;
    }

    public boolean isEmpty() {
        return winners.isEmpty();
    }

    /** The client that this one counts as. */
    public int winnerOf(int client) {
        return winners.getOrDefault(client, client);
    }

    /** Whether merging changed what these clients count as, or may have. */
    public boolean concern(RoaringBitmap clients) {
        return RoaringBitmap.intersects(clients, concerned);
    }

    /** The same clients with each merged one counted as his winner: the set given when there is none, else one of its own. */
    public RoaringBitmap counted(RoaringBitmap clients) {
        if (!concern(clients)) {
            return clients;
        }
        var counted = clients.clone();
        RoaringBitmap.and(clients, concerned).forEach((int client) -> counted.remove(client));
        RoaringBitmap.and(clients, concerned).forEach((int client) -> counted.add(winnerOf(client)));
        return counted;
    }
}

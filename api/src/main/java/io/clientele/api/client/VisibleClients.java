package io.clientele.api.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.access.Caller;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Which clients a caller may see: a manager those he looks after, everybody else all of them. */
@Component
public class VisibleClients {

    private static final int KEPT = 64;

    private record Key(int manager, long clients) {}

    private final ClientSets sets;
    private final Snapshots snapshots;
    private final Cache<Key, RoaringBitmap> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    VisibleClients(ClientSets sets, Snapshots snapshots) {
        this.sets = sets;
        this.snapshots = snapshots;
    }

    /** The clients that the caller may see, not to be changed; null is all of them. */
    public @Nullable RoaringBitmap of(Caller caller) {
        if (!caller.limited()) {
            return null;
        }
        var manager = caller.manager();
        return manager == null
                ? new RoaringBitmap()
                : snapshots.read(() -> known.get(
                        new Key(manager, snapshots.current().version(Room.CLIENT)), asked -> lookedAfter(manager)));
    }

    private RoaringBitmap lookedAfter(int manager) {
        return sets.of(
                new Source("client_manager", "client_id", "manager_id = :manager", Map.of("manager", manager)), null);
    }
}

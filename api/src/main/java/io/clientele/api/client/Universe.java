package io.clientele.api.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * The clients there are, in the snapshot that the thread reads in. Nobody here is erased or archived. Each answer is the
 * caller's own to change.
 */
@Component
public class Universe {

    /** The condition on the table {@code client} of {@link #all}. */
    public static final String MEMBERS = "(not erased and not archived and active and not anonymous)";

    private record Sets(RoaringBitmap active, RoaringBitmap inactive, RoaringBitmap anonymous) {}

    private final Cache<Long, Sets> byVersion =
            Caffeine.newBuilder().maximumSize(4).build();
    private final Snapshots snapshots;
    private final ClientSets sets;

    Universe(Snapshots snapshots, ClientSets sets) {
        this.snapshots = snapshots;
        this.sets = sets;
    }

    /** The active clients that have a name of their own: the population of every class and segment. */
    public RoaringBitmap all() {
        return now().active().clone();
    }

    /** The same with the inactive ones. */
    public RoaringBitmap withInactive() {
        return RoaringBitmap.or(now().active(), now().inactive());
    }

    /** The clients that stand for buyers nobody knows. */
    public RoaringBitmap anonymous() {
        return now().anonymous().clone();
    }

    /** All of them, or those of them that are among the given. */
    public RoaringBitmap everyone(@Nullable RoaringBitmap among) {
        var now = now();
        var everyone = RoaringBitmap.or(now.active(), now.inactive(), now.anonymous());
        if (among != null) {
            everyone.and(among);
        }
        return everyone;
    }

    private Sets now() {
        return snapshots.read(() -> {
            var version = snapshots.current().version(Room.CLIENT);
            return byVersion.get(version, asked -> read());
        });
    }

    private Sets read() {
        var anonymous = with("anonymous");
        return new Sets(with("active and not anonymous"), with("not active and not anonymous"), anonymous);
    }

    private RoaringBitmap with(String condition) {
        var clients =
                sets.of(new Source("client", "id", "not erased and not archived and " + condition, Map.of()), null);
        clients.runOptimize();
        return clients;
    }
}

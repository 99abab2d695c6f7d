package io.clientele.api.client;

import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.database.Touches;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
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

    /** The newest that are kept, for readers of snapshots that are a little older. */
    private static final int STATES = 4;

    private record Sets(RoaringBitmap active, RoaringBitmap inactive, RoaringBitmap anonymous) {

        private RoaringBitmap of(boolean isActive, boolean isAnonymous) {
            return isAnonymous ? anonymous : isActive ? active : inactive;
        }
    }

    private final ConcurrentNavigableMap<Long, Sets> byVersion = new ConcurrentSkipListMap<>();
    private final Snapshots snapshots;
    private final ClientSets sets;
    private final Touches touches;

    Universe(Snapshots snapshots, ClientSets sets, Touches touches) {
        this.snapshots = snapshots;
        this.sets = sets;
        this.touches = touches;
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
        if (among == null) {
            return RoaringBitmap.or(now.active(), now.inactive(), now.anonymous());
        }
        return RoaringBitmap.or(
                RoaringBitmap.and(now.active(), among),
                RoaringBitmap.and(now.inactive(), among),
                RoaringBitmap.and(now.anonymous(), among));
    }

    private Sets now() {
        return snapshots.read(() -> {
            var version = snapshots.current().version(Room.CLIENT);
            var known = byVersion.get(version);
            return known == null ? kept(version) : known;
        });
    }

    private Sets kept(long version) {
        var found = Optional.ofNullable(byVersion.lowerEntry(version))
                .flatMap(before -> touches.between(Room.CLIENT, before.getKey(), version)
                        .filter(touched -> touched.getCardinality() <= Clients.LARGEST_BATCH)
                        .map(touched -> patched(before.getValue(), touched)))
                .orElseGet(() -> read(null));
        byVersion.put(version, found);
        while (byVersion.size() > STATES) {
            byVersion.pollFirstEntry();
        }
        return found;
    }

    private Sets patched(Sets before, RoaringBitmap touched) {
        var now = read(touched);
        return new Sets(
                patched(before.active(), touched, now.active()),
                patched(before.inactive(), touched, now.inactive()),
                patched(before.anonymous(), touched, now.anonymous()));
    }

    private static RoaringBitmap patched(RoaringBitmap before, RoaringBitmap touched, RoaringBitmap now) {
        var clients = RoaringBitmap.andNot(before, touched);
        clients.or(now);
        return clients;
    }

    private Sets read(@Nullable RoaringBitmap among) {
        var found = new Sets(new RoaringBitmap(), new RoaringBitmap(), new RoaringBitmap());
        var source = new Source("client", "id", "not erased and not archived", Map.of());
        sets.read(
                source,
                "id, active, anonymous",
                among,
                row -> found.of(row.getBoolean(2), row.getBoolean(3)).add(row.getInt(1)));
        return found;
    }
}

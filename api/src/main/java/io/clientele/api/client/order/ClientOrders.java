package io.clientele.api.client.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Changes.Touched;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders in which clients are listed, in the snapshot that the thread reads in. */
@Component
public class ClientOrders {

    /** When more clients changed than this, all are read anew. */
    private static final int MANY = 1_000;

    private final Cache<Long, ClientOrder> byName =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Cache<Long, ClientOrder> newest =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Snapshots snapshots;
    private final Changes changes;
    private final NamePatch patch;
    private final JdbcClient jdbc;

    ClientOrders(Snapshots snapshots, Changes changes, NamePatch patch, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.changes = changes;
        this.patch = patch;
        this.jdbc = jdbc;
    }

    /** By name as people sort names; equal names by id. */
    public ClientOrder byName() {
        return snapshots.read(() -> {
            var version = snapshots.current().version(Room.CLIENT);
            return byName.get(version, asked -> following(version).orElseGet(() -> new ClientOrder(sorted())));
        });
    }

    /** The last one made comes first; it holds every client, so its size is the highest id. */
    public ClientOrder newestFirst() {
        return snapshots.read(() -> {
            var version = snapshots.current().version(Room.CLIENT);
            return newest.get(version, asked -> {
                int last = jdbc.sql("select coalesce(max(id), 0) from client")
                        .query(Integer.class)
                        .single();
                return new ClientOrder(
                        IntStream.range(0, last).map(place -> last - place).toArray());
            });
        });
    }

    /** From an older order that is kept, by the clients that changed since; empty when they are too many or not known. */
    private Optional<ClientOrder> following(long version) {
        return byName.asMap().entrySet().stream()
                .filter(older -> older.getKey() < version)
                .max(Comparator.comparingLong(Map.Entry::getKey))
                .flatMap(older ->
                        changed(older.getKey(), version).map(clients -> patch.apply(older.getValue(), clients)));
    }

    private Optional<RoaringBitmap> changed(long before, long version) {
        if (version - before > MANY) {
            return Optional.empty();
        }
        var touched = changes.between(Room.CLIENT, before, version);
        if (touched.size() != version - before || touched.stream().anyMatch(Touched::everyone)) {
            return Optional.empty();
        }
        var clients = new RoaringBitmap();
        touched.forEach(change -> clients.or(change.clients()));
        return clients.getCardinality() > MANY ? Optional.empty() : Optional.of(clients);
    }

    private int[] sorted() {
        var ids = IntStream.builder();
        jdbc.sql("select id from client order by name_sort, id")
                .withFetchSize(Integer.MIN_VALUE)
                .query(row -> {
                    ids.add(row.getInt(1));
                });
        return ids.build().toArray();
    }
}

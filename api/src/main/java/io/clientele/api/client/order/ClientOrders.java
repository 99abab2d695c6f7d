package io.clientele.api.client.order;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders in which clients are listed, in the snapshot that the thread reads in. */
@Component
public class ClientOrders {

    private final Cache<Long, ClientOrder> byName =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Cache<Long, ClientOrder> newest =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    ClientOrders(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** By name as people sort names; equal names by id. */
    public ClientOrder byName() {
        return snapshots.read(() -> {
            var version = snapshots.current().version(Room.CLIENT);
            return byName.get(version, asked -> new ClientOrder(sorted()));
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

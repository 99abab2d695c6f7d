package io.clientele.api.client.merge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who was merged into whom, in the snapshot of the thread or else in the transaction under way. */
@Component
public class MergedClients {

    private static final int KEPT = 4;

    /** A client that another was made one with, and his keys, by which he is still found. */
    public record MergedClient(int id, String source, String externalId, String name, LocalDateTime mergedAt) {}

    private record Owned(int winnerId, int id, String source, String externalId, String name, LocalDateTime mergedAt) {

        private MergedClient merged() {
            return new MergedClient(id, source, externalId, name, mergedAt);
        }
    }

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final Cache<Long, Aliases> bySeen =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Long, Aliases> byVersion =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    MergedClients(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** As the thread sees it. */
    public Aliases now() {
        return snapshots
                .present()
                .map(asOf -> bySeen.get(asOf.version(Room.CLIENT), seen -> read()))
                .orElseGet(this::read);
    }

    /** Those merged into each of these clients, the latest first; clients into whom nobody was merged are left out. */
    public Map<Integer, List<MergedClient>> into(Collection<Integer> winners) {
        return winners.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                                select winner_id, id, source, external_id, name, merged_at
                                from client_alias join client on id = client_id
                                where winner_id in (:winners) order by merged_at desc, id""").param("winners", winners).query(Owned.class).list().stream()
                        .collect(Collectors.groupingBy(
                                Owned::winnerId, Collectors.mapping(Owned::merged, Collectors.toList())));
    }

    private Aliases read() {
        long version = jdbc.sql("select coalesce(max(version), 0) from client_alias")
                .query(Long.class)
                .single();
        return version == 0 ? Aliases.NONE : byVersion.get(version, this::read);
    }

    private Aliases read(long version) {
        var winners = new HashMap<Integer, Integer>();
        jdbc.sql("select client_id, winner_id from client_alias").query(row -> {
            winners.put(row.getInt(1), row.getInt(2));
        });
        return Aliases.of(version, winners);
    }
}

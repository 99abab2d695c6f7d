package io.clientele.api.client.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.database.Touches;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Who has which value, of columns whose values many clients share: a set for each value, so that a question about the column is
 * the union of some sets and reads no rows. A column is read whole when it is first asked about; afterwards it follows the
 * changes, and only the clients they touched are read anew.
 */
@Component
class ValueSets {

    private static final long CACHE_BYTES = 64L << 20;
    private static final int BYTES_OF_A_VALUE = 256;

    /** Changes of more clients than this are not followed: the column is read whole. */
    private static final int MOST_FOLLOWED = Clients.LARGEST_BATCH;

    /** @param id the column of the table that names the client */
    record Column(String table, String id, String value) {

        /** Where a field's values are. */
        static Column of(ClientField field) {
            return switch (field) {
                case INDUSTRY -> new Column("client_industry", "client_id", "industry");
                case CONSENT -> new Column("client_consent", "client_id", "channel");
                case MANAGER -> new Column("client_manager", "client_id", "manager_id");
                default -> new Column("client", "id", field.column());
            };
        }
    }

    private record Sets(long version, Map<String, RoaringBitmap> byValue) {

        int bytes() {
            return byValue.values().stream()
                    .mapToInt(clients -> clients.getSizeInBytes() + BYTES_OF_A_VALUE)
                    .sum();
        }
    }

    private final ClientSets clientSets;
    private final Touches touches;
    private final Snapshots snapshots;
    private final Cache<Column, Sets> known = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<Column, Sets>weigher((column, sets) -> sets.bytes())
            .build();

    ValueSets(ClientSets clientSets, Touches touches, Snapshots snapshots) {
        this.clientSets = clientSets;
        this.touches = touches;
        this.snapshots = snapshots;
    }

    /** Whether the sets are in memory, or follow from those that are. */
    boolean follow(Column column) {
        var sets = known.getIfPresent(column);
        return sets != null
                && sets.version() <= snapshots.read(() -> snapshots.current().version(Room.CLIENT));
    }

    /**
     * The clients one of whose values in the column passes the test, in the snapshot of this thread; the caller's own set.
     *
     * @param among only of these; null is everyone
     */
    RoaringBitmap of(Column column, Predicate<String> test, @Nullable RoaringBitmap among) {
        return FastAggregation.or(all(column).entrySet().stream()
                .filter(entry -> test.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(clients -> among == null ? clients : RoaringBitmap.and(clients, among))
                .iterator());
    }

    /** Who has each value, in the snapshot of this thread; not to be changed. */
    Map<String, RoaringBitmap> all(Column column) {
        return snapshots
                .read(() -> at(column, snapshots.current().version(Room.CLIENT)))
                .byValue();
    }

    private Sets at(Column column, long version) {
        var before = known.getIfPresent(column);
        if (before != null && before.version() == version) {
            return before;
        }
        var sets = new Sets(version, values(column, before, version));
        if (before == null || before.version() < version) {
            known.put(column, sets);
        }
        return sets;
    }

    private Map<String, RoaringBitmap> values(Column column, @Nullable Sets before, long version) {
        return Optional.ofNullable(before)
                .filter(sets -> sets.version() < version)
                .flatMap(sets -> touches.between(Room.CLIENT, sets.version(), version)
                        .filter(touched -> touched.getCardinality() <= MOST_FOLLOWED)
                        .map(touched -> patched(column, sets.byValue(), touched)))
                .orElseGet(() -> read(column, null));
    }

    private Map<String, RoaringBitmap> patched(
            Column column, Map<String, RoaringBitmap> before, RoaringBitmap touched) {
        var values = read(column, touched);
        before.forEach((value, clients) -> values.merge(
                value, RoaringBitmap.andNot(clients, touched), (changed, kept) -> RoaringBitmap.or(changed, kept)));
        return values;
    }

    private Map<String, RoaringBitmap> read(Column column, @Nullable RoaringBitmap among) {
        var values = new HashMap<String, RoaringBitmap>();
        var source = new Source(column.table(), column.id(), column.value() + " is not null", Map.of());
        clientSets.read(
                source,
                column.id() + ", " + column.value(),
                among,
                row -> values.computeIfAbsent(row.getString(2), value -> new RoaringBitmap())
                        .add(row.getInt(1)));
        return values;
    }
}

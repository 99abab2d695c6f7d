package io.clientele.api.receivable;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much clients may owe, as their cards say; no limit above zero is none. */
@Component
public class CreditLimits {

    private static final int AT_ONCE = 2_000;

    /** Of more clients nothing is kept in memory. */
    private static final int MOST_KEPT = 100_000;

    /** @param version of the clients */
    private record Kept(long version, Map<Integer, BigDecimal> limits) {}

    private final ClientSets sets;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private volatile Kept kept = new Kept(-1, Map.of());

    CreditLimits(ClientSets sets, Snapshots snapshots, JdbcClient jdbc) {
        this.sets = sets;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** The clients who have one. */
    public RoaringBitmap clients(@Nullable RoaringBitmap among) {
        return sets.of(new Source("client", "id", "credit_limit > 0", Map.of()), among);
    }

    /** Those of these clients, or of more. */
    public Map<Integer, BigDecimal> of(RoaringBitmap clients) {
        return clients.getCardinality() > AT_ONCE
                ? all()
                : some(clients.stream().boxed().toList());
    }

    /** No index has them, so they are read once for a state of the clients. */
    private Map<Integer, BigDecimal> all() {
        var version = snapshots.current().version(Room.CLIENT);
        var known = kept;
        if (known.version() == version) {
            return known.limits();
        }
        var limits = Collections.unmodifiableMap(
                read(jdbc.sql("select id, credit_limit from client where credit_limit > 0")));
        if (limits.size() <= MOST_KEPT) {
            kept = new Kept(version, limits);
        }
        return limits;
    }

    private Map<Integer, BigDecimal> some(Collection<Integer> clients) {
        return clients.isEmpty()
                ? Map.of()
                : read(jdbc.sql("select id, credit_limit from client where credit_limit > 0 and id in (:clients)")
                        .param("clients", clients));
    }

    private static Map<Integer, BigDecimal> read(JdbcClient.StatementSpec statement) {
        var limits = new HashMap<Integer, BigDecimal>();
        statement.withFetchSize(Integer.MIN_VALUE).query(row -> {
            limits.put(row.getInt(1), row.getBigDecimal(2));
        });
        return limits;
    }
}

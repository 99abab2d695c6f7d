package io.clientele.api.graphql.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rows satisfy a list's conditions, in the snapshot of this thread. The database counts them one by one; every page of a
 * list tells the same number, so it is counted once for a version of the data.
 */
@Component
public class RowCounts {

    private static final long MOST_CHARACTERS = 4L << 20;
    private static final int OVERHEAD = 200;

    private record Asked(long version, String sql, Map<String, ?> parameters) {

        int characters() {
            return sql.length() + parameters.toString().length() + OVERHEAD;
        }
    }

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Cache<Asked, Long> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Asked, Long>weigher((asked, count) -> asked.characters())
            .build();

    RowCounts(JdbcClient jdbc, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
    }

    /**
     * @param room whose version changes whenever one of the rows does
     * @param table with the alias that the condition uses
     * @param parameters those of the condition and no others
     */
    public long of(Room room, String table, String condition, Map<String, ?> parameters) {
        var sql = "select count(*) from %s where %s".formatted(table, condition);
        var version = snapshots.current().version(room);
        return known.get(
                new Asked(version, sql, Map.copyOf(parameters)),
                asked -> jdbc.sql(sql).params(parameters).query(Long.class).single());
    }
}

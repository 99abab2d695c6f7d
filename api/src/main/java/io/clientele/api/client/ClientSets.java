package io.clientele.api.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets of clients that statements of ours answer; what callers give travels as parameters only. */
@Component
public class ClientSets {

    /** Above so many clients asked about, reading all of the answer and cutting it is cheaper than naming them. */
    private static final int FEW = 2_000;

    /**
     * A condition on one table.
     *
     * @param table whose column {@code id} names the client
     * @param condition follows {@code where}
     */
    public record Source(String table, String id, String condition, Map<String, ?> parameters) {}

    private final JdbcClient jdbc;

    ClientSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clients of the rows that satisfy the condition. */
    public RoaringBitmap of(Source source, @Nullable RoaringBitmap among) {
        var clients = new RoaringBitmap();
        statement(source, source.id(), among).query(row -> {
            clients.add(row.getInt(1));
        });
        return cut(clients, among);
    }

    /** Those of them whose text in a column passes a test, which is made once for each text. */
    public RoaringBitmap of(Source source, String column, Predicate<String> test, @Nullable RoaringBitmap among) {
        var clients = new RoaringBitmap();
        var verdicts = new HashMap<String, Boolean>();
        statement(source, source.id() + ", " + column, among).query(row -> {
            var text = row.getString(2);
            if (text != null && verdict(text, test, verdicts)) {
                clients.add(row.getInt(1));
            }
        });
        return cut(clients, among);
    }

    private JdbcClient.StatementSpec statement(Source source, String columns, @Nullable RoaringBitmap among) {
        var sql = "select %s from %s where (%s)".formatted(columns, source.table(), source.condition());
        return isFew(among)
                ? stream(sql + " and " + source.id() + " in (:among)")
                        .params(source.parameters())
                        .param("among", ids(among))
                : stream(sql).params(source.parameters());
    }

    /** Rows one by one as the server finds them, never all in memory. */
    private JdbcClient.StatementSpec stream(String sql) {
        return jdbc.sql(sql).withFetchSize(Integer.MIN_VALUE);
    }

    private static boolean isFew(@Nullable RoaringBitmap among) {
        return among != null && among.getCardinality() <= FEW;
    }

    private static Iterable<Integer> ids(@Nullable RoaringBitmap among) {
        return among == null || among.isEmpty() ? List.of(0) : among;
    }

    private static RoaringBitmap cut(RoaringBitmap clients, @Nullable RoaringBitmap among) {
        if (among != null) {
            clients.and(among);
        }
        return clients;
    }

    private static boolean verdict(String text, Predicate<String> test, Map<String, Boolean> verdicts) {
        var known = verdicts.get(text);
        if (known != null) {
            return known;
        }
        var verdict = test.test(text);
        if (verdicts.size() < 50_000) {
            verdicts.put(text, verdict);
        }
        return verdict;
    }
}

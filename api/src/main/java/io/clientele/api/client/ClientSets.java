package io.clientele.api.client;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets of clients that statements of ours answer; what callers give travels as parameters only. */
@Component
public class ClientSets {

    /** Above so many clients asked about, reading all of the answer and cutting it is cheaper than naming them. */
    private static final int FEW = Clients.LARGEST_BATCH;

    /**
     * A condition on one table.
     *
     * @param id the column whose values are answered
     * @param client the column that names the client: {@code id} itself, unless contact persons are answered
     * @param condition follows {@code where}
     */
    public record Source(String table, String id, String client, String condition, Map<String, ?> parameters) {

        /** A condition that answers clients. */
        public Source(String table, String id, String condition, Map<String, ?> parameters) {
            this(table, id, id, condition, parameters);
        }

        private boolean answersClients() {
            return id.equals(client);
        }
    }

    private final JdbcClient jdbc;

    ClientSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom the rows that satisfy the condition name; where contact persons are answered, at least those of the clients asked about. */
    public RoaringBitmap of(Source source, @Nullable RoaringBitmap among) {
        var found = new RoaringBitmap();
        read(source, source.id(), among, row -> found.add(row.getInt(1)));
        return cut(found, source, among);
    }

    /** Those of them whose text in a column passes a test, which is made once for each text. */
    public RoaringBitmap of(Source source, String column, Predicate<String> test, @Nullable RoaringBitmap among) {
        var found = new RoaringBitmap();
        var remembered = new Remembered(test);
        read(source, source.id() + ", " + column, among, row -> {
            var text = row.getString(2);
            if (text != null && remembered.test(text)) {
                found.add(row.getInt(1));
            }
        });
        return cut(found, source, among);
    }

    /**
     * Hands over these columns of the rows that satisfy the condition, one by one as the server finds them, never all in memory:
     * of the clients asked about when those are few, else of all.
     */
    public void read(Source source, String columns, @Nullable RoaringBitmap among, RowCallbackHandler each) {
        var sql = "select %s from %s where (%s)".formatted(columns, source.table(), source.condition());
        var statement = isFew(among)
                ? jdbc.sql(sql + " and " + source.client() + " in (:among)").param("among", ids(among))
                : jdbc.sql(sql);
        statement.params(source.parameters()).withFetchSize(Integer.MIN_VALUE).query(each);
    }

    /** Whether so few are asked about that they are named to the database one by one. */
    public static boolean isFew(@Nullable RoaringBitmap among) {
        return among != null && among.getCardinality() <= FEW;
    }

    private static Iterable<Integer> ids(@Nullable RoaringBitmap among) {
        return among == null || among.isEmpty() ? List.of(0) : among;
    }

    private static RoaringBitmap cut(RoaringBitmap found, Source source, @Nullable RoaringBitmap among) {
        if (among != null && source.answersClients()) {
            found.and(among);
        }
        return found;
    }
}

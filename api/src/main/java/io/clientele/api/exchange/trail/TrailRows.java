package io.clientele.api.exchange.trail;

import io.clientele.api.database.Change.Footprint;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.bulk.TableColumns;
import io.clientele.api.database.bulk.TableRows;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports made of each thing, in the order in which they did. */
@Component
public class TrailRows {

    private record Numbered(int number, Footprint footprint) {}

    private static final String SELECT = """
            select number, type, thing_id thing, thing_key `key`, before_text `before`, after_digest `after`
            from import_row where job_id =\s""";

    private static final TableColumns ROWS =
            TableColumns.of("import_row", "job_id, number", "type, thing_id, thing_key, before_text, after_digest");

    private final TableRows tables;
    private final JdbcClient jdbc;

    TrailRows(TableRows tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** A page of what an import did, in its order, from a place in it. */
    public List<ImportedRow> page(long job, boolean forward, @Nullable Integer from, int count) {
        return jdbc.sql(SELECT
                        + ":job and (:open or number %s :from) order by number %s limit :count"
                                .formatted(forward ? ">" : "<", forward ? "asc" : "desc"))
                .param("job", job)
                .param("open", from == null)
                .param("from", from)
                .param("count", count)
                .query(ImportedRow.class)
                .list();
    }

    /** How many things there are. */
    public long count(long job) {
        return jdbc.sql("select count(*) from import_row where job_id = ?")
                .param(job)
                .query(Long.class)
                .single();
    }

    List<ImportedRow> all(long job) {
        return jdbc.sql(SELECT + "? order by number")
                .param(job)
                .query(ImportedRow.class)
                .list();
    }

    int last(long job) {
        return jdbc.sql("select coalesce(max(number), 0) from import_row where job_id = ?")
                .param(job)
                .query(Integer.class)
                .single();
    }

    void write(long job, int after, List<Footprint> footprints) {
        var numbered = IntStream.range(0, footprints.size())
                .mapToObj(at -> new Numbered(after + 1 + at, footprints.get(at)))
                .toList();
        tables.add(ROWS, numbered, row -> values(job, row));
    }

    private static @Nullable Object[] values(long job, Numbered row) {
        var footprint = row.footprint();
        var before = footprint.before();
        var thing = before == null ? Objects.requireNonNull(footprint.after()) : before;
        return new @Nullable Object[] {
            job,
            row.number(),
            footprint.type(),
            thing.number(),
            footprint.key(),
            before == null ? null : before.text(),
            digest(footprint.after())
        };
    }

    void forget(long job) {
        jdbc.sql("delete from import_row where job_id = ?").param(job).update();
    }

    /** What tells a thing from the same one otherwise; null when it is not there. */
    static @Nullable String digest(@Nullable Image image) {
        return image == null ? null : DigestUtils.sha256Hex(image.number() + "\n" + image.text());
    }
}

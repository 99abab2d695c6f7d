package io.clientele.api.bench;

import io.clientele.api.sale.SalesAtStart;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Publishing;
import java.sql.SQLException;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** What memberships take in the store, and how soon they and the sale columns are in memory. */
final class StoreTasks {

    private static final int DUCK_BLOCK = 262_144;

    private final Bases bases;
    private final List<Segment> lists;
    private final long memberships;
    private final Publishing publishing;
    private final SalesAtStart sales;

    StoreTasks(Bases bases, List<Segment> lists, List<RoaringBitmap> sets) {
        this.bases = bases;
        this.lists = lists;
        this.memberships =
                sets.stream().mapToLong(RoaringBitmap::getLongCardinality).sum();
        this.publishing = new Publishing(bases.product().context(), Product.CALLER);
        this.sales = new SalesAtStart(bases.product().context());
    }

    /** Bytes a membership: ours as who came in by the first version. */
    Task storage() {
        return Task.of(
                "storage",
                Contender.figure("bitmaps", () -> bytes("data_length + index_length", "segment_version_bitmap")),
                List.of(Contender.figure(
                        "rows without an index by client", () -> bytes("data_length", "bench_member"))),
                List.of(Contender.figure(
                        "rows with an index by client", () -> bytes("data_length + index_length", "bench_member"))),
                List.of(Contender.figure("columns of DuckDB", this::inDuckDb)));
    }

    private double bytes(String what, String table) throws SQLException {
        bases.maria().execute("analyze table " + table);
        var bytes = bases.maria().number("""
            select cast(%s as signed) from information_schema.tables
            where table_schema = database() and table_name = '%s'\
            """.formatted(what, table));
        return (double) bytes / memberships;
    }

    private double inDuckDb() throws SQLException {
        bases.duck().execute("checkpoint");
        var blocks = bases.duck()
                .number("select count(distinct block_id) from pragma_storage_info('bench_member') where block_id >= 0");
        return (double) blocks * DUCK_BLOCK / memberships;
    }

    /** The members of three hundred segments, of which nothing is in the program's memory. */
    Task load() {
        return Task.of(
                "load-300",
                Contender.of("bitmaps", () -> publishing.load(lists)).after(publishing::forget),
                List.of(rows(bases.maria(), " order by segment_id, client_id")),
                List.of(rows(bases.maria(), "")),
                List.of(rows(bases.duck(), " order by segment_id, client_id")));
    }

    private static Contender rows(Engine engine, String order) {
        return Contender.of("rows from " + engine + order, () -> {
            var found = engine.rows("select segment_id, client_id from bench_member" + order);
            var sets = new RoaringBitmap[MemberSets.ALL + 1];
            for (var row = 0; row < found.count(); row++) {
                var segment = (int) found.at(row, 0);
                var set = sets[segment];
                if (set == null) {
                    set = new RoaringBitmap();
                    sets[segment] = set;
                }
                set.add((int) found.at(row, 1));
            }
            var members = 0L;
            for (var set : sets) {
                members += set == null ? 0 : set.getLongCardinality();
            }
            return members;
        });
    }

    /** All documents of three years as columns in memory: ours out of the file of the last end, checked. */
    Task warmStart() {
        var kept = new boolean[1];
        return Task.of(
                "warm-start",
                Contender.of("file of columns", sales::kept, SalesAtStart::sums).after(() -> {
                    if (!kept[0]) {
                        sales.keep();
                        kept[0] = true;
                    }
                }),
                List.of(documents(bases.maria(), "")),
                List.of(documents(bases.maria(), " order by sold_on, client_id")),
                List.of(documents(bases.duck(), "")));
    }

    private static Contender documents(Engine engine, String order) {
        var sql = """
            select client_id, extract(year from sold_on) * 10000 + extract(month from sold_on) * 100 + extract(day from sold_on),
                case when is_return then 1 else 0 end, coalesce(manager_id, 0), cast(amount * 10000 as %1$s),
                cast(vat_amount * 10000 as %1$s), cast(cost * 10000 as %1$s), cast(quantity * 10000 as %1$s) from sale%2$s\
            """.formatted(engine.whole(), order);
        return Contender.of("rows from " + engine + order, () -> engine.rows(sql), StoreTasks::sums);
    }

    private static List<Long> sums(Rows rows) {
        var amount = 0L;
        for (var row = 0; row < rows.count(); row++) {
            amount += rows.at(row, 4);
        }
        return List.of((long) rows.count(), amount);
    }
}

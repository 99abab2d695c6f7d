package io.clientele.api.bench;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.Publishing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/** Members of a segment of 30 % of the clients: a page far down in the order of names, and a new version of them. */
final class MemberTasks {

    private static final int PAGE = 50;

    private final Bases bases;
    private final Segment segment;
    private final RoaringBitmap[] versions;
    private final Publishing publishing;
    private int turn;

    MemberTasks(Bases bases, Segment segment, RoaringBitmap members) {
        this.bases = bases;
        this.segment = segment;
        this.versions = new RoaringBitmap[] {
            members, MemberSets.changed(members, bases.facts().clients())
        };
        this.publishing = new Publishing(bases.product().context(), Product.CALLER);
    }

    /** The page that begins after nine of ten members. */
    Task page() throws SQLException {
        var offset = versions[0].getCardinality() / 10 * 9;
        var ordered = """
            select c.* from client c join bench_member m on m.segment_id = %d and m.client_id = c.id
            order by c.name_sort limit %d offset %d\
            """;
        var after = bases.maria()
                .list(ordered.formatted(segment.number(), 1, offset - 1))
                .getFirst();
        var sort = HexFormat.of().formatHex(bases.maria().bytes("select name_sort from client where id = " + after));
        var plainly = ordered.formatted(segment.number(), PAGE, offset);
        return Task.of(
                "page-by-name",
                Contender.of("order by rank", () -> publishing.page(segment, after, PAGE)),
                List.of(
                        page(bases.maria(), "keyset", "", "x'" + sort + "'"),
                        page(
                                bases.maria(),
                                "keyset by the index of names",
                                "force index (bench_order)",
                                "x'" + sort + "'")),
                List.of(Contender.of("offset", () -> bases.maria().list(plainly))),
                List.of(page(bases.duck(), "keyset in DuckDB", "", "'" + sort + "'")));
    }

    /** The page that begins after nine of ten members, by what each bought in the last twelve whole months. */
    Task byAmount() throws SQLException {
        var offset = versions[0].getCardinality() / 10 * 9;
        for (var engine : List.of(bases.maria(), bases.duck())) {
            engine.execute("create table bench_amount as %s".formatted(amounts()));
        }
        bases.maria()
                .execute("alter table bench_amount add primary key (client_id), add index bench_order (amount desc,"
                        + " client_id)");
        var ordered = """
            select c.* from (%s) a join bench_member m on m.segment_id = %d and m.client_id = a.client_id
            join client c on c.id = a.client_id order by a.amount desc, a.client_id limit %d offset %d\
            """;
        var after = bases.maria()
                .list(ordered.formatted("select * from bench_amount", segment.number(), 1, offset - 1))
                .getFirst();
        var plainly = ordered.formatted(amounts(), segment.number(), PAGE, offset);
        return Task.of(
                "page-by-amount",
                Contender.of("order by amount", () -> publishing.pageByAmount(segment, offset, PAGE)),
                List.of(byAmount(bases.maria(), after)),
                List.of(Contender.of("offset", () -> bases.maria().list(plainly))),
                List.of(byAmount(bases.duck(), after)));
    }

    private static String amounts() {
        return """
            select c.id client_id, coalesce(s.amount, 0) amount from client c
            left join (select client_id, sum(amount) amount from sale where client_id <> 0 and %s group by client_id) s
                on s.client_id = c.id\
            """.formatted(Sql.in(Sql.YEAR));
    }

    private Contender byAmount(Engine engine, int after) throws SQLException {
        var cents = engine.number("select cast(amount * 100 as %s) from bench_amount where client_id = %d"
                .formatted(engine.whole(), after));
        var sql = """
            select c.* from bench_amount a join bench_member m on m.segment_id = %d and m.client_id = a.client_id
            join client c on c.id = a.client_id
            where a.amount <= %s and (a.amount < %2$s or a.client_id > %d) order by a.amount desc, a.client_id limit %d\
            """.formatted(segment.number(), BigDecimal.valueOf(cents, 2).toPlainString(), after, PAGE);
        return Contender.of("keyset in " + engine, () -> engine.list(sql));
    }

    private Contender page(Engine engine, String label, String hint, String sort) {
        var sql = """
            select c.* from client c %s join bench_member m on m.segment_id = %d and m.client_id = c.id
            where c.name_sort > %s order by c.name_sort limit %d\
            """.formatted(hint, segment.number(), sort, PAGE);
        return Contender.of(label, () -> engine.list(sql));
    }

    /** One member in a hundred goes and as many come; SQL finds the new members in a table. */
    Task publish(Path files) throws SQLException {
        try (var next = new CsvFile(files, "bench_next_b")) {
            versions[1].forEach((int client) -> next.cell(client).endRow());
        }
        var file = files.resolve("bench_next_b.csv").toAbsolutePath();
        bases.maria().execute("load data local infile '%s' into table bench_next_b (client_id)".formatted(file));
        bases.duck().execute("copy bench_next_b from '%s' (header false)".formatted(file));
        for (var engine : List.of(bases.maria(), bases.duck())) {
            engine.execute("insert into bench_next_a select client_id from bench_member where segment_id = "
                    + segment.number());
            engine.execute("create table bench_delta (segment_id int, number int, client_id int, entered boolean)");
        }
        bases.maria().execute("alter table bench_delta add primary key (segment_id, number, client_id)");
        var whole = stored(bases.maria(), "all rows replaced", this::replaced);
        return Task.of(
                        "publish-30pct",
                        Contender.of("version", this::publish).seen(this::members),
                        List.of(stored(bases.maria(), "what differs", this::differing)),
                        List.of(whole),
                        List.of(stored(bases.duck(), "what differs in DuckDB", this::differing)))
                .changing(() -> turn++);
    }

    private RoaringBitmap publish() {
        publishing.publish(segment.number(), versions[turn % 2]);
        return versions[turn % 2];
    }

    private List<List<Long>> members() {
        var members =
                bases.product().read(() -> bases.product().get(Membership.class).current(segment));
        var sum = new long[1];
        members.forEach((int client) -> sum[0] += client);
        return List.of(List.of(members.getLongCardinality(), sum[0]));
    }

    private Contender stored(Engine engine, String label, Supplier<List<String>> statements) {
        return Contender.of(label, () -> {
                    engine.transaction(statements.get());
                    return true;
                })
                .seen(() -> engine.rows("""
                    select count(*), cast(sum(client_id) as %s) from bench_member where segment_id = %d\
                    """.formatted(engine.whole(), segment.number()))
                        .sorted());
    }

    private String next() {
        return turn % 2 == 0 ? "bench_next_a" : "bench_next_b";
    }

    private List<String> differing() {
        var values = new Object[] {segment.number(), turn, next()};
        return List.of("""
            insert into bench_delta select %1$d, %2$d, n.client_id, true from %3$s n
            left join bench_member m on m.segment_id = %1$d and m.client_id = n.client_id where m.client_id is null\
            """.formatted(values), """
                    insert into bench_delta select %1$d, %2$d, m.client_id, false from bench_member m
                    left join %3$s n on n.client_id = m.client_id where m.segment_id = %1$d and n.client_id is null\
                    """.formatted(values), """
                    delete from bench_member where segment_id = %1$d and client_id in (
                        select client_id from bench_delta where segment_id = %1$d and number = %2$d and not entered)\
                    """.formatted(values), """
                        insert into bench_member select segment_id, client_id from bench_delta
                        where segment_id = %1$d and number = %2$d and entered\
                        """.formatted(values));
    }

    private List<String> replaced() {
        return List.of(
                "delete from bench_member where segment_id = " + segment.number(),
                "insert into bench_member select %d, client_id from %s".formatted(segment.number(), next()));
    }
}

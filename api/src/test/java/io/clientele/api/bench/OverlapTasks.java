package io.clientele.api.bench;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.overlap.ExclusiveCounts;
import io.clientele.api.segment.overlap.Overlaps;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which clients segments share. The lists are the segments 1 to 300. */
record OverlapTasks(Bases bases, List<Segment> lists) {

    private static final int UPSET = 8;

    List<Task> all() {
        return List.of(matrix(MemberSets.MAIN), matrix(MemberSets.ALL), upset());
    }

    private Task matrix(int segments) {
        var ours = Contender.of("dense sets", () -> counts(segments), OverlapTasks::rows)
                .after(bases.product()::forgetCounts);
        var maria = segments <= Long.SIZE
                ? List.of(masks(bases.maria(), segments), selfJoin(bases.maria(), segments))
                : List.of(selfJoin(bases.maria(), segments), outside(bases.maria(), segments));
        var duck = segments <= Long.SIZE
                ? List.of(masks(bases.duck(), segments), selfJoin(bases.duck(), segments))
                : List.of(selfJoin(bases.duck(), segments), outside(bases.duck(), segments));
        return Task.of(
                "overlap-%dx%1$d".formatted(segments), ours, maria, List.of(selfJoin(bases.maria(), segments)), duck);
    }

    private int[][] counts(int segments) {
        var overlaps = bases.product().get(Overlaps.class);
        return bases.product()
                .read(() -> overlaps.of(lists.subList(0, segments), Sql.lastDays(1), null)
                        .getCounts());
    }

    /** Pairs that share somebody; on the diagonal a segment's own. */
    private static List<List<Long>> rows(int[][] counts) {
        var rows = new Rows(3);
        for (var a = 0; a < counts.length; a++) {
            for (var b = a; b < counts.length; b++) {
                if (counts[a][b] > 0) {
                    rows.add(a + 1, b + 1, counts[a][b]);
                }
            }
        }
        return rows.sorted();
    }

    private static Contender selfJoin(Engine engine, int segments) {
        var sql = """
            select a.segment_id, b.segment_id, count(*) from bench_member a
            join bench_member b on b.client_id = a.client_id and b.segment_id >= a.segment_id
            where a.segment_id <= %d and b.segment_id <= %1$d group by a.segment_id, b.segment_id\
            """.formatted(segments);
        return Contender.of("self-join in " + engine, () -> engine.rows(sql), Rows::sorted);
    }

    /** How many clients are in each combination that occurs, from which the application adds up the pairs. */
    private static Contender masks(Engine engine, int segments) {
        var sql = """
            select mask, count(*) from (select client_id, bit_or(cast(1 as %s) << (segment_id - 1)) mask from bench_member
                where segment_id <= %d group by client_id) masks group by mask\
            """.formatted(engine.bigint(), segments);
        return Contender.of(
                "mask of each client, grouped in " + engine,
                () -> pairs(engine.rows(sql), 1, segments),
                OverlapTasks::rows);
    }

    /** The same where combinations hardly occur twice: every client's masks go to the application, which does the counting. */
    private static Contender outside(Engine engine, int segments) {
        var words = (segments + 59) / 60;
        var masks = new StringBuilder();
        for (var word = 0; word < words; word++) {
            masks.append(
                    ", bit_or(case when segment_id > %d and segment_id <= %d then cast(1 as %s) << (segment_id - %d) else 0 end)"
                            .formatted(60 * word, 60 * word + 60, engine.bigint(), 60 * word + 1));
        }
        var sql = "select 1%s from bench_member where segment_id <= %d group by client_id".formatted(masks, segments);
        return Contender.of(
                        "masks of all clients from " + engine + ", counted by the application",
                        () -> each(engine.rows(sql), words, segments),
                        OverlapTasks::rows)
                .told();
    }

    private static int[][] pairs(Rows found, int words, int segments) {
        var counts = new int[segments][segments];
        var members = new int[segments];
        for (var row = 0; row < found.count(); row++) {
            add(counts, members, members(found, row, 0, words, members), (int) found.at(row, words));
        }
        return counts;
    }

    private static int[][] each(Rows found, int words, int segments) {
        var counts = new int[segments][segments];
        var members = new int[segments];
        for (var row = 0; row < found.count(); row++) {
            add(counts, members, members(found, row, 1, words, members), 1);
        }
        return counts;
    }

    private static int members(Rows found, int row, int column, int words, int[] members) {
        var size = 0;
        for (var word = 0; word < words; word++) {
            for (var rest = found.at(row, column + word); rest != 0; rest &= rest - 1) {
                members[size++] = 60 * word + Long.numberOfTrailingZeros(rest);
            }
        }
        return size;
    }

    private static void add(int[][] counts, int[] members, int size, int clients) {
        for (var a = 0; a < size; a++) {
            for (var b = a; b < size; b++) {
                counts[members[a]][members[b]] += clients;
            }
        }
    }

    private Task upset() {
        var overlaps = bases.product().get(Overlaps.class);
        var chosen = lists.subList(0, UPSET);
        var ours = Contender.of(
                "masks",
                () -> bases.product().read(() -> ExclusiveCounts.of(overlaps.of(chosen, Sql.lastDays(1), null))));
        return Task.of(
                "upset-8",
                ours,
                List.of(exclusive(bases.maria()), text(bases.maria(), "group_concat(segment_id order by segment_id)")),
                List.of(text(bases.maria(), "group_concat(segment_id order by segment_id)")),
                List.of(exclusive(bases.duck())));
    }

    private static Contender exclusive(Engine engine) {
        var sql = """
            select mask, count(*) from (select client_id, bit_or(cast(1 as %s) << (segment_id - 1)) mask from bench_member
                where segment_id <= %d group by client_id) masks group by mask\
            """.formatted(engine.bigint(), UPSET);
        return Contender.of("mask of each client, grouped in " + engine, () -> combinations(engine, sql));
    }

    private static Contender text(Engine engine, String combination) {
        var sql = """
            select combination, count(*) from (select client_id, %s combination from bench_member
                where segment_id <= %d group by client_id) combinations group by combination\
            """.formatted(combination, UPSET);
        return Contender.of("lists of segments, grouped", () -> engine.texts(sql), OverlapTasks::masked);
    }

    private static Map<Long, Integer> combinations(Engine engine, String sql) throws SQLException {
        var found = engine.rows(sql);
        var counts = new TreeMap<Long, Integer>();
        for (var row = 0; row < found.count(); row++) {
            counts.put(found.at(row, 0), (int) found.at(row, 1));
        }
        return counts;
    }

    private static Map<Long, Integer> masked(Map<String, Long> counts) {
        var masked = new TreeMap<Long, Integer>();
        counts.forEach((combination, clients) -> {
            var mask = 0L;
            for (var segment : combination.split(",", -1)) {
                mask |= 1L << (Integer.parseInt(segment) - 1);
            }
            masked.put(mask, clients.intValue());
        });
        return masked;
    }
}

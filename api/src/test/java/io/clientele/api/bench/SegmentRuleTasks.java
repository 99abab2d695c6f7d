package io.clientele.api.bench;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.Membership;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/** All segments of rules at once: formed when nothing is kept, and made true again after a thousand clients have changed. */
final class SegmentRuleTasks {

    private final Bases bases;
    private final List<Segment> segments;
    private final List<SegmentRule> rules;
    private final ChangedClients changes;
    private boolean filled;

    SegmentRuleTasks(Bases bases, List<Segment> segments, List<SegmentRule> rules) {
        this.bases = bases;
        this.segments = segments;
        this.rules = rules;
        this.changes = new ChangedClients(bases);
    }

    Task form() {
        return Task.of(
                "form-%d-cold".formatted(rules.size()),
                Contender.of("rules", this::members, SegmentRuleTasks::sums).after(bases.product()::forgetAnswers),
                List.of(each(bases.maria())),
                List.of(each(bases.maria())),
                List.of(each(bases.duck())));
    }

    Task patch() {
        return Task.of(
                        "patch-%d-segments".formatted(rules.size()),
                        Contender.of("rules", this::members).seen(() -> rows(members())),
                        List.of(stored(bases.maria(), "changed clients only", this::patched)),
                        List.of(stored(bases.maria(), "all anew", this::anew)),
                        List.of(
                                stored(bases.duck(), "changed clients only in DuckDB", this::patched),
                                stored(bases.duck(), "all anew in DuckDB", this::anew)))
                .changing(this::change);
    }

    private void change() throws SQLException {
        if (!filled) {
            bases.maria().transaction(anew());
            bases.duck().transaction(anew());
            filled = true;
        }
        changes.make();
    }

    private List<RoaringBitmap> members() {
        var membership = bases.product().get(Membership.class);
        return bases.product()
                .read(() -> segments.stream().map(membership::current).toList());
    }

    private Contender each(Engine engine) {
        return Contender.of("a statement for each in " + engine, () -> all(engine), SegmentRuleTasks::sums);
    }

    private List<RoaringBitmap> all(Engine engine) throws SQLException {
        var all = new ArrayList<RoaringBitmap>();
        for (var rule : rules) {
            all.add(engine.ids(rule.whole()));
        }
        return all;
    }

    private Contender stored(Engine engine, String label, Supplier<List<String>> statements) {
        return Contender.of(label, () -> {
                    engine.transaction(statements.get());
                    return true;
                })
                .seen(() -> engine.rows("""
                    select segment_id, count(*), cast(sum(client_id) as %s) from bench_rule_member
                    group by segment_id\
                    """.formatted(engine.whole())).sorted());
    }

    private List<String> patched() {
        var statements = new ArrayList<String>();
        statements.add("delete from bench_rule_member where client_id in (select client_id from bench_changed)");
        for (var at = 0; at < rules.size(); at++) {
            statements.add(
                    """
                    insert into bench_rule_member select %d, c.id from bench_changed x join client c on c.id = x.client_id
                    where %s\
                    """.formatted(segments.get(at).number(), rules.get(at).holds()));
        }
        return statements;
    }

    private List<String> anew() {
        var statements = new ArrayList<String>();
        statements.add("delete from bench_rule_member");
        for (var at = 0; at < rules.size(); at++) {
            statements.add("insert into bench_rule_member select %d, answer.* from (%s) answer"
                    .formatted(segments.get(at).number(), rules.get(at).whole()));
        }
        return statements;
    }

    /** Number, count and sum of client numbers of each segment that has members. */
    private List<List<Long>> rows(List<RoaringBitmap> members) {
        var rows = new Rows(3);
        for (var at = 0; at < members.size(); at++) {
            if (!members.get(at).isEmpty()) {
                rows.add(segments.get(at).number(), members.get(at).getLongCardinality(), sum(members.get(at)));
            }
        }
        return rows.sorted();
    }

    private static List<List<Long>> sums(List<RoaringBitmap> members) {
        return members.stream()
                .map(clients -> List.of(clients.getLongCardinality(), sum(clients)))
                .toList();
    }

    private static long sum(RoaringBitmap clients) {
        var sum = new long[1];
        clients.forEach((int client) -> sum[0] += client);
        return sum[0];
    }
}

package io.clientele.api.bench;

import io.clientele.api.segment.overlap.matrix.DenseCounts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** How time grows with the clients: the k of t ~ n^k of three hundred segments laid over each other, among a tenth, a third and all. */
final class GrowthTasks {

    private static final int[] PARTS = {10, 3, 1};
    private static final int WARM = 5;
    private static final int RUNS = 9;

    private final Bases bases;
    private final List<RoaringBitmap> sets;

    GrowthTasks(Bases bases, List<RoaringBitmap> sets) {
        this.bases = bases;
        this.sets = sets;
    }

    Task all() {
        var joined = once(() -> exponent(part -> joined(bases.maria(), part)));
        return Task.of(
                "growth",
                Contender.figure("dense sets", () -> exponent(this::dense)),
                List.of(Contender.figure("self-join in MariaDB", joined)),
                List.of(Contender.figure("self-join in MariaDB", joined)),
                List.of(Contender.figure("self-join in DuckDB", () -> exponent(part -> joined(bases.duck(), part)))));
    }

    /** The time that a part of the clients takes. */
    private interface Timed {
        double of(int part) throws SQLException;
    }

    /** By least squares through the logarithms. */
    private double exponent(Timed timed) throws SQLException {
        var sizes = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        for (var part : PARTS) {
            sizes.add(Math.log((double) bases.facts().clients() / part));
            times.add(Math.log(timed.of(part)));
        }
        var size = mean(sizes);
        var time = mean(times);
        var above = 0.0;
        var below = 0.0;
        for (var at = 0; at < PARTS.length; at++) {
            above += (sizes.get(at) - size) * (times.get(at) - time);
            below += (sizes.get(at) - size) * (sizes.get(at) - size);
        }
        return above / below;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private double dense(int part) {
        var among = new RoaringBitmap();
        among.add(1L, bases.facts().clients() / part + 1L);
        var some = sets.stream().map(set -> RoaringBitmap.and(set, among)).toList();
        var times = new ArrayList<Double>();
        for (var run = 0; run < WARM + RUNS; run++) {
            var start = System.nanoTime();
            if (DenseCounts.of(some).length != some.size()) {
                throw new IllegalStateException();
            }
            if (run >= WARM) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times.stream().sorted().toList().get(RUNS / 2);
    }

    private double joined(Engine engine, int part) throws SQLException {
        var sql = """
            select a.segment_id, b.segment_id, count(*) from bench_member a
            join bench_member b on b.client_id = a.client_id and b.segment_id >= a.segment_id
            where a.client_id <= %d group by a.segment_id, b.segment_id\
            """.formatted(bases.facts().clients() / part);
        var start = System.nanoTime();
        engine.rows(sql);
        return (System.nanoTime() - start) / 1e6;
    }

    /** What takes minutes is measured once, for whoever asks. */
    private static Ask<Double> once(Ask<Double> measured) {
        var known = new @Nullable Double[1];
        return () -> {
            var value = known[0];
            if (value == null) {
                value = measured.get();
                known[0] = value;
            }
            return value;
        };
    }
}

package io.clientele.api.segment.overlap.matrix;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.roaringbitmap.RoaringBitmap;

/** How long it takes to count what each two of some segments share, from the sets as they are kept in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OverlapLoop {

    private static final double[] SHARES = {0.3, 0.1, 0.02, 0.002};

    @Param({"30", "300"})
    private int segments;

    @Param({"100000", "1000000"})
    private int clients;

    private List<RoaringBitmap> sets = List.of();

    @Setup
    public void draw() {
        var random = new Random(1);
        sets = IntStream.range(0, segments)
                .mapToObj(at -> {
                    var set = new RoaringBitmap();
                    random.ints((long) (clients * SHARES[at % SHARES.length]), 1, clients + 1)
                            .forEach(set::add);
                    return set;
                })
                .toList();
    }

    @Benchmark
    public int[][] matrix() {
        return DenseSets.of(sets).shared();
    }
}

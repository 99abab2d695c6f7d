package io.clientele.api.sale.classification.abc;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.MadeSheet;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.classification.metric.Metric;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/** How long it takes to find class A by the revenue of a year, and to cut a result that is known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AbcLoop {

    private static final Period YEAR = new Period(MadeSheet.TODAY.minusYears(1), MadeSheet.TODAY);

    @Param({"100000", "1000000"})
    private int clients;

    private final RoaringBitmap universe = new RoaringBitmap();
    private Sheet sheet = MadeSheet.of(1);
    private AbcResult known = classified();

    @Setup
    public void make() {
        sheet = MadeSheet.of(clients);
        universe.add(1L, clients + 1L);
        known = classified();
    }

    @Benchmark
    public RoaringBitmap year() {
        return classified().clientsIn(Set.of(AbcClass.A));
    }

    @Benchmark
    public RoaringBitmap cut() {
        return known.clientsIn(Set.of(AbcClass.A));
    }

    private AbcResult classified() {
        return Abc.classify(sheet, YEAR, Metric.REVENUE, AbcRule.DEFAULT, universe);
    }
}

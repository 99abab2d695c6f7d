package io.clientele.api.segment.ranking;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.MadeSheet;
import io.clientele.api.sale.Sheet;
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
import org.openjdk.jmh.infra.Blackhole;

/** How long one pass over the sale columns takes: what every client bought in a year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SalesLoop {

    private static final Period YEAR = new Period(MadeSheet.TODAY.minusYears(1), MadeSheet.TODAY);

    @Param({"100000", "1000000"})
    private int clients;

    private Sheet sheet = MadeSheet.of(1);

    @Setup
    public void make() {
        sheet = MadeSheet.of(clients);
    }

    @Benchmark
    public void amounts(Blackhole hole) {
        new Purchases(sheet, ClientRange.below(sheet.clientBound()))
                .amounts(YEAR, (client, amount) -> hole.consume(amount));
    }
}

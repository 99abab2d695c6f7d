package io.clientele.api.sale.classification;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.SheetTestData;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.abc.Abc;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.Rfm;
import io.clientele.api.sale.classification.rfm.RfmRule;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.PurchaseDays;
import io.clientele.api.sale.classification.stage.Stages;
import io.clientele.api.sale.classification.xyz.Xyz;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Prints how long classes of a million clients take, on one thread; run by hand. */
final class ClassificationSpeed {

    private static final int CLIENTS = 1_000_000;
    private static final int DOCUMENTS = 2_860_000;
    private static final int DAYS = 3 * 365;
    private static final int ROUNDS = 41;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), TODAY);
    private static final Period ODD_YEAR = new Period(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 12, 15));
    private static final XyzRule BY_RANK =
            new XyzRule(CalendarUnit.MONTH, XyzRule.X_SHARE, XyzRule.Y_SHARE, Deviation.POPULATION, Mode.QUANTILE);
    private static final XyzRule BY_QUARTER =
            new XyzRule(CalendarUnit.QUARTER, XyzRule.X, XyzRule.Y, Deviation.POPULATION, Mode.THRESHOLD);

    private final Sheet sheet = SheetTestData.sheet(documents());
    private final RoaringBitmap universe =
            RoaringBitmap.bitmapOf(IntStream.rangeClosed(1, CLIENTS).toArray());
    private final RoaringBitmap few = RoaringBitmap.bitmapOf(
            IntStream.rangeClosed(1, 1_000).map(each -> each * 999).toArray());

    private ClassificationSpeed() {}

    public static void main(String[] arguments) {
        new ClassificationSpeed().measure();
    }

    private void measure() {
        for (var metric : Metric.values()) {
            time("abc " + metric, () -> abc(YEAR, metric).clientsIn(Set.of(AbcClass.A)));
        }
        time(
                "abc of months cut at both ends",
                () -> abc(ODD_YEAR, Metric.REVENUE).clientsIn(Set.of(AbcClass.A)));
        time("abc with the order of all", () -> {
            var result = abc(YEAR, Metric.REVENUE);
            return result.cumulativeShare(result.clientsIn(Set.of(AbcClass.B)).first());
        });
        time("xyz ORDERS", () -> xyz(Metric.ORDERS, XyzRule.DEFAULT, universe));
        time("xyz REVENUE", () -> xyz(Metric.REVENUE, XyzRule.DEFAULT, universe));
        time("xyz ORDERS by quarter", () -> xyz(Metric.ORDERS, BY_QUARTER, universe));
        time("xyz ORDERS by rank", () -> xyz(Metric.ORDERS, BY_RANK, universe));
        time("xyz REVENUE by rank", () -> xyz(Metric.REVENUE, BY_RANK, universe));
        time("xyz of a thousand", () -> xyz(Metric.ORDERS, XyzRule.DEFAULT, few));
        time(
                "rfm",
                () -> Rfm.classify(sheet, YEAR, TODAY, RfmRule.BY_RANK, universe)
                        .clients(scores -> scores.recency() > 3));
        time("stages", () -> stages(universe));
        time("stages of a thousand", () -> stages(few));
        time("last purchase", () -> lastPurchase(universe));
        time("last purchase of a thousand", () -> lastPurchase(few));
    }

    private AbcResult abc(Period period, Metric metric) {
        return Abc.classify(sheet, period, metric, AbcRule.DEFAULT, universe);
    }

    private RoaringBitmap xyz(Metric metric, XyzRule rule, RoaringBitmap clients) {
        return Xyz.classify(sheet, YEAR, metric, rule, clients).clientsIn(Set.of(XyzClass.X, XyzClass.Z));
    }

    private RoaringBitmap stages(RoaringBitmap clients) {
        return Stages.classify(sheet, TODAY, 1, 12, clients).clientsIn(Set.of(LifeStage.REGULAR));
    }

    /** How many bought last in the second half of the year. */
    private Integer lastPurchase(RoaringBitmap clients) {
        var slices = Stages.upTo(TODAY, sheet);
        var after = TODAY.minusMonths(6).toEpochDay();
        var count = 0;
        for (var range : ClientRange.of(clients)) {
            var days = new PurchaseDays(slices, range);
            for (var client : range.members(clients)) {
                count += days.any(client) && days.last(client) >= after ? 1 : 0;
            }
        }
        return count;
    }

    private static void time(String task, Supplier<Object> work) {
        var nanos = new long[ROUNDS];
        var busy = new long[ROUNDS];
        var seen = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var busyBefore = THREADS.getCurrentThreadCpuTime();
            seen += work.get().hashCode();
            busy[round] = THREADS.getCurrentThreadCpuTime() - busyBefore;
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        Arrays.sort(busy);
        System.out.printf(
                "%-34s median %6.1f ms, best %6.1f ms; of the processor %6.1f ms  (%d)%n",
                task, nanos[ROUNDS / 2] / 1e6, nanos[0] / 1e6, busy[ROUNDS / 2] / 1e6, seen);
    }

    /** Some clients buy far more often than others; one document in twenty is a return. */
    private static Stream<Document> documents() {
        var random = new Random(1);
        var first = TODAY.minusDays(DAYS);
        return Stream.generate(() -> {
                    var client = 1 + (int) (CLIENTS * Math.pow(random.nextDouble(), 1.3));
                    var amount = (long) Math.exp(17 + 1.5 * random.nextGaussian());
                    var sign = random.nextInt(20) == 0 ? -1 : 1;
                    return new Document(
                            client,
                            first.plusDays(random.nextInt(DAYS)),
                            sign * amount,
                            sign * amount / 6,
                            sign * amount / 2,
                            sign * 10_000L,
                            sign < 0);
                })
                .limit(DOCUMENTS);
    }
}

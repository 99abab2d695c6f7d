package io.clientele.api.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.analysis.counting.SegmentSales.Segment;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SheetTestData;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.segment.membership.history.Course;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class SalesAtTheirTimeTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 5, 3));
    private static final int CLIENTS = 40;

    /** Members of one segment after each day on which they changed. */
    private record Past(int id, TreeMap<LocalDate, Set<Integer>> members) {

        Set<Integer> on(LocalDate day) {
            var known = members.floorEntry(day);
            return known == null ? Set.of() : known.getValue();
        }

        Course over(Period period) {
            var movements = new ArrayList<Course.Movement>();
            var before = on(period.from().minusDays(1));
            var was = before;
            for (var change :
                    members.subMap(period.from(), true, period.to(), false).entrySet()) {
                movements.add(new Course.Movement(
                        change.getKey(), bitmap(minus(change.getValue(), was)), bitmap(minus(was, change.getValue()))));
                was = change.getValue();
            }
            return new Course(bitmap(before), movements);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void agreesWithTheDefinitionOnRandomPasts(int seed) {
        var random = new Random(seed);
        var pasts = IntStream.range(0, 6).mapToObj(id -> past(id + 1, random)).toList();
        var documents = documents(random);

        var steps = sales(pasts, documents).steps(PERIOD, CalendarUnit.MONTH);

        check(steps.whole(), pasts, documents);
        assertThat(steps.whole()).isEqualTo(sales(pasts, documents).over(PERIOD));
        steps.steps().forEach(step -> check(step, pasts, documents));
    }

    @Test
    void dividesAClientBetweenTheSegmentsHeBoughtIn() {
        var left = new Past(1, new TreeMap<>(Map.of(FIRST, Set.of(7), LocalDate.of(2026, 3, 1), Set.of())));
        var joined = new Past(2, new TreeMap<>(Map.of(LocalDate.of(2026, 3, 1), Set.of(7))));
        var documents = List.of(
                SheetTestData.sold(7, "2026-02-28", 100),
                SheetTestData.sold(7, "2026-03-01", 30),
                SheetTestData.sold(7, "2025-12-31", 9));

        var sales = sales(List.of(left, joined), documents)
                .over(new Period(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 4, 1)));

        assertThat(sales.segments())
                .extracting(share -> share.gross().revenue().intValueExact())
                .containsExactly(100, 30);
        assertThat(sales.segments())
                .extracting(share -> share.fractional().clients())
                .allSatisfy(half -> assertThat(half).isEqualByComparingTo("0.5"));
        assertThat(sales.distinct().clients()).isEqualByComparingTo("1");
        assertThat(sales.outside().revenue()).isEqualByComparingTo("9");
        assertThat(sales.outside().clients()).isEqualByComparingTo("0");
    }

    private static SalesAtTheirTime sales(List<Past> pasts, List<Document> documents) {
        var nobody = pasts.stream()
                .map(past -> new Segment(past.id(), new RoaringBitmap()))
                .toList();
        var sales = new SegmentSales(SheetTestData.sheet(documents), nobody, RoaringBitmap.bitmapOf(3), null);
        return new SalesAtTheirTime(
                sales, period -> pasts.stream().map(past -> past.over(period)).toList());
    }

    private static void check(SalesBySegment sales, List<Past> pasts, List<Document> documents) {
        var within = documents.stream()
                .filter(document -> sales.period().contains(document.day()))
                .toList();
        var boughtIn = new HashMap<Integer, Set<Integer>>();
        var distinct = 0L;
        var outside = 0L;
        var gross = new long[pasts.size()];
        var exclusive = new long[pasts.size()];
        for (var document : within) {
            if (document.client() == 0 || document.client() == 3) {
                continue;
            }
            var in = IntStream.range(0, pasts.size())
                    .filter(at -> pasts.get(at).on(document.day()).contains(document.client()))
                    .toArray();
            if (!document.isReturn()) {
                var segments = boughtIn.computeIfAbsent(document.client(), _ -> new HashSet<>());
                Arrays.stream(in).forEach(segments::add);
            }
            for (var at : in) {
                gross[at] += document.amount();
                exclusive[at] += in.length == 1 ? document.amount() : 0;
            }
            distinct += in.length > 0 ? document.amount() : 0;
            outside += in.length > 0 ? 0 : document.amount();
        }
        assertThat(sales.distinct().revenue()).isEqualTo(Money.decimal(distinct));
        assertThat(sales.outside().revenue()).isEqualTo(Money.decimal(outside));
        assertThat(sales.distinct().clients().longValueExact())
                .isEqualTo(
                        boughtIn.values().stream().filter(in -> !in.isEmpty()).count());
        assertThat(sales.outside().clients().longValueExact())
                .isEqualTo(boughtIn.values().stream().filter(Set::isEmpty).count());
        for (var at = 0; at < pasts.size(); at++) {
            var segment = at;
            var share = sales.segments().get(at);
            assertThat(share.gross().revenue()).isEqualTo(Money.decimal(gross[at]));
            assertThat(share.exclusive().revenue()).isEqualTo(Money.decimal(exclusive[at]));
            assertThat(share.gross().clients().longValueExact())
                    .isEqualTo(boughtIn.values().stream()
                            .filter(in -> in.contains(segment))
                            .count());
            var fraction = boughtIn.values().stream()
                    .filter(in -> in.contains(segment))
                    .map(in -> BigDecimal.ONE.divide(BigDecimal.valueOf(in.size()), 20, RoundingMode.HALF_UP))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(share.fractional().clients().subtract(fraction).abs()).isLessThan(new BigDecimal("0.0001"));
        }
        assertThat(sales.segments().stream()
                        .map(share -> share.fractional().clients())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sales.distinct().clients());
        assertThat(sales.segments().stream()
                        .map(share -> share.fractional().revenue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sales.distinct().revenue());
    }

    private static Past past(int id, Random random) {
        var members = new TreeMap<LocalDate, Set<Integer>>();
        for (var change = 0; change < random.nextInt(7); change++) {
            var some = new HashSet<Integer>();
            random.ints(random.nextInt(30), 1, CLIENTS).forEach(some::add);
            members.put(FIRST.plusDays(random.nextInt(140)), some);
        }
        return new Past(id, members);
    }

    private static List<Document> documents(Random random) {
        return IntStream.range(0, 500)
                .mapToObj(_ -> {
                    var amount = random.nextLong(-99_999, 999_999);
                    return new Document(
                            random.nextInt(CLIENTS),
                            FIRST.plusDays(random.nextInt(140)),
                            amount,
                            0,
                            0,
                            10_000,
                            amount < 0);
                })
                .toList();
    }

    private static Set<Integer> minus(Set<Integer> some, Set<Integer> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static RoaringBitmap bitmap(Set<Integer> clients) {
        return RoaringBitmap.bitmapOf(
                clients.stream().mapToInt(Integer::intValue).toArray());
    }
}

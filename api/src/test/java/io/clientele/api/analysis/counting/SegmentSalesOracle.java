package io.clientele.api.analysis.counting;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.analysis.counting.SegmentSales.Segment;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SheetTestData.Document;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The definitions of sales by segment, word by word and slowly. */
record SegmentSalesOracle(
        List<Document> documents,
        List<Segment> segments,
        List<Integer> counts,
        RoaringBitmap anonymous,
        @Nullable RoaringBitmap visible) {

    private static final List<Function<SalesFigures, BigDecimal>> FIGURES = List.of(
            SalesFigures::revenue,
            SalesFigures::netRevenue,
            SalesFigures::cost,
            SalesFigures::margin,
            SalesFigures::quantity,
            SalesFigures::orders,
            SalesFigures::clients);

    void check(SalesBySegment sales) {
        var period = sales.period();
        for (var share : sales.segments()) {
            var members = members(share.segment());
            assertThat(share.gross()).isEqualTo(sum(period, client -> inSegments(client) && members.contains(client)));
            assertThat(share.exclusive())
                    .isEqualTo(sum(
                            period, client -> inSegments(client) && members.contains(client) && count(client) == 1));
        }
        assertThat(sales.distinct()).isEqualTo(sum(period, this::inSegments));
        assertThat(sales.outside()).isEqualTo(sum(period, client -> !without(client) && count(client) == 0));
        if (visible == null) {
            assertThat(sales.withoutClient()).isEqualTo(sum(period, this::without));
        } else {
            assertThat(sales.withoutClient()).isNull();
        }
        checkFractions(sales);
        for (var figure : FIGURES) {
            var parts = figure.apply(sales.distinct()).add(figure.apply(sales.outside()));
            var without = sales.withoutClient() == null ? BigDecimal.ZERO : figure.apply(sales.withoutClient());
            assertThat(figure.apply(sales.company())).isEqualByComparingTo(parts.add(without));
        }
    }

    private void checkFractions(SalesBySegment sales) {
        for (var share : sales.segments()) {
            var members = members(share.segment());
            var sums = IntStream.rangeClosed(1, most())
                    .mapToObj(times -> sum(
                            sales.period(),
                            client -> inSegments(client) && members.contains(client) && count(client) == times))
                    .toList();
            for (var figure : FIGURES) {
                var exact = BigDecimal.ZERO;
                for (var times = 1; times <= sums.size(); times++) {
                    exact = exact.add(figure.apply(sums.get(times - 1))
                            .divide(BigDecimal.valueOf(times), MathContext.DECIMAL128));
                }
                assertThat(figure.apply(share.fractional()).subtract(exact).abs())
                        .isLessThan(new BigDecimal("0.0001"));
            }
        }
        for (var figure : FIGURES) {
            assertThat(sales.segments().stream()
                            .map(share -> figure.apply(share.fractional()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(figure.apply(sales.distinct()));
        }
    }

    private RoaringBitmap members(int segment) {
        return segments.stream()
                .filter(one -> one.id() == segment)
                .findFirst()
                .orElseThrow()
                .members();
    }

    private boolean without(int client) {
        return client == 0 || anonymous.contains(client);
    }

    private boolean inSegments(int client) {
        return !without(client) && count(client) > 0;
    }

    private int count(int client) {
        return client < counts.size() ? counts.get(client) : 0;
    }

    private int most() {
        return counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    static List<Integer> counts(List<Segment> segments) {
        var members = segments.stream().flatMapToInt(segment -> segment.members().stream());
        return IntStream.rangeClosed(0, members.max().orElse(0))
                .mapToObj(client -> (int) segments.stream()
                        .filter(segment -> segment.members().contains(client))
                        .count())
                .toList();
    }

    private SalesFigures sum(Period period, IntPredicate counted) {
        long[] sums = new long[6];
        var clients = new HashSet<Integer>();
        for (var document : documents) {
            var seen = visible == null || (visible.contains(document.client()) && !without(document.client()));
            if (seen && period.contains(document.day()) && counted.test(document.client())) {
                sums[0] += document.amount();
                sums[1] += document.amount() - document.vat();
                sums[2] += document.cost();
                sums[3] += document.margin();
                sums[4] += document.quantity();
                if (!document.isReturn()) {
                    sums[5] += 10_000;
                    clients.add(document.client());
                }
            }
        }
        clients.remove(0);
        return new SalesFigures(
                Money.decimal(sums[0]),
                Money.decimal(sums[1]),
                Money.decimal(sums[2]),
                Money.decimal(sums[3]),
                Money.decimal(sums[4]),
                Money.decimal(sums[5]),
                Money.decimal(clients.size() * 10_000L));
    }
}

package io.clientele.reporting.figures;

import static java.util.Objects.requireNonNull;

import io.clientele.reporting.ComparedSales;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.StepSales;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report at the two decimals it is printed with, so that whatever is said to sum also sums for a reader's calculator. */
public final class PrintedFigures {

    private static final List<Function<SalesFigures, BigDecimal>> AMOUNTS = List.of(
            SalesFigures::revenue,
            SalesFigures::netRevenue,
            SalesFigures::cost,
            SalesFigures::quantity,
            SalesFigures::orders,
            SalesFigures::clients);

    private PrintedFigures() {}

    /** Segments by falling revenue, every amount at two decimals; the parts sum to their printed totals. */
    public static SalesBySegmentReport of(SalesBySegmentReport exact) {
        var company = compared(exact.company(), figures(exact.company().figures()));
        var parts = partsOf(exact, company);
        return new SalesBySegmentReport(
                exact.frame(),
                segments(exact.segments(), parts.getFirst().figures()),
                parts.get(0),
                parts.get(1),
                exact.withoutClient() == null ? null : parts.get(2),
                company,
                exact.steps().stream().map(PrintedFigures::step).toList());
    }

    private static List<ComparedSales> partsOf(SalesBySegmentReport exact, ComparedSales company) {
        var parts = Stream.of(exact.distinct(), exact.outside(), exact.withoutClient())
                .filter(part -> part != null)
                .map(part -> requireNonNull(part))
                .toList();
        var figures = spread(parts.stream().map(ComparedSales::figures).toList(), company.figures());
        var previous = spread(parts, ComparedSales::previousRevenue, company.previousRevenue());
        var lastYear = spread(parts, ComparedSales::lastYearRevenue, company.lastYearRevenue());
        return IntStream.range(0, parts.size())
                .mapToObj(index -> new ComparedSales(
                        figures.get(index), parts.get(index).members(), previous.get(index), lastYear.get(index)))
                .toList();
    }

    private static List<SegmentSales> segments(List<SegmentSales> exact, SalesFigures distinct) {
        var fractional = spread(exact.stream().map(SegmentSales::fractional).toList(), distinct);
        return IntStream.range(0, exact.size())
                .mapToObj(index -> segment(exact.get(index), fractional.get(index)))
                .sorted((one, other) -> revenue(other).compareTo(revenue(one)))
                .toList();
    }

    private static BigDecimal revenue(SegmentSales segment) {
        return segment.gross().figures().revenue();
    }

    private static SegmentSales segment(SegmentSales exact, SalesFigures fractional) {
        return new SegmentSales(
                exact.name(),
                exact.main(),
                compared(exact.gross(), figures(exact.gross().figures())),
                figures(exact.exclusive()),
                fractional);
    }

    private static StepSales step(StepSales exact) {
        return new StepSales(
                exact.from(), exact.to(), exact.complete(), figures(exact.distinct()), figures(exact.company()));
    }

    private static ComparedSales compared(ComparedSales exact, SalesFigures figures) {
        return new ComparedSales(
                figures,
                exact.members(),
                LargestRemainder.round(exact.previousRevenue()),
                LargestRemainder.round(exact.lastYearRevenue()));
    }

    private static SalesFigures figures(SalesFigures exact) {
        return figures(
                exact,
                AMOUNTS.stream()
                        .map(amount -> LargestRemainder.round(amount.apply(exact)))
                        .toList());
    }

    private static List<SalesFigures> spread(List<SalesFigures> parts, SalesFigures printedTotal) {
        var columns = AMOUNTS.stream()
                .map(amount -> spread(parts, amount, amount.apply(printedTotal)))
                .toList();
        var rows = new ArrayList<SalesFigures>();
        for (int index = 0; index < parts.size(); index++) {
            var row = index;
            rows.add(figures(
                    parts.get(row),
                    columns.stream().map(column -> column.get(row)).toList()));
        }
        return rows;
    }

    private static <T> List<BigDecimal> spread(List<T> parts, Function<T, BigDecimal> amount, BigDecimal printedTotal) {
        return LargestRemainder.spread(parts.stream().map(amount).toList(), LargestRemainder.round(printedTotal));
    }

    /** The margin follows from the printed net revenue and cost, so that a row adds up across too. */
    private static SalesFigures figures(SalesFigures exact, List<BigDecimal> amounts) {
        var net = amounts.get(1);
        var cost = amounts.get(2);
        var unexplained = exact.margin().subtract(exact.netRevenue().subtract(exact.cost()));
        var margin = net.subtract(cost).add(LargestRemainder.round(unexplained));
        return new SalesFigures(amounts.get(0), net, cost, margin, amounts.get(3), amounts.get(4), amounts.get(5));
    }
}

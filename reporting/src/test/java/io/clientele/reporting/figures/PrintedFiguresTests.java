package io.clientele.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.Language;
import io.clientele.reporting.ReportTestData;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintedFiguresTests {

    static Stream<SalesBySegmentReport> reports() {
        return Stream.<Function<Language, SalesBySegmentReport>>of(
                        ReportTestData::fixture,
                        ReportTestData::full,
                        ReportTestData::sixtySegments,
                        ReportTestData::empty,
                        ReportTestData::partial)
                .map(report -> report.apply(Language.RU));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fractionalPartsSumToTheDistinctTotal(SalesBySegmentReport exact) {
        var printed = PrintedFigures.of(exact);
        var parts = printed.segments().stream().map(SegmentSales::fractional).toList();

        for (var amount : amounts()) {
            assertThat(sum(parts, amount))
                    .isEqualByComparingTo(amount.apply(printed.distinct().figures()));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void partsSumToTheCompany(SalesBySegmentReport exact) {
        var printed = PrintedFigures.of(exact);
        var parts = Stream.of(printed.distinct(), printed.outside(), printed.withoutClient())
                .filter(Objects::nonNull)
                .map(part -> part.figures())
                .toList();

        for (var amount : amounts()) {
            assertThat(sum(parts, amount))
                    .isEqualByComparingTo(amount.apply(printed.company().figures()));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theMarginIsWhatTheRowSays(SalesBySegmentReport exact) {
        assertThat(PrintedFigures.of(exact).segments()).allSatisfy(segment -> {
            var figures = segment.gross().figures();
            assertThat(figures.netRevenue().subtract(figures.cost())).isEqualByComparingTo(figures.margin());
            assertThat(figures.revenue().scale()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void segmentsComeByFallingRevenue(SalesBySegmentReport exact) {
        assertThat(PrintedFigures.of(exact).segments())
                .extracting(segment -> segment.gross().figures().revenue())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private static List<Function<SalesFigures, BigDecimal>> amounts() {
        return List.of(
                SalesFigures::revenue,
                SalesFigures::netRevenue,
                SalesFigures::cost,
                SalesFigures::margin,
                SalesFigures::clients);
    }

    private static BigDecimal sum(List<SalesFigures> parts, Function<SalesFigures, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package io.clientele.api.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentences above pictures of bars. */
class SightTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final Chart BARS = new Chart.Bars(0, List.of(1), 15);

    private final Words words = TestWords.english();

    @Test
    void tellsTheLongestWithItsShareOfTheSum() {
        var part = named(Kind.MONEY, 30, 90).sum(Cell.of("Total"), Cell.of(120));

        assertThat(sentence(part)).isEqualTo("Revenue with VAT: first is b (₽90.00, or 75.0% of the total)");
    }

    @Test
    void tellsTheNextWhereBarsOverlap() {
        assertThat(sentence(named(Kind.COUNT, 30, 90).total(Cell.of("Distinct"), Cell.of(100))))
                .isEqualTo("Revenue with VAT: first is b (90), then a (30)");
    }

    @Test
    void tellsNoShareBesideLosses() {
        assertThat(sentence(named(Kind.COUNT, -30, 90).sum(Cell.of("Total"), Cell.of(60))))
                .isEqualTo("Revenue with VAT: first is b (90)");
    }

    @Test
    void callsNobodyTheNextOrTheLastAmongEquals() {
        assertThat(sentence(named(Kind.COUNT, 30, 90, 30))).isEqualTo("Revenue with VAT: first is b (90)");

        var part = new Part(words, "months").column("month", Kind.MONTH).column("revenueVat", Kind.MONEY);
        for (var month = 0; month < 3; month++) {
            part.row(Cell.of(JANUARY.plusMonths(month)), Cell.of(month == 1 ? 40 : 20));
        }
        assertThat(sentence(part.chart(new Chart.Columns(0, List.of(1), 3))))
                .isEqualTo("Revenue with VAT: first is February 2026 (₽40.00)");
    }

    @Test
    void tellsOneAlone() {
        assertThat(sentence(named(Kind.COUNT, 30))).isEqualTo("Revenue with VAT: first is a (30)");
    }

    @Test
    void callsNobodyTheFirstAmongEquals() {
        assertThat(sentence(named(Kind.COUNT, 30, 30))).isEmpty();
        assertThat(sentence(named(Kind.COUNT, 0, 0))).isEmpty();
        assertThat(sentence(named(Kind.COUNT, -1))).isEmpty();
        assertThat(sentence(named(Kind.COUNT))).isEmpty();
    }

    @Test
    void leavesTheSumOfManyAside() {
        var part = named(Kind.COUNT, 30, 20).others(7, Map.of(1, Cell.of(500)));

        assertThat(sentence(part)).isEqualTo("Revenue with VAT: first is a (30), then b (20)");
    }

    @Test
    void comparesWholePeriodsOnly() {
        var part = new Part(words, "months").column("month", Kind.MONTH).column("revenueVat", Kind.MONEY);
        part.row(Cell.of(JANUARY), Cell.of(20));
        part.row(Cell.of(JANUARY.plusMonths(1)), Cell.of(40));
        part.row(Cell.of(JANUARY.plusMonths(2)), Cell.of(10));

        assertThat(sentence(part.chart(new Chart.Columns(0, List.of(1), 2))))
                .isEqualTo("Revenue with VAT: most is February 2026 (₽40.00), least January 2026 (₽20.00)");
    }

    @Test
    void saysNothingOfOnePeriod() {
        var part = new Part(words, "months").column("month", Kind.MONTH).column("revenueVat", Kind.MONEY);
        part.row(Cell.of(JANUARY), Cell.of(20));

        assertThat(sentence(part.chart(new Chart.Columns(0, List.of(1), 1)))).isEmpty();
    }

    @Test
    void leavesWhatIsSaidAlready() {
        assertThat(sentence(named(Kind.COUNT, 1, 2).says("says.most", "This", "is", "said")))
                .isEqualTo("This: first is is (said)");
    }

    private static String sentence(Part part) {
        return part.section().sentence();
    }

    /** Bars called a, b and so on. */
    private Part named(Kind kind, int... values) {
        var part = new Part(words, "sales").column("segment", Kind.TEXT).column("revenueVat", kind);
        for (var value : values) {
            part.row(Cell.of(Character.toString('a' + part.rows())), Cell.of(BigDecimal.valueOf(value)));
        }
        return part.chart(BARS);
    }
}

package io.clientele.api.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitedTests {

    private static final List<Column> COLUMNS = List.of(Column.of("Name", Kind.TEXT), Column.of("Clients", Kind.COUNT));

    @Test
    void sumsTheOthersOfATableThatIsSummed() {
        var total = new Line(Line.Role.SUM, List.of(Cell.of("Total"), Cell.of(15)));

        assertThat(last(limited(List.of(total)))).containsExactly(Cell.of("row.others 3"), Cell.of(12));
    }

    @Test
    void onlyCountsTheOthersOfRowsThatOverlap() {
        var distinct = new Line(Line.Role.TOTAL, List.of(Cell.of("Distinct"), Cell.of(7)));

        assertThat(last(limited(List.of()))).containsExactly(Cell.of("row.more 3"), Cell.NONE);
        assertThat(last(limited(List.of(distinct)))).containsExactly(Cell.of("row.more 3"), Cell.NONE);
    }

    @Test
    void stillTellsOfAllRows() {
        assertThat(limited(List.of()).rows()).isEqualTo(5);
        assertThat(limited(List.of()).withoutOthers().lines()).hasSize(2);
    }

    /** Of the rows 1 to 5 the first two. */
    private static Table limited(List<Line> totals) {
        var lines = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Line.of(Cell.of("no. " + number), Cell.of(number)))
                .toList();
        var whole = new Section("Heading", "Sheet", "", List.of(), new Table(COLUMNS, lines, totals), "");
        return Limited.of(whole, 2, (key, count) -> key + " " + count).table();
    }

    private static List<Cell> last(Table table) {
        return table.lines().getLast().cells();
    }
}

package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures in the order of its rows.
 *
 * @param values null where there is none
 */
record Series(int column, List<@Nullable Double> values) {

    static Series of(Table table, int column) {
        return of(rows(table), column);
    }

    static Series of(List<Line> rows, int column) {
        return new Series(
                column,
                Arrays.asList(rows.stream()
                        .map(line -> value(line.cells().get(column)))
                        .toArray(Double[]::new)));
    }

    static List<Line> rows(Table table) {
        return table.lines().stream()
                .filter(line -> line.role() == Line.Role.ROW)
                .toList();
    }

    static @Nullable Double value(Cell cell) {
        return cell instanceof Cell.Amount amount ? amount.value().doubleValue() : null;
    }

    static double orZero(Cell cell) {
        var value = value(cell);
        return value == null ? 0 : value;
    }

    DoubleStream known() {
        return values.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue);
    }
}

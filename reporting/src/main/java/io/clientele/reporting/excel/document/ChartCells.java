package io.clientele.reporting.excel.document;

import static java.util.Comparator.comparing;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.sheet.Charts.Figures;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.wording.TableTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;

/** The cells charts are drawn from, by the values of the document: the rows of the sheet are written and gone. */
record ChartCells(Table table, TableTexts texts, String sheet) {

    private static final List<String> COLORS = List.of(Styles.ACCENT, "D1822B", "6B4C9A", "7A8B2C");

    /** The rows with the largest first value, the largest first, wherever they stand in the table. */
    List<Integer> largest(Chart.Bars bars) {
        var first = bars.values().getFirst();
        return IntStream.range(0, table.lines().size())
                .filter(index -> table.lines().get(index).role() == Role.ROW)
                .filter(index -> cell(index, first) instanceof Cell.Amount)
                .boxed()
                .sorted(comparing((Integer index) -> ((Cell.Amount) cell(index, first)).value())
                        .reversed())
                .limit(bars.most())
                .toList();
    }

    /** Names of the segments that meet in a set, for no single cell has them. */
    XDDFDataSource<String> meeting(Chart.UpSet chart, List<Integer> rows) {
        return XDDFDataSourcesFactory.fromArray(rows.stream()
                .map(row -> IntStream.rangeClosed(chart.first(), chart.last())
                        .filter(column -> cell(row, column) instanceof Cell.Mark mark && mark.set())
                        .mapToObj(column -> table.columns().get(column).name())
                        .collect(Collectors.joining(" ∩ ")))
                .toArray(String[]::new));
    }

    /** The texts of a column in some rows, as the chart carries them and as it refers to them. */
    XDDFDataSource<String> names(int column, List<Integer> rows) {
        var names = rows.stream()
                .map(row -> texts.text(table.lines().get(row), column))
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(names, range(column, rows), column);
    }

    /** The figures of columns in some rows, each in its colour. */
    List<Figures> figures(List<Integer> columns, List<Integer> rows) {
        var figures = new ArrayList<Figures>();
        for (var column : columns) {
            var values = rows.stream()
                    .map(row -> cell(row, column) instanceof Cell.Amount amount
                            ? (Double) amount.value().doubleValue()
                            : null)
                    .toArray(Double[]::new);
            figures.add(new Figures(
                    table.columns().get(column).name(),
                    column,
                    XDDFDataSourcesFactory.fromArray(values, range(column, rows), column),
                    COLORS.get(figures.size() % COLORS.size())));
        }
        return figures;
    }

    /** The cells as formulas name them: one range where they follow each other, else each by itself. */
    private String range(int column, List<Integer> rows) {
        var together = rows.getLast() - rows.getFirst() == rows.size() - 1
                && rows.equals(rows.stream().sorted().toList());
        return together
                ? range(column, rows.getFirst(), rows.getLast())
                : rows.stream().map(row -> range(column, row, row)).collect(Collectors.joining(",", "(", ")"));
    }

    private String range(int column, int first, int last) {
        return new CellRangeAddress(first + 1, last + 1, column, column).formatAsString(sheet, true);
    }

    /** Whether a chart of these columns would show nothing. */
    boolean flat(List<Integer> columns) {
        return cells(columns)
                .noneMatch(cell ->
                        cell instanceof Cell.Amount amount && amount.value().signum() != 0);
    }

    /** Whether there is no figure in these columns: a line may lie at zero, but not without points. */
    boolean unknown(List<Integer> columns) {
        return cells(columns).noneMatch(Cell.Amount.class::isInstance);
    }

    private Stream<Cell> cells(List<Integer> columns) {
        return rows().stream().flatMap(row -> columns.stream().map(column -> cell(row, column)));
    }

    /** All rows, counted from zero. */
    List<Integer> rows() {
        return IntStream.range(0, table.lines().size()).boxed().toList();
    }

    private Cell cell(int row, int column) {
        return table.lines().get(row).cells().get(column);
    }
}

package io.clientele.reporting.excel;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.Charts.Corner;
import io.clientele.reporting.excel.Charts.Figures;
import io.clientele.reporting.wording.TableTexts;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of a section, native ones beside its table that refer to its cells, and shades in the cells themselves. */
final class SectionCharts {

    private static final List<String> COLORS = List.of(Styles.ACCENT, "D1822B", "6B4C9A", "7A8B2C");

    private final XSSFSheet sheet;
    private final Section section;
    private final Table table;
    private final Wording wording;

    SectionCharts(XSSFSheet sheet, Section section, Wording wording) {
        this.sheet = sheet;
        this.section = section;
        this.table = section.table();
        this.wording = wording;
    }

    /** Draws them one below the other from a column on; returns the last column and row they cover, or zeros. */
    Corner draw(int column) {
        var end = new Corner(0, 0);
        if (table.lines().isEmpty()) {
            return end;
        }
        var top = 1;
        for (var chart : section.charts()) {
            var bottom = draw(chart, new Corner(column, top));
            if (bottom > top) {
                end = new Corner(column + Charts.WIDTH - 1, bottom);
                top = bottom + 1;
            }
        }
        return end;
    }

    private int draw(Chart chart, Corner corner) {
        return switch (chart) {
            case Chart.Bars bars -> bars(bars.name(), bars.values(), bars.most(), corner);
            case Chart.Columns columns ->
                charts(columns.values())
                        .columns(corner, names(columns.time(), all()), figures(columns.values(), all()));
            case Chart.Lines lines ->
                charts(lines.values()).lines(corner, names(lines.along(), all()), figures(withBand(lines), all()));
            case Chart.UpSet sets -> bars(0, List.of(sets.clients()), all(), corner);
            case Chart.Heat heat -> {
                new Heat(sheet, new CellRangeAddress(1, all(), heat.first(), heat.last())).shade(startsAtZero(heat));
                yield corner.row();
            }
        };
    }

    private int bars(int name, List<Integer> values, int most, Corner corner) {
        var rows = falling(values.getFirst()) ? Math.min(most, all()) : all();
        return rows > 2 * most && !falling(values.getFirst())
                ? corner.row()
                : charts(values).bars(corner, names(name, rows), figures(values, rows));
    }

    /** Whether the first rows are the largest, so that a chart of them is a chart of the largest. */
    private boolean falling(int column) {
        var values = table.lines().stream()
                .map(line -> line.cells().get(column))
                .map(cell -> cell instanceof Cell.Amount amount ? amount.value() : BigDecimal.ZERO)
                .toList();
        return IntStream.range(1, values.size())
                .allMatch(index -> values.get(index).compareTo(values.get(index - 1)) <= 0);
    }

    private static List<Integer> withBand(Chart.Lines lines) {
        var band = lines.band();
        return band == null
                ? lines.values()
                : Stream.concat(lines.values().stream(), Stream.of(band.lower(), band.upper()))
                        .toList();
    }

    private Charts charts(List<Integer> values) {
        var first = table.columns().get(values.getFirst());
        var title = values.size() == 1 ? first.name() : section.heading();
        var format =
                switch (first.kind()) {
                    case PERCENT, GROWTH -> "0.0%";
                    case RATIO -> "0.00";
                    case TEXT, CODE, COUNT, NUMBER, MONEY, DATE, MONTH, MARK -> "#,##0";
                };
        return new Charts(sheet, title, format);
    }

    private int all() {
        return table.lines().size();
    }

    private XDDFDataSource<String> names(int column, int rows) {
        var cells = new TableTexts(table, wording.numbers());
        var names = first(rows).map(line -> cells.text(line, column)).toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(names, range(column, rows), column);
    }

    private List<Figures> figures(List<Integer> columns, int rows) {
        var figures = new ArrayList<Figures>();
        for (var column : columns) {
            var values = first(rows)
                    .map(line -> line.cells().get(column) instanceof Cell.Amount amount
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

    private Stream<Line> first(int rows) {
        return table.lines().stream().limit(rows);
    }

    private String range(int column, int rows) {
        return new CellRangeAddress(1, rows, column, column).formatAsString(sheet.getSheetName(), true);
    }

    private boolean startsAtZero(Chart.Heat heat) {
        var values = table.lines().stream()
                .flatMap(line -> line.cells().subList(heat.first(), heat.last() + 1).stream())
                .filter(Cell.Amount.class::isInstance)
                .mapToDouble(cell -> ((Cell.Amount) cell).value().doubleValue())
                .summaryStatistics();
        return values.getMin() >= 0 && values.getMin() < values.getMax() / 2;
    }
}

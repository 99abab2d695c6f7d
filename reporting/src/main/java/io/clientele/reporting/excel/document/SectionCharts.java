package io.clientele.reporting.excel.document;

import static java.util.Comparator.comparing;

import io.clientele.reporting.excel.sheet.Charts;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Line.Role;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.sheet.Charts.Corner;
import io.clientele.reporting.excel.sheet.Charts.Figures;
import io.clientele.reporting.wording.TableTexts;
import io.clientele.reporting.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of a section, native ones beside its table that refer to its cells, and shades in the cells themselves. */
final class SectionCharts {

    private static final List<String> COLORS = List.of(Styles.ACCENT, "D1822B", "6B4C9A", "7A8B2C");

    private static final String BOUND = "9AA5B1";
    private static final int MOST_SETS = 20;

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
            case Chart.Bars bars -> {
                var rows = largest(bars);
                yield rows.isEmpty()
                        ? corner.row()
                        : charts(bars.values()).bars(corner, names(bars.name(), rows), figures(bars.values(), rows));
            }
            case Chart.Columns columns ->
                charts(columns.values())
                        .columns(corner, names(columns.time(), rows()), figures(columns.values(), rows()));
            case Chart.Lines lines ->
                charts(lines.values()).lines(corner, names(lines.along(), rows()), lines(lines));
            case Chart.UpSet sets -> {
                var rows = rows().subList(0, Math.min(all(), MOST_SETS));
                yield charts(List.of(sets.clients()))
                        .bars(corner, sets(sets, rows), figures(List.of(sets.clients()), rows));
            }
            case Chart.Heat heat -> {
                new Heat(sheet, new CellRangeAddress(1, all(), heat.first(), heat.last())).shade(startsAtZero(heat));
                yield corner.row();
            }
        };
    }

    /** The rows with the largest first value, the largest first, wherever they stand in the table. */
    private List<Integer> largest(Chart.Bars bars) {
        var first = bars.values().getFirst();
        return IntStream.range(0, all())
                .filter(index -> table.lines().get(index).role() == Role.ROW)
                .filter(index -> cell(index, first) instanceof Cell.Amount)
                .boxed()
                .sorted(comparing((Integer index) -> ((Cell.Amount) cell(index, first)).value())
                        .reversed())
                .limit(bars.most())
                .toList();
    }

    private Cell cell(int row, int column) {
        return table.lines().get(row).cells().get(column);
    }

    /** Names of the segments that meet in a set, for no single cell has them. */
    private XDDFDataSource<String> sets(Chart.UpSet chart, List<Integer> rows) {
        return XDDFDataSourcesFactory.fromArray(rows.stream()
                .map(row -> IntStream.rangeClosed(chart.first(), chart.last())
                        .filter(column -> cell(row, column) instanceof Cell.Mark mark && mark.set())
                        .mapToObj(column -> table.columns().get(column).name())
                        .collect(Collectors.joining(" ∩ ")))
                .toArray(String[]::new));
    }

    /** Whether the cells of a column are drawn over time, where a dash would be drawn as a zero. */
    boolean draws(int column) {
        return section.charts().stream().anyMatch(chart -> switch (chart) {
            case Chart.Columns columns -> columns.values().contains(column);
            case Chart.Lines lines -> withBand(lines).contains(column);
            case Chart.Bars bars -> bars.values().contains(column);
            case Chart.Heat heat -> false;
            case Chart.UpSet sets -> false;
        });
    }

    /** The bounds of the interval are grey. */
    private List<Figures> lines(Chart.Lines chart) {
        var bounds = withBand(chart).subList(chart.values().size(), withBand(chart).size());
        return Stream.concat(
                        figures(chart.values(), rows()).stream(),
                        figures(bounds, rows()).stream()
                                .map(one -> new Figures(one.name(), one.column(), one.values(), BOUND)))
                .toList();
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

    private XDDFDataSource<String> names(int column, List<Integer> rows) {
        var cells = new TableTexts(table, wording.numbers());
        var names = rows.stream()
                .map(row -> cells.text(table.lines().get(row), column))
                .toArray(String[]::new);
        return XDDFDataSourcesFactory.fromArray(names, range(column, rows), column);
    }

    private List<Figures> figures(List<Integer> columns, List<Integer> rows) {
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
        return new CellRangeAddress(first + 1, last + 1, column, column).formatAsString(sheet.getSheetName(), true);
    }

    private List<Integer> rows() {
        return IntStream.range(0, all()).boxed().toList();
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

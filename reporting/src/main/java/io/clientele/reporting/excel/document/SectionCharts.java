package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.sheet.Charts;
import io.clientele.reporting.excel.sheet.Charts.Corner;
import io.clientele.reporting.excel.sheet.Charts.Figures;
import io.clientele.reporting.wording.TableTexts;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The charts of a section, native ones beside its table that refer to its cells, and shades in the cells themselves. */
final class SectionCharts {

    private static final String BOUND = "9AA5B1";
    private static final int MOST_SETS = 20;

    private final XSSFSheet sheet;
    private final Section section;
    private final Table table;
    private final ChartCells cells;

    SectionCharts(XSSFSheet sheet, Section section, TableTexts texts) {
        this.sheet = sheet;
        this.section = section;
        this.table = section.table();
        this.cells = new ChartCells(table.withoutOthers(), texts, sheet.getSheetName());
    }

    /** Draws them one below the other from a column on; returns the last column and row they cover, or zeros. */
    Corner draw(int column) {
        var end = new Corner(0, 0);
        if (cells.rows().isEmpty()) {
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
                var rows = cells.largest(bars);
                yield rows.isEmpty() || cells.flat(bars.values())
                        ? corner.row()
                        : charts(bars.values())
                                .bars(corner, cells.names(bars.name(), rows), cells.figures(bars.values(), rows));
            }
            case Chart.Columns columns ->
                cells.flat(columns.values())
                        ? corner.row()
                        : charts(columns.values())
                                .columns(
                                        corner,
                                        cells.names(columns.time(), cells.rows()),
                                        cells.figures(columns.values(), cells.rows()));
            case Chart.Lines lines ->
                cells.unknown(lines.values())
                        ? corner.row()
                        : charts(lines.values()).lines(corner, cells.names(lines.along(), cells.rows()), lines(lines));
            case Chart.UpSet sets -> {
                var clients = List.of(sets.clients());
                var rows = cells.rows().subList(0, Math.min(cells.rows().size(), MOST_SETS));
                yield cells.flat(clients)
                        ? corner.row()
                        : charts(clients).bars(corner, cells.meeting(sets, rows), cells.figures(clients, rows));
            }
            case Chart.Heat heat -> {
                new Heat(sheet, table, heat).shade();
                yield corner.row();
            }
        };
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
        var bounds =
                withBand(chart).subList(chart.values().size(), withBand(chart).size());
        return Stream.concat(
                        cells.figures(chart.values(), cells.rows()).stream(),
                        cells.figures(bounds, cells.rows()).stream()
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
        var format = switch (first.kind()) {
            case PERCENT, GROWTH -> "0.0%";
            case RATIO -> "0.00";
            case TEXT, CODE, COUNT, NUMBER, MONEY, FIGURE, DATE, MONTH, MARK -> "#,##0";
        };
        return new Charts(sheet, title, format);
    }
}

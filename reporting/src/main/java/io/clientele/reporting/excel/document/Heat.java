package io.clientele.reporting.excel.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.excel.sheet.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells shaded by their value in one hue, never so dark that their figures could not be read; shares by a scale of their own. */
record Heat(XSSFSheet sheet, Table table, Chart.Heat chart) {

    void shade() {
        var shares = cells(Cell.Share.class);
        if (shares.isEmpty()) {
            var whole = new CellRangeAddress(1, table.lines().size(), chart.first(), chart.last());
            shade(List.of(whole), values(Cell.Amount.class));
        } else {
            shade(cells(Cell.Amount.class), values(Cell.Amount.class));
            shade(shares, values(Cell.Share.class));
        }
    }

    /** The scale begins at zero, or at the least value where all lie far above it. */
    private void shade(List<CellRangeAddress> cells, DoubleStream values) {
        var range = values.summaryStatistics();
        var fromZero = range.getMin() >= 0 && range.getMin() < range.getMax() / 2;
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingColorScaleRule();
        var scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        var ends = scale.getThresholds();
        ends[0].setRangeType(fromZero ? RangeType.NUMBER : RangeType.MIN);
        if (fromZero) {
            ends[0].setValue(0d);
        }
        ends[1].setRangeType(RangeType.MAX);
        scale.setThresholds(ends);
        scale.setColors(new Color[] {Styles.color(Styles.HEADER_FILL), Styles.color(Styles.STRONG)});
        formatting.addConditionalFormatting(cells.toArray(CellRangeAddress[]::new), rule);
    }

    /** The cells of a kind, those beside each other as one range. */
    private List<CellRangeAddress> cells(Class<? extends Cell> kind) {
        var ranges = new ArrayList<CellRangeAddress>();
        for (var row = 0; row < table.lines().size(); row++) {
            var line = table.lines().get(row);
            for (var column = chart.first(); column <= chart.last(); column++) {
                if (kind.isInstance(line.cells().get(column))) {
                    add(ranges, row + 1, column);
                }
            }
        }
        return ranges;
    }

    private static void add(List<CellRangeAddress> ranges, int row, int column) {
        var last = ranges.isEmpty() ? null : ranges.getLast();
        if (last != null && last.getLastRow() == row && last.getLastColumn() == column - 1) {
            last.setLastColumn(column);
        } else {
            ranges.add(new CellRangeAddress(row, row, column, column));
        }
    }

    private DoubleStream values(Class<? extends Cell> kind) {
        return table.lines().stream()
                .map(Line::cells)
                .flatMap(cells -> cells.subList(chart.first(), chart.last() + 1).stream())
                .filter(kind::isInstance)
                .mapToDouble(Cell::figure);
    }
}

package io.clientele.reporting.excel;

import java.util.HexFormat;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Native charts that follow the cells of their sheet. */
final class Charts {

    private static final int WIDTH = 9;
    private static final int FRAME_ROWS = 4;
    private static final int MONTH_ROWS = 18;

    private static final double LABEL_SIZE = 9;
    private static final double TITLE_SIZE = 12;

    private final XSSFSheet sheet;
    private final String title;

    Charts(XSSFSheet sheet, String title) {
        this.sheet = sheet;
        this.title = title;
    }

    /** Horizontal bars, the first row on top, below the given row; returns the row the chart ends at. */
    int bars(int top, int lastRow, int names, int values) {
        var bottom = top + FRAME_ROWS + Math.max(6, (int) Math.ceil((lastRow - 1) * 1.5));
        var chart = chart(top, bottom);
        var data = data(chart, BarDirection.BAR);
        series(data, lastRow, names, values, Styles.ACCENT);
        chart.plot(data);
        labels(chart);
        return bottom;
    }

    /** Columns by month: all revenue pale, that of the segments dark beside it. */
    int months(int top, int lastRow, int names, int company, int segments) {
        var chart = chart(top, top + MONTH_ROWS);
        var data = data(chart, BarDirection.COL);
        series(data, lastRow, names, company, Styles.PALE);
        series(data, lastRow, names, segments, Styles.ACCENT);
        chart.plot(data);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return top + MONTH_ROWS;
    }

    private XSSFChart chart(int top, int bottom) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, WIDTH, bottom));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getTitle().getOrAddTextProperties().setFontSize(TITLE_SIZE);
        return chart;
    }

    private static XDDFBarChartData data(XSSFChart chart, BarDirection direction) {
        var across = direction == BarDirection.BAR;
        var names = chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        var values = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        names.setOrientation(across ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        names.setMajorTickMark(AxisTickMark.NONE);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setVisible(!across);
        values.getOrAddMajorGridProperties()
                .setLineProperties(across ? new XDDFLineProperties(new XDDFNoFillProperties()) : hairline());
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(direction);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        names.getOrAddTextProperties().setFontSize(LABEL_SIZE);
        values.getOrAddTextProperties().setFontSize(LABEL_SIZE);
        values.setNumberFormat("#,##0");
        data.setGapWidth(50);
        data.setVaryColors(false);
        return data;
    }

    private void series(XDDFBarChartData data, int lastRow, int names, int values, String color) {
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, column(names, lastRow)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(values, lastRow)));
        series.setTitle(
                sheet.getRow(0).getCell(values).getStringCellValue(),
                new org.apache.poi.ss.util.CellReference(sheet.getSheetName(), 0, values, true, true));
        series.setInvertIfNegative(false);
        fill(series, color);
    }

    private static void fill(XDDFChartData.Series series, String color) {
        series.setFillProperties(new XDDFSolidFillProperties(
                new XDDFColorRgbBinary(HexFormat.of().parseHex(color))));
    }

    private static XDDFLineProperties hairline() {
        return new XDDFLineProperties(new XDDFSolidFillProperties(
                new XDDFColorRgbBinary(HexFormat.of().parseHex("D9DEE4"))));
    }

    private static CellRangeAddress column(int column, int lastRow) {
        return new CellRangeAddress(1, lastRow - 1, column, column);
    }

    private static void labels(XSSFChart chart) {
        var labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewNumFmt().setFormatCode("#,##0");
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}

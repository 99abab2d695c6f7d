package io.clientele.reporting.excel.sheet;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
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
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Native charts that follow the cells of their sheet. */
public final class Charts {

    public static final int WIDTH = 9;
    private static final int FRAME_ROWS = 4;
    private static final int ROWS = 18;
    private static final double LABEL_SIZE = 9;
    private static final double TITLE_SIZE = 12;

    private final XSSFSheet sheet;
    private final String title;
    private final String format;

    /** Where the top left corner of a chart is. */
    public record Corner(int column, int row) {}

    /**
     * A column of figures.
     *
     * @param name what the header says above it
     * @param color six hexadecimal digits
     */
    public record Figures(String name, int column, XDDFNumericalDataSource<? extends Number> values, String color) {}

    /** Charts with a title, whose figures are written in a number format. */
    public Charts(XSSFSheet sheet, String title, String format) {
        this.sheet = sheet;
        this.title = title;
        this.format = format;
    }

    /** Horizontal bars, the first row on top; returns the row the chart ends at. */
    public int bars(Corner corner, XDDFDataSource<?> names, List<Figures> figures) {
        var rows = FRAME_ROWS + Math.max(6, (int) Math.ceil(names.getPointCount() * figures.size() * 1.5));
        var chart = chart(corner, rows);
        bars(chart, BarDirection.BAR, names, figures);
        if (figures.size() == 1) {
            labels(chart);
        }
        return corner.row() + rows;
    }

    /** A column at each time for each figure. */
    public int columns(Corner corner, XDDFDataSource<?> times, List<Figures> figures) {
        var chart = chart(corner, ROWS);
        bars(chart, BarDirection.COL, times, figures);
        return corner.row() + ROWS;
    }

    /** A line for each figure. */
    public int lines(Corner corner, XDDFDataSource<?> along, List<Figures> figures) {
        var chart = chart(corner, ROWS);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names(chart, false), values(chart, false));
        data.setVaryColors(false);
        for (var one : figures) {
            var series = (XDDFLineChartData.Series) data.addSeries(along, one.values());
            title(series, one);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setLineProperties(new XDDFLineProperties(fill(one.color())));
        }
        chart.plot(data);
        legend(chart, figures);
        return corner.row() + ROWS;
    }

    /** The names in a column from the second row on, as they stand in the sheet. */
    public XDDFDataSource<String> names(int column, int lastRow) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(column, lastRow));
    }

    /** The figures in a column from the second row on, as they stand in the sheet. */
    public Figures figures(int column, int lastRow, String color) {
        return new Figures(
                sheet.getRow(0).getCell(column).getStringCellValue(),
                column,
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column, lastRow)),
                color);
    }

    private static CellRangeAddress range(int column, int lastRow) {
        return new CellRangeAddress(1, lastRow - 1, column, column);
    }

    private XSSFChart chart(Corner corner, int rows) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, corner.column(), corner.row(), corner.column() + WIDTH, corner.row() + rows));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getTitle().getOrAddTextProperties().setFontSize(TITLE_SIZE);
        return chart;
    }

    private void bars(XSSFChart chart, BarDirection direction, XDDFDataSource<?> names, List<Figures> figures) {
        var across = direction == BarDirection.BAR;
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names(chart, across), values(chart, across));
        data.setBarDirection(direction);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(50);
        data.setVaryColors(false);
        for (var one : figures) {
            var series = (XDDFBarChartData.Series) data.addSeries(names, one.values());
            title(series, one);
            series.setInvertIfNegative(false);
            series.setFillProperties(fill(one.color()));
        }
        chart.plot(data);
        legend(chart, figures);
    }

    private static XDDFCategoryAxis names(XSSFChart chart, boolean across) {
        var names = chart.createCategoryAxis(across ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        names.setOrientation(across ? AxisOrientation.MAX_MIN : AxisOrientation.MIN_MAX);
        names.setMajorTickMark(AxisTickMark.NONE);
        names.getOrAddTextProperties().setFontSize(LABEL_SIZE);
        return names;
    }

    private XDDFValueAxis values(XSSFChart chart, boolean across) {
        var values = chart.createValueAxis(across ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setVisible(!across);
        values.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(across ? new XDDFNoFillProperties() : fill(Styles.HAIRLINE)));
        values.getOrAddTextProperties().setFontSize(LABEL_SIZE);
        values.setNumberFormat(format);
        return values;
    }

    private void title(XDDFChartData.Series series, Figures figures) {
        series.setTitle(figures.name(), new CellReference(sheet.getSheetName(), 0, figures.column(), true, true));
    }

    private static void legend(XSSFChart chart, List<Figures> figures) {
        if (figures.size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    private static XDDFSolidFillProperties fill(String color) {
        return new XDDFSolidFillProperties(new XDDFColorRgbBinary(HexFormat.of().parseHex(color)));
    }

    private void labels(XSSFChart chart) {
        var labels = chart.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}

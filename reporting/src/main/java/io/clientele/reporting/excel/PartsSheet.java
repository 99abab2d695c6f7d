package io.clientele.reporting.excel;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SalesFigures;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.excel.sheet.Grid;
import io.clientele.reporting.excel.sheet.Page;
import io.clientele.reporting.excel.sheet.Styles;
import io.clientele.reporting.excel.sheet.Styles.Row;
import io.clientele.reporting.excel.sheet.Styles.Value;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The same sales without double counting: in one segment only, and split among the client's segments. */
final class PartsSheet {

    private record Part(String name, Value value, Function<SalesFigures, BigDecimal> amount) {}

    private static final List<Part> PARTS = List.of(
            new Part("revenue", Value.MONEY, SalesFigures::revenue),
            new Part("netRevenue", Value.MONEY, SalesFigures::netRevenue),
            new Part("cost", Value.MONEY, SalesFigures::cost),
            new Part("margin", Value.MONEY, SalesFigures::margin),
            new Part("clients", Value.FRACTION, SalesFigures::clients));
    private static final int LAST_COLUMN = 2 * PARTS.size();

    private final Grid grid;
    private final Wording wording;
    private final SalesBySegmentReport report;
    private final int gap;

    PartsSheet(XSSFWorkbook workbook, Styles styles, Wording wording, SalesBySegmentReport report) {
        this.grid = new Grid(workbook, styles, wording.text("sheet.parts"));
        this.wording = wording;
        this.report = report;
        this.gap = 2 + report.segments().size();
    }

    void write() {
        grid.header(names(), 3);
        report.segments().forEach(this::segment);
        grid.gap();
        sums();
        distinct();
        grid.sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, gap - 2), 0, LAST_COLUMN));
        for (int column = 1; column <= LAST_COLUMN; column++) {
            grid.widen(column, width(PARTS.get((column - 1) % PARTS.size())));
        }
        Page.set(grid, wording, report.frame(), LAST_COLUMN, grid.lastRow());
    }

    private List<String> names() {
        var names = new ArrayList<>(List.of(wording.text("column.segment")));
        for (var way : List.of("excel.exclusive", "excel.fractional")) {
            PARTS.forEach(part -> names.add(wording.text(way, wording.text("column." + part.name()))));
        }
        return names;
    }

    private void segment(SegmentSales segment) {
        grid.row();
        var name = Names.onOneLine(segment.name());
        grid.text(0, Row.PLAIN, name);
        amounts(Row.PLAIN, 1, segment.exclusive());
        amounts(Row.PLAIN, 1 + PARTS.size(), segment.fractional());
        grid.widen(0, name.length());
    }

    private void amounts(Row look, int first, SalesFigures figures) {
        for (int index = 0; index < PARTS.size(); index++) {
            var part = PARTS.get(index);
            grid.number(first + index, look, part.value(), part.amount().apply(figures));
        }
    }

    private void sums() {
        grid.row();
        grid.text(0, Row.FIRST_TOTAL, wording.text("row.fractional"));
        for (int column = 1; column <= LAST_COLUMN; column++) {
            var letter = CellReference.convertNumToColString(column);
            var value = PARTS.get((column - 1) % PARTS.size()).value();
            grid.formula(column, Row.FIRST_TOTAL, value, "SUM(%1$s2:%1$s%2$d)".formatted(letter, gap));
        }
    }

    /** The figure the split columns must come to, typed in so that the eye can compare. */
    private void distinct() {
        grid.row();
        grid.text(0, Row.NOTE, wording.text("row.distinct"));
        amounts(Row.NOTE, 1 + PARTS.size(), report.distinct().figures());
        grid.widen(0, wording.text("row.distinct").length());
    }

    private int width(Part part) {
        return Math.max(
                15,
                wording.numbers()
                        .money(part.amount().apply(report.company().figures()))
                        .length());
    }
}

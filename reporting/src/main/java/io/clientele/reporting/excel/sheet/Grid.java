package io.clientele.reporting.excel.sheet;

import io.clientele.reporting.wording.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet being filled row by row, with a header that stays in sight and repeats on paper. */
public final class Grid {

    private static final int CHARACTER = 256;
    private static final int WIDEST_NAME = 48;
    private static final int NARROWEST = 11;
    private static final float LINE = 13.5f;
    private static final float PADDING = 4;
    private static final float HIGHEST = 409;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final String FORMULA_STARTS = "=+-@\t\r";

    public final Sheet sheet;
    private final Styles styles;
    private final BitSet money = new BitSet();
    private int next;

    public Grid(Workbook workbook, Styles styles, String name) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        sheet.setDisplayGridlines(false);
    }

    public void header(List<String> names, int lines) {
        var row = sheet.createRow(next++);
        row.setHeightInPoints(lines * LINE + PADDING);
        for (int column = 0; column < names.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(names.get(column));
            cell.setCellStyle(styles.headerOf());
            sheet.setColumnWidth(column, NARROWEST * CHARACTER);
            widen(column, longestWord(names.get(column)));
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** How many lines a name takes in a header, where a column is as wide as its longest word at least. */
    public static int headerLines(String name) {
        var room = Math.max(NARROWEST, longestWord(name) + 3) - 2;
        var lines = 1;
        var used = 0;
        for (var word : name.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
        }
        return lines;
    }

    private static int longestWord(String name) {
        return Stream.of(name.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }

    /** Starts a row and returns its number as formulas write it. */
    public int row() {
        sheet.createRow(next).setHeightInPoints(LINE + PADDING);
        return ++next;
    }

    /** A low empty row, which keeps filters and sorting off the totals. */
    public void gap() {
        sheet.createRow(next++).setHeightInPoints(6);
    }

    public void text(int column, Styles.Row row, String text) {
        text(column, row, Styles.Value.TEXT, text);
        var line = sheet.getRow(next - 1);
        line.setHeightInPoints(Math.max(
                line.getHeightInPoints(),
                height(text, Math.max(WIDEST_NAME, sheet.getColumnWidth(column) / CHARACTER - 3))));
    }

    /** Words on one line, also where figures are expected. */
    public void text(int column, Styles.Row row, Styles.Value value, String text) {
        var cell = cell(column, row, value);
        cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(styles.quoted(row, value));
        }
    }

    /** Sentences below the table, across its columns. */
    public void note(Styles.Row row, String text, int lastColumn) {
        row();
        text(0, row, Styles.Value.TEXT, text);
        if (lastColumn > 0) {
            sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, lastColumn));
        }
        var characters = 0;
        for (int column = 0; column <= lastColumn; column++) {
            characters += sheet.getColumnWidth(column) / CHARACTER;
        }
        sheet.getRow(next - 1).setHeightInPoints(height(text, characters));
    }

    /** Heights are written, for not every program works them out for wrapped text. */
    private static float height(String text, int width) {
        var lines = Math.ceilDiv(Math.max(1, text.length()), width);
        return Math.min(HIGHEST, lines * LINE + PADDING);
    }

    public void number(int column, Styles.Row row, Styles.Value value, @Nullable BigDecimal number) {
        var cell = cell(column, row, value);
        if (number == null) {
            cell.setCellValue(Numbers.NONE);
        } else {
            cell.setCellValue(number.doubleValue());
        }
    }

    public void date(int column, Styles.Row row, Styles.Value value, LocalDate date) {
        cell(column, row, value).setCellValue(date);
    }

    public void formula(int column, Styles.Row row, Styles.Value value, String formula) {
        cell(column, row, value).setCellFormula(formula);
    }

    /** A formula with the value it comes to; without one, the dash that stands for nothing. */
    public void formula(int column, Styles.Row row, Styles.Value value, String formula, @Nullable BigDecimal result) {
        var cell = cell(column, row, value);
        cell.setCellFormula(formula);
        if (result == null) {
            cell.setCellValue(Numbers.NONE);
        } else {
            cell.setCellValue(result.doubleValue());
        }
    }

    /** A cell that only looks like its neighbours. */
    public void blank(int column, Styles.Row row, Styles.Value value) {
        cell(column, row, value);
    }

    /** Folds the row just started under the one that names it. */
    public void fold() {
        sheet.groupRow(next - 1, next - 1);
    }

    private Cell cell(int column, Styles.Row row, Styles.Value value) {
        var cell = sheet.getRow(next - 1).createCell(column);
        cell.setCellStyle(styles.of(row, value));
        if (value == Styles.Value.MONEY) {
            money.set(column);
        }
        return cell;
    }

    /** The columns in which money stands, from below the header down to the last row. */
    List<CellRangeAddress> money() {
        return money.stream()
                .mapToObj(column -> new CellRangeAddress(1, next - 1, column, column))
                .toList();
    }

    /** Makes a column wide enough for its longest text, up to a width from where on names wrap. */
    public void widen(int column, int characters) {
        var width = Math.clamp(characters + 3, NARROWEST, WIDEST_NAME);
        sheet.setColumnWidth(column, Math.max(sheet.getColumnWidth(column), width * CHARACTER));
    }

    public int lastRow() {
        return next;
    }
}

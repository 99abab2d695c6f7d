package io.clientele.reporting.excel;

import io.clientele.reporting.Language;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks a cell can have: a kind of value in a kind of row. */
final class Styles {

    static final String INK = "1B1F24";
    static final String ACCENT = "0F6E84";
    static final String PALE = "A9CCD5";
    private static final String HAIRLINE = "D9DEE4";
    private static final String HEADER_FILL = "EAF3F6";

    /** What a cell holds. */
    enum Value {
        TEXT("@"),
        MONEY("#,##0.00;\"−\"#,##0.00"),
        COUNT("#,##0;\"−\"#,##0"),
        FRACTION("#,##0.00;\"−\"#,##0.00"),
        PERCENT("0.0%;\"−\"0.0%"),
        DATE(""),
        MONTH("");

        private final String format;

        Value(String format) {
            this.format = format;
        }
    }

    /** What a row is. */
    enum Row {
        PLAIN,
        FIRST_TOTAL,
        TOTAL,
        NOTE
    }

    private record Look(Row row, Value value) {}

    private final XSSFWorkbook workbook;
    private final Language language;
    private final Map<Look, XSSFCellStyle> cells = new HashMap<>();
    private final XSSFCellStyle header;
    private final XSSFCellStyle quoted;

    Styles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        this.header = header();
        this.quoted = cell(Row.PLAIN, Value.TEXT);
        quoted.setQuotePrefixed(true);
    }

    XSSFCellStyle of(Row row, Value value) {
        return cells.computeIfAbsent(new Look(row, value), look -> cell(look.row(), look.value()));
    }

    XSSFCellStyle headerOf() {
        return header;
    }

    /** For text that a spreadsheet might take for a formula when somebody edits the cell. */
    XSSFCellStyle quotedText() {
        return quoted;
    }

    static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex), null);
    }

    private XSSFCellStyle cell(Row row, Value value) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format(value)));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(value == Value.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setWrapText(value == Value.TEXT);
        style.setFont(font(row == Row.FIRST_TOTAL || row == Row.TOTAL));
        if (row == Row.FIRST_TOTAL) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(color(INK));
        }
        return style;
    }

    private XSSFCellStyle header() {
        var style = workbook.createCellStyle();
        style.setFont(font(true));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(color(HEADER_FILL));
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(ACCENT));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(color(HAIRLINE));
        return style;
    }

    private XSSFFont font(boolean bold) {
        var font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 10);
        font.setBold(bold);
        font.setColor(color(INK));
        return font;
    }

    private String format(Value value) {
        return switch (value) {
            case TEXT, MONEY, COUNT, FRACTION, PERCENT -> value.format;
            case DATE -> language == Language.RU ? "dd.mm.yyyy" : "d mmm yyyy";
            case MONTH -> language == Language.RU ? "[$-419]mmmm yyyy" : "[$-409]mmmm yyyy";
        };
    }
}

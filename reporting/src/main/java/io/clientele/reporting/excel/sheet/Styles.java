package io.clientele.reporting.excel.sheet;

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
public final class Styles {

    public static final String INK = "1B1F24";
    public static final String ACCENT = "0F6E84";
    /** The strong end of a scale of shades, light enough for figures in ink. */
    public static final String STRONG = "4FB3C8";

    public static final String PALE = "A9CCD5";
    public static final String HAIRLINE = "D9DEE4";
    public static final String HEADER_FILL = "EAF3F6";

    /** What a cell holds. */
    public enum Value {
        TEXT("@"),
        CODE("@"),
        MONEY("#,##0.00;\"−\"#,##0.00"),
        COUNT("#,##0;\"−\"#,##0"),
        FRACTION("#,##0.00;\"−\"#,##0.00"),
        TENTHS("#,##0.0;\"−\"#,##0.0"),
        PERCENT("0.0%;\"−\"0.0%"),
        GROWTH("\"▲ +\"0.0%;\"▼ −\"0.0%;0.0%"),
        MARK("@"),
        DATE(""),
        MONTH("");

        private final String format;

        Value(String format) {
            this.format = format;
        }
    }

    /** What a row is. */
    public enum Row {
        PLAIN,
        /** Names the rows below it. */
        GROUP,
        FIRST_TOTAL,
        TOTAL,
        NOTE,
        /** One of a list of names and values. */
        FACT
    }

    private record Look(Row row, Value value) {}

    private final XSSFWorkbook workbook;
    private final Language language;
    private final Map<Look, XSSFCellStyle> cells = new HashMap<>();
    private final Map<Look, XSSFCellStyle> quoted = new HashMap<>();
    private final XSSFCellStyle header;

    public Styles(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.language = language;
        this.header = header();
    }

    public XSSFCellStyle of(Row row, Value value) {
        return cells.computeIfAbsent(new Look(row, value), look -> cell(look.row(), look.value()));
    }

    /** Whether any cell looks like one with such a value. */
    boolean shows(Value value) {
        return cells.keySet().stream().anyMatch(look -> look.value() == value);
    }

    public XSSFCellStyle headerOf() {
        return header;
    }

    /** For text that a spreadsheet might take for a formula when somebody edits the cell. */
    public XSSFCellStyle quoted(Row row, Value value) {
        return quoted.computeIfAbsent(new Look(row, value), look -> {
            var style = cell(look.row(), look.value());
            style.setQuotePrefixed(true);
            return style;
        });
    }

    public static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex), null);
    }

    private XSSFCellStyle cell(Row row, Value value) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format(value)));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(row == Row.FACT ? HorizontalAlignment.LEFT : alignment(value));
        style.setWrapText(value == Value.TEXT);
        style.setIndention((short) (row == Row.FACT || value == Value.TEXT || value == Value.CODE ? 1 : 0));
        style.setFont(font(row == Row.GROUP || row == Row.FIRST_TOTAL || row == Row.TOTAL));
        if (row == Row.FIRST_TOTAL || row == Row.GROUP) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(color(row == Row.GROUP ? HAIRLINE : INK));
        }
        return style;
    }

    private static HorizontalAlignment alignment(Value value) {
        return switch (value) {
            case TEXT, CODE -> HorizontalAlignment.LEFT;
            case MARK -> HorizontalAlignment.CENTER;
            case MONEY, COUNT, FRACTION, TENTHS, PERCENT, GROWTH, DATE, MONTH -> HorizontalAlignment.RIGHT;
        };
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
            case TEXT, CODE, MONEY, COUNT, FRACTION, TENTHS, PERCENT, GROWTH, MARK -> value.format;
            case DATE -> language == Language.RU ? "dd.mm.yyyy" : "d mmm yyyy";
            case MONTH -> language == Language.RU ? "[$-419]mmmm yyyy" : "[$-409]mmmm yyyy";
        };
    }
}

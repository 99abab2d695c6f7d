package io.clientele.reporting.excel.sheet;

import io.clientele.reporting.wording.Wording;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Money in full or in thousands, as the reader of a workbook chooses: one cell to choose in, and number formats that follow it. The
 * values stay what they are.
 */
final class MoneyUnit {

    private static final String NAME = "MoneyUnit";
    private static final int THOUSAND = 3;

    private final Wording wording;

    MoneyUnit(Wording wording) {
        this.wording = wording;
    }

    /** Lets cells with money follow the choice. */
    void follow(Sheet sheet, List<CellRangeAddress> money) {
        if (money.isEmpty()) {
            return;
        }
        var plain = plain(sheet);
        var formatting = plain.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule("%s=\"%s\"".formatted(NAME, thousands()));
        // The only way to a style of its own that the library offers; the number format is put beside the empty font.
        rule.createFontFormatting();
        var styles = plain.getWorkbook().getStylesSource();
        var format = styles.getDxfAt(Math.toIntExact(styles._getDXfsSize()) - 1).addNewNumFmt();
        var code = "#,##0.0,%1$s;\"−\"#,##0.0,%1$s".formatted("\"" + wording.text("unit.thousands") + "\"");
        format.setNumFmtId(styles.putNumberFormat(code));
        format.setFormatCode(code);
        formatting.addConditionalFormatting(money.toArray(CellRangeAddress[]::new), rule);
    }

    /** The unit in force; beside it stand the ones to choose from. */
    String inFull() {
        return wording.numbers().currencySign();
    }

    private String thousands() {
        return wording.text("unit." + THOUSAND, inFull());
    }

    /** Makes a cell the one to choose in. */
    void offer(Sheet sheet, int row, int column) {
        var name = sheet.getWorkbook().createName();
        name.setNameName(NAME);
        name.setRefersToFormula(new CellReference(sheet.getSheetName(), row, column, true, true).formatAsString());
        var helper = sheet.getDataValidationHelper();
        var choice = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {inFull(), thousands()}),
                new CellRangeAddressList(row, row, column, column));
        choice.setSuppressDropDownArrow(true);
        choice.setShowErrorBox(true);
        choice.setShowPromptBox(true);
        choice.createPromptBox(wording.text("parameter.unit"), wording.text("parameter.unit.choose"));
        sheet.addValidationData(choice);
    }

    private static XSSFSheet plain(Sheet sheet) {
        return sheet.getWorkbook() instanceof SXSSFWorkbook written
                ? written.getXSSFWorkbook().getSheet(sheet.getSheetName())
                : (XSSFSheet) sheet;
    }
}

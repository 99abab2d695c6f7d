package io.clientele.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What other programs find in a workbook. */
final class ExcelFile {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private ExcelFile() {}

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    static void eachCell(XSSFWorkbook workbook, BiConsumer<XSSFSheet, XSSFCell> action) {
        workbook.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> action.accept((XSSFSheet) sheet, (XSSFCell) cell))));
    }

    static List<XSSFCell> formulas(XSSFWorkbook workbook) {
        var formulas = new ArrayList<XSSFCell>();
        eachCell(workbook, (sheet, cell) -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell);
            }
        });
        return formulas;
    }

    /** Sheets one after another, a line per row, cells by tabs; a formula with its value in brackets. */
    static String cells(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var workbook = open(bytes)) {
            workbook.forEach(sheet -> {
                text.append("[").append(sheet.getSheetName()).append("]\n");
                sheet.forEach(row -> {
                    var cells = new ArrayList<String>();
                    row.forEach(cell -> cells.add(cellText((XSSFCell) cell)));
                    text.append(String.join("\t", cells)).append("\n");
                });
            });
        }
        return text.toString();
    }

    private static String cellText(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? "=" + cell.getCellFormula() + " [" + value(cell) + "]"
                : value(cell);
    }

    static String value(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getStringCellValue();
    }

    static XSSFCell find(XSSFSheet sheet, String text) {
        var found = new ArrayList<XSSFCell>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                found.add((XSSFCell) cell);
            }
        }));
        assertThat(found).as("cells " + text).isNotEmpty();
        return found.getFirst();
    }

    /** Whether another program is there to compute; says so on the console if not. */
    static boolean officeIsThere() {
        if (!Files.exists(OFFICE)) {
            IO.println("Skipped: LibreOffice is not installed, so no other program recalculates the workbook.");
        }
        return Files.exists(OFFICE);
    }

    /** The same workbook after another program has computed it; it gets the formulas without our values. */
    static XSSFWorkbook recalculated(byte[] bytes, Path folder) throws Exception {
        try (var out = Files.newOutputStream(folder.resolve("report.xlsx"));
                var workbook = open(bytes)) {
            formulas(workbook).forEach(cell -> cell.getCTCell().unsetV());
            workbook.write(out);
        }
        convert(folder.resolve("report.xlsx"), "xlsx:Calc MS Excel 2007 XML", folder);
        return new XSSFWorkbook(Files.newInputStream(folder.resolve("back/report.xlsx")));
    }

    /** A workbook as another program prints it. */
    static byte[] printed(Path workbook, Path folder) throws Exception {
        convert(workbook, "pdf", folder);
        return Files.readAllBytes(folder.resolve("back/report.pdf"));
    }

    private static void convert(Path workbook, String format, Path folder) throws Exception {
        var process = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.resolve("back").toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    static XSSFCell same(XSSFCell cell, XSSFWorkbook other) {
        return other.getSheet(cell.getSheet().getSheetName())
                .getRow(cell.getRowIndex())
                .getCell(cell.getColumnIndex());
    }
}

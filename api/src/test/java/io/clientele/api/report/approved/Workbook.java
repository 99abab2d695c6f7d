package io.clientele.api.report.approved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What other programs find in a workbook. */
final class Workbook {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    private Workbook() {}

    /** Sheets one after another, a line per row, cells by tabs; a formula with its value in brackets. */
    static String cells(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.forEach(sheet -> {
                text.append('[').append(sheet.getSheetName()).append("]\n");
                sheet.forEach(row -> {
                    var cells = new ArrayList<String>();
                    row.forEach(cell -> cells.add(text((XSSFCell) cell)));
                    text.append(String.join("\t", cells)).append('\n');
                });
            });
        }
        return text.toString();
    }

    /** Every cell by sheet and place, as numbers of six decimals and texts. */
    static Map<String, String> values(XSSFWorkbook workbook) {
        var values = new TreeMap<String, String>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                cell -> values.put(sheet.getSheetName() + "!" + cell.getAddress(), value((XSSFCell) cell)))));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** Whether another program is there to compute; says so on the console if not. */
    static boolean officeIsThere() {
        if (!Files.exists(OFFICE)) {
            IO.println("Skipped: LibreOffice is not installed, so no other program recalculates the workbooks.");
        }
        return Files.exists(OFFICE);
    }

    /** Has another program open them, which get their formulas without our values, and save what it comes to under the same names. */
    static void recalculate(Map<String, byte[]> workbooks, Path folder, Path back) throws Exception {
        var command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                back.toString()));
        for (var entry : workbooks.entrySet()) {
            var file = folder.resolve(entry.getKey());
            try (var out = Files.newOutputStream(file);
                    var workbook = new XSSFWorkbook(new ByteArrayInputStream(entry.getValue()))) {
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> forget((XSSFCell) cell))));
                workbook.write(out);
            }
            command.add(file.toString());
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }

    private static void forget(XSSFCell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.getCTCell().unsetV();
        }
    }

    private static String text(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? "=" + cell.getCellFormula() + " [" + value(cell) + "]"
                : value(cell);
    }

    private static String value(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }
}

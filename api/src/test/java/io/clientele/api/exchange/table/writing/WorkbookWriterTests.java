package io.clientele.api.exchange.table.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookWriterTests {

    private static final List<SheetColumn> COLUMNS = List.of(
            new SheetColumn("Name", 20, null),
            new SheetColumn("Sum", 12, "#,##0.00"),
            new SheetColumn("Day", 12, "dd.mm.yyyy"));

    @Test
    void goesOnInANewSheetWithTheSameHeaderWhenOneIsFull() throws IOException {
        try (var workbook = written(2_500, 1_200)) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("List", "List 2", "List 3", "Last");
            var rows = IntStream.range(0, 3)
                    .mapToObj(workbook::getSheetAt)
                    .map(sheet -> sheet.getLastRowNum())
                    .toList();
            assertThat(rows).containsExactly(1_200, 1_200, 100);
            for (var at = 0; at < 3; at++) {
                var sheet = workbook.getSheetAt(at);
                assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Sum");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .isEqualTo("A1:C" + (sheet.getLastRowNum() + 1));
            }
            assertThat(workbook.getSheetAt(2).getRow(100).getCell(0).getStringCellValue())
                    .isEqualTo("n2499");
        }
    }

    @Test
    void writesEachCellAsWhatItIs() throws IOException {
        try (var workbook = written(1_500, WorkbookWriter.MOST_ROWS)) {
            for (var row : List.of(1, 999, 1_000, 1_001, 1_500)) {
                var cells = workbook.getSheetAt(0).getRow(row);
                assertThat(cells.getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(cells.getCell(1).getNumericCellValue()).isEqualTo(row - 1 + 0.25);
                assertThat(cells.getCell(1).getCellStyle().getDataFormatString())
                        .isEqualTo("#,##0.00");
                assertThat(cells.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(LocalDate.of(2026, 1, 1).plusDays(row - 1));
                assertThat(cells.getCell(2).getCellStyle().getDataFormatString())
                        .isEqualTo("dd.mm.yyyy");
            }
        }
    }

    @Test
    void leavesTextsTexts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = WorkbookWriter.to(bytes, 10)) {
            writer.begin("List", COLUMNS);
            writer.row(Arrays.asList("=1+1", null, null));
            writer.row(Arrays.asList("007 <&\">\u0001 ё", null, null));
        }

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                    .startsWith("007 <&\">")
                    .endsWith(" ё");
        }
    }

    private static XSSFWorkbook written(int rows, int mostRows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = WorkbookWriter.to(bytes, mostRows)) {
            writer.begin("List", COLUMNS);
            for (var row = 0; row < rows; row++) {
                writer.row(List.of(
                        "n" + row,
                        BigDecimal.valueOf(row).add(new BigDecimal("0.2500")),
                        LocalDate.of(2026, 1, 1).plusDays(row)));
            }
            writer.begin("Last", List.of());
            writer.write(List.of("a", "b"));
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

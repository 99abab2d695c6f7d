package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice between money in full and in thousands. */
class MoneyUnitTests {

    @Test
    void everyColumnOfMoneyFollowsTheChoiceAndNoOther() throws IOException {
        var document = DocumentTestData.everything(EN);
        try (var workbook = ExcelFile.open(render(document))) {
            for (var section : document.sections()) {
                var columns = section.table().columns();

                assertThat(following(workbook.getSheet(section.sheet())))
                        .as(section.sheet())
                        .containsExactlyElementsOf(IntStream.range(0, columns.size())
                                .filter(at -> columns.get(at).kind() == Kind.MONEY)
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void theChoiceIsBetweenTheCurrencyAndThousandsOfIt() throws IOException {
        try (var workbook = ExcelFile.open(render(DocumentTestData.everything(RU)))) {
            var choice = choice(workbook);
            var validation = workbook.getSheet("Параметры").getDataValidations().getFirst();

            assertThat(workbook.getSheet("Параметры")
                            .getRow(choice.getRow())
                            .getCell(choice.getCol())
                            .getStringCellValue())
                    .isEqualTo("₽");
            assertThat(validation.getValidationConstraint().getExplicitListValues())
                    .containsExactly("₽", "тыс. ₽");
            assertThat(validation.getRegions().getCellRangeAddress(0).isInRange(choice))
                    .isTrue();
        }
    }

    @Test
    void anotherSpreadsheetShowsThousandsOnceTheyAreChosen(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(ExcelFile.officeIsThere());
        var file = folder.resolve("report.xlsx");
        try (var workbook = ExcelFile.open(render(money("1234567.89")));
                var out = Files.newOutputStream(file)) {
            var choice = choice(workbook);
            workbook.getSheet("Параметры")
                    .getRow(choice.getRow())
                    .createCell(choice.getCol())
                    .setCellValue("тыс. ₽");
            workbook.write(out);
        }

        assertThat(PdfFile.text(ExcelFile.printed(file, folder)).replace('\u00a0', ' '))
                .contains("1,234.6 тыс.")
                .doesNotContain("1,234,567.89");
    }

    @Test
    void aWorkbookWithoutMoneyOffersNoChoice() throws IOException {
        var section = section(Kind.COUNT, "7");
        try (var workbook = ExcelFile.open(render(document(section)))) {
            assertThat(workbook.getName("MoneyUnit")).isNull();
            assertThat(workbook.getSheet("Параметры").getDataValidations()).isEmpty();
            assertThat(following(workbook.getSheetAt(0))).isEmpty();
        }
    }

    /** The columns whose format follows the choice, over all their rows. */
    private static List<Integer> following(XSSFSheet sheet) {
        var columns = new TreeSet<Integer>();
        var formatting = sheet.getSheetConditionalFormatting();
        for (var at = 0; at < formatting.getNumConditionalFormattings(); at++) {
            var one = formatting.getConditionalFormattingAt(at);
            if (String.valueOf(one.getRule(0).getFormula1()).startsWith("MoneyUnit=")) {
                Arrays.stream(one.getFormattingRanges()).forEach(range -> {
                    assertThat(range.getFirstRow()).isEqualTo(1);
                    assertThat(range.getLastRow()).isEqualTo(sheet.getLastRowNum());
                    IntStream.rangeClosed(range.getFirstColumn(), range.getLastColumn())
                            .forEach(columns::add);
                });
            }
        }
        return List.copyOf(columns);
    }

    private static CellReference choice(XSSFWorkbook workbook) {
        return new CellReference(workbook.getName("MoneyUnit").getRefersToFormula());
    }

    private static Document money(String amount) {
        return document(section(Kind.MONEY, amount));
    }

    private static Section section(Kind kind, String value) {
        var columns = List.of(Column.of("Клиент", Kind.TEXT), Column.of("Показатель", kind));
        var line = Line.of(Cell.of("Ромашка"), Cell.of(new BigDecimal(value)));
        return new Section("Итоги", "Итоги", "", List.of(), new Table(columns, List.of(line), List.of()), "");
    }

    private static Document document(Section section) {
        return new Document(ReportTestData.frame(RU), "Итоги", List.of(), List.of(), List.of(section), List.of());
    }

    private static byte[] render(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        new Reports().render(document, Format.XLSX, out);
        return out.toByteArray();
    }
}

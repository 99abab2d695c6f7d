package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SalesBySegmentExcelTests {

    private static final Reports REPORTS = new Reports();

    @Test
    void writesTheFixtureInRussian() throws IOException {
        Approved.verify(cells(ReportTestData.fixture(RU)));
    }

    @Test
    void writesTheFixtureInEnglish() throws IOException {
        Approved.verify(cells(ReportTestData.fixture(EN)));
    }

    @Test
    void writesMonthsAndDifficultNames() throws IOException {
        Approved.verify(cells(ReportTestData.full(RU)));
    }

    @Test
    void writesDashesWhereNothingWasSold() throws IOException {
        Approved.verify(cells(ReportTestData.empty(RU)));
    }

    @Test
    void saysThatOnlyOwnClientsCount() throws IOException {
        Approved.verify(cells(ReportTestData.partial(EN)));
    }

    @ParameterizedTest
    @EnumSource
    void carriesTheValuesItsFormulasComeTo(ReportTestData.Case kind) throws IOException {
        try (var workbook = open(kind.report(RU))) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            var formulas = ExcelFile.formulas(workbook);

            assertThat(formulas).isNotEmpty().allSatisfy(cell -> {
                var cached = cell.getRawValue();
                assertThat(cell.getCachedFormulaResultType()).isIn(CellType.NUMERIC, CellType.STRING);
                evaluator.evaluateFormulaCell(cell);
                assertThat(cell.getRawValue()).as(cell.getReference()).isEqualTo(cached);
            });
        }
    }

    @Test
    void totalsComeToTheFiguresOfTheRecord() throws IOException {
        var report = ReportTestData.full(RU);

        try (var workbook = open(report)) {
            var sales = workbook.getSheetAt(0);
            var parts = workbook.getSheetAt(1);

            assertThat(number(sales, "Всего по компании", 3))
                    .isCloseTo(report.company().figures().revenue().doubleValue(), offset(0.005));
            assertThat(number(sales, "Поправка на пересечения", 3)).isPositive();
            assertThat(number(parts, "Итого", 6)).isCloseTo(number(parts, "Итого без повторов", 6), offset(0.001));
            assertThat(number(sales, "Итого без повторов", 3)).isEqualTo(number(parts, "Итого без повторов", 6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySheetHasAnUniqueFrozenFilteredHeader(ReportTestData.Case kind) throws IOException {
        try (var workbook = open(kind.report(RU))) {
            workbook.forEach(any -> {
                var sheet = (XSSFSheet) any;
                var names = new ArrayList<String>();
                sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));

                assertThat(names).doesNotHaveDuplicates().doesNotContain("");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            });
            assertThat(workbook.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo(
                            "A1:O" + (1 + Math.max(1, kind.report(RU).segments().size())));
        }
    }

    @Test
    void drawsChartsThatExcelCanEdit() throws IOException {
        try (var workbook = open(ReportTestData.full(RU))) {
            assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
            assertThat(workbook.getSheetAt(2).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void keepsNamesThatLookLikeFormulasAsText() throws IOException {
        try (var workbook = open(ReportTestData.full(RU))) {
            var cell = ExcelFile.find(workbook.getSheetAt(0), "=Холодный обзвон: <строители> & \"ремонт\"");

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(ExcelFile.find(workbook.getSheetAt(0), "VIP-клиенты")
                            .getCellStyle()
                            .getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void namesItself() throws IOException {
        try (var workbook = open(ReportTestData.fixture(EN))) {
            var core = workbook.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("Sales by segment, 1 Nov 2025 – 21 Nov 2026");
            assertThat(core.getCreator()).isEqualTo("ООО «ИнструментОпт»");
        }
    }

    /** Another program's arithmetic, where one is installed. */
    @Test
    void anotherSpreadsheetComesToTheSameValues(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(ExcelFile.officeIsThere());
        var bytes = render(ReportTestData.full(RU));

        try (var ours = ExcelFile.open(bytes);
                var theirs = ExcelFile.recalculated(bytes, folder)) {
            ExcelFile.eachCell(
                    ours,
                    (sheet, cell) -> assertThat(ExcelFile.value(ExcelFile.same(cell, theirs)))
                            .as(sheet.getSheetName() + cell.getReference())
                            .isEqualTo(ExcelFile.value(cell)));
        }
    }

    private static byte[] render(SalesBySegmentReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        REPORTS.render(report, Format.XLSX, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(SalesBySegmentReport report) throws IOException {
        return ExcelFile.open(render(report));
    }

    private static String cells(SalesBySegmentReport report) throws IOException {
        return ExcelFile.cells(render(report));
    }

    private static double number(XSSFSheet sheet, String row, int column) {
        return ExcelFile.find(sheet, row).getRow().getCell(column).getNumericCellValue();
    }
}

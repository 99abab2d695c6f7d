package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
            var formulas = new ArrayList<XSSFCell>();
            eachCell(workbook, (sheet, cell) -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell);
                }
            });

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
            var cell = find(workbook.getSheetAt(0), "=Холодный обзвон: <строители> & \"ремонт\"");

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(find(workbook.getSheetAt(0), "VIP-клиенты")
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

    /** Another program's arithmetic, where one is installed; it gets the formulas without our values. */
    @Test
    void anotherSpreadsheetComesToTheSameValues(@TempDir Path folder) throws Exception {
        var office = Path.of("/usr/bin/soffice");
        if (!Files.exists(office)) {
            IO.println("Skipped: LibreOffice is not installed, so no other program recalculates the workbook.");
        }
        Assumptions.assumeTrue(Files.exists(office));
        try (var out = Files.newOutputStream(folder.resolve("report.xlsx"))) {
            withoutValues(open(ReportTestData.full(RU))).write(out);
        }

        recalculate(office, folder);

        try (var ours = open(ReportTestData.full(RU));
                var theirs = new XSSFWorkbook(Files.newInputStream(folder.resolve("back/report.xlsx")))) {
            eachCell(
                    ours,
                    (sheet, cell) -> assertThat(value(same(cell, theirs)))
                            .as(sheet.getSheetName() + cell.getReference())
                            .isEqualTo(value(cell)));
        }
    }

    private static XSSFWorkbook withoutValues(XSSFWorkbook workbook) {
        eachCell(workbook, (sheet, cell) -> {
            if (cell.getCellType() == CellType.FORMULA) {
                cell.getCTCell().unsetV();
            }
        });
        return workbook;
    }

    private static void recalculate(Path office, Path folder) throws Exception {
        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.resolve("back").toString(),
                        folder.resolve("report.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    private static XSSFCell same(XSSFCell cell, XSSFWorkbook other) {
        return other.getSheet(cell.getSheet().getSheetName())
                .getRow(cell.getRowIndex())
                .getCell(cell.getColumnIndex());
    }

    private static byte[] render(SalesBySegmentReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        REPORTS.render(report, Format.XLSX, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(SalesBySegmentReport report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(render(report)));
    }

    private static void eachCell(XSSFWorkbook workbook, BiConsumer<XSSFSheet, XSSFCell> action) {
        workbook.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> action.accept((XSSFSheet) sheet, (XSSFCell) cell))));
    }

    /** Sheets one after another, a line per row, cells by tabs; a formula with its value in brackets. */
    private static String cells(SalesBySegmentReport report) throws IOException {
        var text = new StringBuilder();
        try (var workbook = open(report)) {
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

    private static String value(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.getStringCellValue();
    }

    private static XSSFCell find(XSSFSheet sheet, String name) {
        return rows(sheet).stream()
                .filter(cell -> cell.getStringCellValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name));
    }

    private static List<XSSFCell> rows(XSSFSheet sheet) {
        var names = new ArrayList<XSSFCell>();
        sheet.forEach(row -> {
            if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING) {
                names.add((XSSFCell) row.getCell(0));
            }
        });
        return names;
    }

    private static double number(XSSFSheet sheet, String row, int column) {
        return find(sheet, row).getRow().getCell(column).getNumericCellValue();
    }
}

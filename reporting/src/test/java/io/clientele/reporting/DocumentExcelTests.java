package io.clientele.reporting;

import static io.clientele.reporting.Language.EN;
import static io.clientele.reporting.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentExcelTests {

    private static final Reports REPORTS = new Reports();

    @Test
    void writesEverythingInRussian() throws IOException {
        Approved.verify(ExcelFile.cells(render(DocumentTestData.everything(RU))));
    }

    @Test
    void writesEverythingInEnglish() throws IOException {
        Approved.verify(ExcelFile.cells(render(DocumentTestData.everything(EN))));
    }

    @Test
    void saysThatThereIsNothingToShow() throws IOException {
        Approved.verify(ExcelFile.cells(render(DocumentTestData.empty(EN))));
    }

    @Test
    void anotherSpreadsheetComesToTheSameValues(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(ExcelFile.officeIsThere());
        var bytes = render(DocumentTestData.everything(RU));

        try (var ours = ExcelFile.open(bytes);
                var theirs = ExcelFile.recalculated(bytes, folder)) {
            assertThat(ExcelFile.formulas(ours))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(cell -> assertThat(ExcelFile.value(ExcelFile.same(cell, theirs)))
                            .as(cell.getSheet().getSheetName() + cell.getReference())
                            .isEqualTo(ExcelFile.value(cell)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySheetHasAnUniqueFrozenHeaderAndGoesOnPaper(DocumentTestData.Case kind) throws IOException {
        try (var workbook = open(kind.document(RU))) {
            workbook.forEach(any -> {
                var sheet = (XSSFSheet) any;
                var names = new ArrayList<String>();
                sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));

                assertThat(names).doesNotHaveDuplicates().doesNotContain("");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            });
            assertThat(workbook.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A1:");
            assertThat(workbook.getSheetName(workbook.getNumberOfSheets() - 1)).isEqualTo("Параметры");
        }
    }

    @Test
    void keepsWhatLooksLikeAFormulaOrANumberAsText() throws IOException {
        try (var workbook = open(DocumentTestData.everything(RU))) {
            var sheet = workbook.getSheetAt(0);

            for (var name : new String[] {"=СУММ(A1) <строители> & \"ремонт\"", "@ромашка", "-5 градусов"}) {
                assertThat(ExcelFile.find(sheet, name).getCellStyle().getQuotePrefixed())
                        .isTrue();
            }
            assertThat(ExcelFile.find(sheet, "0710007919").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(ExcelFile.find(sheet, "ИП Петров А. А.").getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void foldsTheRowsOfAGroup() throws IOException {
        try (var workbook = open(DocumentTestData.everything(RU))) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getRow(1).getOutlineLevel()).isZero();
            assertThat(sheet.getRow(2).getOutlineLevel()).isEqualTo(1);
            assertThat(sheet.getRowSumsBelow()).isFalse();
        }
    }

    @Test
    void drawsChartsThatReferToTheCells() throws IOException {
        try (var workbook = open(DocumentTestData.everything(RU))) {
            var bars = workbook.getSheetAt(0).getDrawingPatriarch().getCharts().getFirst();
            var names = bars.getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .getCat()
                    .getStrRef();

            assertThat(names.getF()).startsWith("(Клиенты!$B$3,Клиенты!$B$4,");
            assertThat(workbook.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(3);
            assertThat(workbook.getSheetAt(2).getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isPositive();
        }
    }

    @Test
    void drawsNoSumOfTheRestBesideSingleRows() throws IOException {
        try (var workbook = open(debts(5, 3))) {
            var bars = workbook.getSheetAt(0).getDrawingPatriarch().getCharts().getFirst();
            var names = bars.getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0)
                    .getCat()
                    .getStrRef();

            assertThat(names.getF()).isEqualTo("Долги!$A$2:$A$3");
        }
    }

    @Test
    void drawsNoChartOfNothingButZeros() throws IOException {
        try (var workbook = open(debts(0, 0))) {
            assertThat(workbook.getSheetAt(0).getDrawingPatriarch()).isNull();
        }
    }

    @Test
    void drawsNeitherLinesOfNothingKnownNorSetsOfNobody() throws IOException {
        var month = Cell.of(LocalDate.of(2026, 11, 1));
        var unknown = new Table(
                List.of(Column.of("Месяц", Kind.MONTH), Column.of("Факт", Kind.MONEY)),
                List.of(Line.of(month, Cell.NONE)),
                List.of());
        var nobody = new Table(
                List.of(
                        Column.of("VIP", Kind.MARK),
                        Column.of("Клиентов", Kind.COUNT),
                        Column.of("Выручка", Kind.MONEY)),
                List.of(Line.of(Cell.of(true), Cell.of(0), Cell.of(0))),
                List.of());

        assertThat(charts(unknown, new Chart.Lines(0, List.of(1), null))).isZero();
        assertThat(charts(nobody, new Chart.UpSet(0, 0, 1, 2))).isZero();
        var known = new Table(unknown.columns(), List.of(Line.of(month, Cell.of(0))), List.of());
        assertThat(charts(known, new Chart.Lines(0, List.of(1), null))).isOne();
    }

    private static int charts(Table table, Chart chart) throws IOException {
        try (var workbook = open(of(new Section("Лист", "Лист", "", List.of(chart), table, "")))) {
            var drawing = workbook.getSheetAt(0).getDrawingPatriarch();
            return drawing == null ? 0 : drawing.getCharts().size();
        }
    }

    @Test
    void writesNoFormulaThatWouldComeToSomethingElse() throws IOException {
        try (var workbook = open(DocumentTestData.everything(RU))) {
            var sheet = workbook.getSheetAt(0);
            var sum = ExcelFile.find(sheet, "Итого").getRow();
            var company = ExcelFile.find(sheet, "Всего по компании").getRow();

            assertThat(sum.getCell(3).getCellFormula()).isEqualTo("SUM(D2:D14)");
            assertThat(company.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(company.getCell(7).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void writesAFullMatrix() throws IOException {
        try (var workbook = open(DocumentTestData.matrix(RU, 300, 30))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(300);
            assertThat(workbook.getSheetAt(0).getRow(1).getLastCellNum()).isEqualTo((short) 32);
        }
    }

    @Test
    void writesFiguresOfRowsWithUnitsOfTheirOwnWithTheirDecimals() throws IOException {
        var columns = List.of(Column.of("Показатель", Kind.TEXT), Column.of("От", Kind.FIGURE));
        var lines = Stream.of("185", "16.6", "9642.00")
                .map(figure -> Line.of(Cell.of("№ " + figure), Cell.of(new BigDecimal(figure))))
                .toList();
        var bounds = new Section("Границы", "Границы", "", List.of(), new Table(columns, lines, List.of()), "");

        try (var workbook = open(of(bounds))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToObj(row -> new DataFormatter(Locale.ROOT)
                                    .formatCellValue(sheet.getRow(row).getCell(1))))
                    .containsExactly("185", "16.6", "9,642.00");
        }
    }

    private static Document debts(int first, int second) {
        var columns = List.of(Column.of("Клиент", Kind.TEXT), Column.of("Долг, ₽", Kind.MONEY));
        var lines = List.of(
                Line.of(Cell.of("Ромашка"), Cell.of(first)),
                Line.of(Cell.of("Вектор"), Cell.of(second)),
                Line.of(Cell.of("Прочие (ещё 7 строк)"), Cell.of(90)));
        return of(new Section(
                "Долги",
                "Долги",
                "",
                List.of(new Chart.Bars(0, List.of(1), 15)),
                new Table(columns, lines, List.of(), 6),
                ""));
    }

    private static Document of(Section section) {
        return new Document(
                ReportTestData.frame(RU), section.heading(), List.of(), List.of(), List.of(section), List.of());
    }

    private static byte[] render(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        REPORTS.render(document, Format.XLSX, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(Document document) throws IOException {
        return ExcelFile.open(render(document));
    }
}

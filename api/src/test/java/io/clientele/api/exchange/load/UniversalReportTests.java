package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.ImportSummary.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales as the «Универсальный отчёт» of 1C saves them: a workbook with titles, merged cells, groups by client and totals. */
@ClienteleTest
class UniversalReportTests {

    private static final List<String> HEADER = List.of(
            "Регистратор",
            "Номер строки",
            "Период",
            "Контрагент",
            "Номенклатура",
            "Менеджер",
            "Количество",
            "Сумма",
            "НДС",
            "Себестоимость");
    private static final int FIRST_SUM = 6;
    private static final String SALE = "Реализация товаров и услуг УТ00-000101 от 12.10.2026 10:15:00";
    private static final String LARGE = "Реализация товаров и услуг УТ00-000102 от 13.10.2026 0:00:00";
    private static final String RETURN = "Возврат товаров от клиента УТ00-000007 от 14.10.2026 12:00:00";
    private static final String RETAIL = "Отчёт о розничных продажах УТ00-000009 от 15.10.2026 23:59:59";
    private static final String WRONG = "Реализация товаров и услуг УТ00-000110 от 30.09.2026 10:00:00";
    private static final String FLOWER = "ООО «Ромашка»";
    private static final String TRADER = "ИП Иванов";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesTheRowsBetweenTitlesGroupsAndTotals() throws IOException {
        var report = report();

        var loaded = load(report);
        var again = load(report);

        assertThat(loaded.summary())
                .extracting(
                        ImportSummary::format,
                        ImportSummary::headerRow,
                        ImportSummary::rows,
                        ImportSummary::created,
                        ImportSummary::rejected,
                        ImportSummary::skippedRows)
                .containsExactly("XLSX", 6L, 6L, 5L, 1L, List.of(8L, 11L, 14L, 17L));
        assertThat(loaded.summary().warnings())
                .extracting(Warning::row, Warning::value, Warning::code)
                .containsExactly(tuple(6L, "Параметры", "SHEET_UNREAD"));
        assertThat(loaded.summary().refused())
                .extracting(Refused::row, Refused::column, Refused::value, Refused::code)
                .containsExactly(tuple(16L, "sold_at", "31.09.2026 10:00:00", "WRONG_DATE"));
        assertThat(List.of(
                        again.summary().created(),
                        again.summary().changed(),
                        again.summary().unchanged()))
                .containsExactly(0L, 0L, 5L);
        assertThat(texts("""
                        select concat_ws('|', document, left(sold_at, 19), c.name, m.name, amount, vat_amount, cost, quantity,
                          line_count, is_return)
                        from sale s left join client c on c.id = s.client_id left join manager m on m.id = s.manager_id
                        order by sold_at"""))
                .containsExactly(
                        SALE
                                + "|2026-10-12 10:15:00|ООО «Ромашка»|Иванов И. И.|3703.5000|667.8400|2700.0000|2.3000|2|0",
                        LARGE
                                + "|2026-10-13 00:00:00|ИП Иванов|Петрова А. С.|123456789.0100|0.0000|98765432.1000|1000.0000|1|0",
                        RETURN
                                + "|2026-10-14 12:00:00|ИП Иванов|Петрова А. С.|-1234.5000|-222.6100|-900.0000|-1.0000|1|1",
                        RETAIL + "|2026-10-15 23:59:59|99.9000|18.0100|70.0000|1.0000|1|0");
        assertThat(texts("""
                        select concat_ws('|', l.line, p.name, l.quantity, l.amount, l.vat_amount, l.cost)
                        from sale_line l join sale s on s.id = l.sale_id join product p on p.id = l.product_id
                        where s.document like 'Реализация%101 %' order by l.line"""))
                .containsExactly(
                        "1|Супер дрель|2.0000|2469.0000|445.2300|1800.0000",
                        "2|Саморезы, кг|0.3000|1234.5000|222.6100|900.0000");
        assertThat(texts("select sum(amount) from sale_line")).containsExactly("123459357.9100");
        assertThat(texts("select concat_ws('|', external_id, name) from client order by name"))
                .containsExactly("ИП Иванов|ИП Иванов", "ООО «Ромашка»|ООО «Ромашка»");
        assertThat(texts("select name from product order by name")).containsExactly("Саморезы, кг", "Супер дрель");
    }

    /** What is named in the report goes by its name alone. */
    private Imports.Loaded load(Path report) throws IOException {
        return new SentFiles(imports, folder)
                .load(new ImportRequest(
                        ImportKind.SALES,
                        report.toString(),
                        "Продажи.xlsx",
                        "report",
                        false,
                        false,
                        true,
                        false,
                        List.of(),
                        Map.of(),
                        null));
    }

    private Path report() throws IOException {
        var file = folder.resolve("report.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var report = new SavedReport(book);
            report.titles();
            report.group(7, FLOWER, 2.3, 3_703.5, 667.84, 2_700);
            report.line(8, SALE, 1, at(12, 10, 15, 0), FLOWER, "Супер дрель", "Иванов И. И.", 2, 2_469, 445.23, 1_800);
            report.line(
                    9,
                    SALE,
                    2,
                    at(12, 10, 15, 0),
                    FLOWER,
                    "Саморезы, кг",
                    "Иванов И. И.",
                    0.1 + 0.2,
                    1_234.5,
                    222.61,
                    900);
            report.group(10, TRADER, 999, 123_455_554.51, -222.61, 98_764_532.1);
            report.line(
                    11,
                    LARGE,
                    1,
                    at(13, 0, 0, 0),
                    TRADER,
                    "Супер дрель",
                    "Петрова А. С.",
                    1_000,
                    123_456_789.01,
                    0,
                    98_765_432.1);
            report.line(
                    12,
                    RETURN,
                    1,
                    at(14, 12, 0, 0),
                    TRADER,
                    "Супер дрель",
                    "Петрова А. С.",
                    -1,
                    -1_234.5,
                    -222.61,
                    -900);
            report.group(13, "", 2, 109.9, 18.01, 70);
            report.line(14, RETAIL, 1, at(15, 23, 59, 59), "", "Супер дрель", "", 1, 99.9, 18.01, 70);
            report.line(15, WRONG, 1, "31.09.2026 10:00:00", "АО «Никто»", "Ничего", "", 1, 10, 0, 0);
            report.group(16, "Итого", 1_003.3, 123_459_367.91, 463.24, 98_767_302.1);
            book.createSheet("Параметры");
            book.createSheet("Скрытый");
            book.setSheetHidden(2, true);
            book.write(out);
        }
        return file;
    }

    private static LocalDateTime at(int day, int hour, int minute, int second) {
        return LocalDateTime.of(2026, 10, day, hour, minute, second);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** The first sheet, filled row by row. */
    private static final class SavedReport {

        private final XSSFSheet sheet;
        private final CellStyle moment;
        private final CellStyle money;

        SavedReport(XSSFWorkbook book) {
            sheet = book.createSheet("TDSheet");
            moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy h:mm:ss"));
            money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        }

        /** The header is two rows high, as each of its cells is merged with the one below. */
        void titles() {
            texts(0, List.of("Продажи"));
            merge(0, 0, 0, HEADER.size() - 1);
            texts(2, List.of("Параметры:", "Период: 01.10.2026 - 31.10.2026"));
            texts(3, List.of("Отбор:", "Организация Равно \"ИнструментОпт ООО\""));
            texts(5, HEADER);
            texts(6, HEADER.stream().map(name -> "").toList());
            for (var column = 0; column < HEADER.size(); column++) {
                merge(5, 6, column, column);
            }
        }

        void group(int row, String name, double... sums) {
            texts(row, List.of(name));
            merge(row, row, 0, FIRST_SUM - 1);
            sums(row, sums);
        }

        void line(
                int row,
                String document,
                int line,
                Object at,
                String client,
                String product,
                String manager,
                double... sums) {
            texts(row, List.of(document, "", "", client, product, manager));
            sheet.getRow(row).getCell(1).setCellValue(line);
            var cell = sheet.getRow(row).getCell(2);
            if (at instanceof LocalDateTime time) {
                cell.setCellValue(time);
                cell.setCellStyle(moment);
            } else {
                cell.setCellValue(String.valueOf(at));
            }
            sums(row, sums);
            sheet.groupRow(row, row);
        }

        private void texts(int row, List<String> texts) {
            var cells = sheet.createRow(row);
            for (var column = 0; column < texts.size(); column++) {
                var cell = cells.createCell(column);
                if (!texts.get(column).isEmpty()) {
                    cell.setCellValue(texts.get(column));
                }
            }
        }

        private void sums(int row, double... sums) {
            for (var at = 0; at < sums.length; at++) {
                var cell = sheet.getRow(row).createCell(FIRST_SUM + at);
                cell.setCellStyle(money);
                cell.setCellValue(sums[at]);
            }
        }

        private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }
}

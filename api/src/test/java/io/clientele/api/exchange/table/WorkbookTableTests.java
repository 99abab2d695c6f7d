package io.clientele.api.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.exchange.table.writing.TableWriter;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells of workbooks are read as. */
class WorkbookTableTests {

    private interface Filling {
        void fill(Worksheet sheet);
    }

    @TempDir
    private Path folder;

    @Test
    void readsDatesOfBuiltInAndCustomFormats() throws IOException {
        var rows = rows(new RawWorkbook(file())
                .formats(0, 14, 22, 20, 165, 30)
                .with("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>46112</v></c><c r=\"B1\" s=\"1\"><v>46112</v></c>"
                        + "<c r=\"C1\" s=\"2\"><v>45000.5</v></c><c r=\"D1\" s=\"5\"><v>45000</v></c></row>"));
        var custom = rows(written(sheet -> {
            sheet.value(0, 0, LocalDate.of(2026, 3, 31));
            sheet.style(0, 0).format("dd.MM.yyyy").set();
            sheet.value(0, 1, LocalDateTime.of(2026, 3, 31, 10, 15));
            sheet.style(0, 1).format("[$-419]dd\\ mmmm\\ yyyy\\ \"г.\";@").set();
            sheet.value(0, 2, 46112);
            sheet.style(0, 2).format("#,##0.00\\ \"дней\"_д").set();
        }));

        assertThat(rows.getFirst().cells()).containsExactly("46112", "2026-03-31", "2023-03-15T12:00", "2023-03-15");
        assertThat(custom.getFirst().cells()).containsExactly("2026-03-31", "2026-03-31T10:15", "46112");
    }

    @Test
    void countsTheDaysOfAWorkbookFrom1904WhenItSaysSo() throws IOException {
        var rows = rows(new RawWorkbook(file())
                .since1904()
                .formats(0, 14)
                .with("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44650</v></c></row>"));

        assertThat(rows.getFirst().cells()).containsExactly("2026-03-31");
    }

    @Test
    void readsTheDateThatAFormulaComesTo() throws IOException {
        var rows = rows(new RawWorkbook(file())
                .formats(0, 14)
                .with("<row r=\"1\"><c r=\"A1\" s=\"1\"><f>TODAY()</f><v>46112</v></c>"
                        + "<c r=\"B1\"><f>0.1+0.2</f><v>0.30000000000000004</v></c></row>"));

        assertThat(rows.getFirst().cells()).containsExactly("2026-03-31", "0.3");
    }

    @ParameterizedTest(name = "{0} is seen as {1}")
    @CsvSource({
        "0.30000000000000004,0.3",
        "0.7999999999999999,0.8",
        "1.1000000000000001,1.1",
        "123456789012.1234,123456789012.1234",
        "123456789012.12340001,123456789012.1234",
        "-1234.5600000000002,-1234.56",
        "1E2,100",
        "7.7070838930000000E9,7707083893",
        "12345678901234567890,12345678901234567890",
        "0,0",
        "1E-7,0.0000001"
    })
    void readsNumbersAsAPersonSeesThem(String written, String seen) throws IOException {
        var rows = rows(new RawWorkbook(file()).with("<row r=\"1\"><c r=\"A1\"><v>" + written + "</v></c></row>"));

        assertThat(rows.getFirst().cells()).containsExactly(seen);
    }

    @Test
    void writesNoHugeNumberOut() throws IOException {
        var rows = rows(new RawWorkbook(file()).with("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>"));

        assertThat(rows.getFirst().cells()).containsExactly("1E+999999999");
    }

    @Test
    void leavesTextsThatLookLikeNumbersAsTheyAre() throws IOException {
        var rows = rows(written(sheet -> {
            sheet.inlineString(0, 0, "007");
            sheet.value(0, 1, "+7 495 000-00-01");
            sheet.inlineString(0, 2, "1E5");
            sheet.value(0, 3, 105000019);
            sheet.style(0, 3).format("0000000000").set();
            sheet.value(0, 4, 0.2);
            sheet.style(0, 4).format("0%").set();
            sheet.value(0, 5, true);
        }));

        assertThat(rows.getFirst().cells())
                .containsExactly("007", "+7 495 000-00-01", "1E5", "0105000019", "20%", "true");
    }

    @Test
    void countsRowsAsASpreadsheetDoesThoughTheyDoNotSayTheirNumber() throws IOException {
        var said = rows(new RawWorkbook(file())
                .with("<row r=\"3\"><c r=\"B3\"><v>1</v></c></row><row r=\"7\"><c r=\"A7\"><v>2</v></c></row>"));
        var unsaid = rows(new RawWorkbook(file()).with("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"));

        assertThat(said).containsExactly(new Row(3, List.of("", "1")), new Row(7, List.of("2")));
        assertThat(unsaid).containsExactly(new Row(1, List.of("1")), new Row(2, List.of("2")));
    }

    @Test
    void refusesAFullSheetThatGoesOnInAnother() throws IOException {
        var file = file();
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tests", "1.0")) {
            var first = workbook.newWorksheet("List");
            first.value(0, 0, "external_id");
            first.value(1_048_575, 0, "last");
            first.finish();
            workbook.newWorksheet("List 2").value(0, 0, "external_id");
        }

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("The first sheet is full to its last row and others follow");
    }

    @Test
    void readsWhatItsWriterWrote() throws IOException {
        var row = List.of("=1+1", "", "-5", "'quoted", "ООО «Ёлка»\nвторая строка");
        var file = file();
        try (var out = TableWriter.of(file, new Table.Format("XLSX", "UTF-8", ""))) {
            out.write(row);
        }

        assertThat(rows(file)).containsExactly(new Row(1, row));
    }

    private Path file() throws IOException {
        return Files.createTempFile(folder, "book", ".xlsx");
    }

    private Path written(Filling filling) throws IOException {
        var file = file();
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tests", "1.0")) {
            filling.fill(workbook.newWorksheet("1"));
        }
        return file;
    }

    private static List<Row> rows(Path file) throws IOException {
        try (var table = Table.open(file, name -> false)) {
            var rows = new ArrayList<Row>();
            table.rows().forEachRemaining(rows::add);
            return rows;
        }
    }
}

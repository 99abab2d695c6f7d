package io.clientele.api.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.exchange.table.writing.TableWriter;
import io.clientele.api.firm.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CSV files are read as. */
class CsvTableTests {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Set<String> COLUMNS = Set.of("id", "name", "amount");

    @TempDir
    private Path folder;

    @Test
    void takesTheDelimiterOfTheRowThatNamesColumns() throws IOException {
        var text = "Отчёт, составлен 1, 2 и 3 мая\n\n\"id\";name;amount\n1;a;\"1,5\"\n2;b;1,5,5,5,5\n";

        try (var table = Table.open(Files.writeString(file(), text), COLUMNS::contains)) {
            assertThat(table.format().delimiter()).isEqualTo(";");
            assertThat(rows(table))
                    .extracting(Row::number, row -> row.cells().size())
                    .contains(tuple(3L, 3))
                    .contains(tuple(5L, 3));
        }
    }

    @Test
    void refusesUtf8WithABrokenByteAndNamesItsLine() throws IOException {
        var broken = bytes("id,name\n1,Анна Каренина\n2,Бор", new byte[] {(byte) 0xD0}, "ис\n3,Вера\n");

        assertThatThrownBy(() -> Table.open(Files.write(file(), broken), COLUMNS::contains)
                        .close())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BROKEN_ENCODING"))
                .hasMessageContaining("line 3");
    }

    @Test
    void refusesABrokenByteBehindTheMarkOfUtf8() throws IOException {
        var broken = bytes("\uFEFFid,name\n1,", new byte[] {(byte) 0xFF}, "\n");

        assertThatThrownBy(() -> Table.open(Files.write(file(), broken), COLUMNS::contains)
                        .close())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id;name\n1;Фёдор «О»\n", "id;name\n1;ПЁТР И СЁМА\n2;«А»\n", "id;name\n1;Её\n2;Анна\n"})
    void knowsWindows1251(String text) throws IOException {
        try (var table = Table.open(Files.write(file(), text.getBytes(CYRILLIC)), COLUMNS::contains)) {
            assertThat(table.format().encoding()).isEqualTo("windows-1251");
            assertThat(rows(table).get(1).cells().get(1))
                    .isEqualTo(text.lines().skip(1).findFirst().orElseThrow().substring(2));
        }
    }

    @Test
    void takesBlanksAwayThatDoNotBreak() throws IOException {
        try (var table = Table.open(
                Files.writeString(file(), "id;name\n\u00A07\u00A0;\u202FООО\u00A0Ромашка \u00A0\n"),
                COLUMNS::contains)) {
            assertThat(rows(table).get(1).cells()).containsExactly("7", "ООО\u00A0Ромашка");
        }
    }

    @Test
    void readsWhatItsWriterWroteAndNoneOfItIsAFormula() throws IOException {
        var row = List.of(
                "=1+1",
                "+7 495 000-00-01",
                "-5",
                "-1 234,50",
                "@SUM(A1)",
                "'=quoted",
                "''=twice",
                "'plain",
                "- dash",
                "a=b");
        var file = file();
        try (var out = TableWriter.of(file, new Table.Format("CSV", "UTF-8", "tab"))) {
            out.write(List.of("id", "name"));
            out.write(row);
        }

        assertThat(Files.readString(file).replace("\"", ""))
                .contains(
                        "'=1+1\t'+7 495 000-00-01\t-5\t-1 234,50\t'@SUM(A1)\t''=quoted\t'''=twice\t'plain\t'- dash\ta=b");
        try (var table = Table.open(file, COLUMNS::contains)) {
            assertThat(rows(table).get(1).cells()).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n", "=\t"})
    void guardsWhatASpreadsheetWouldRun(String cell) {
        assertThat(FormulaGuard.plain(FormulaGuard.guarded(cell))).isEqualTo(cell);
        assertThat(FormulaGuard.guarded(cell)).matches("(?s)['\\n].*");
    }

    private static byte[] bytes(String before, byte[] between, String after) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(before.getBytes(StandardCharsets.UTF_8));
        bytes.write(between);
        bytes.write(after.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private Path file() throws IOException {
        return Files.createTempFile(folder, "file", ".csv");
    }

    private static List<Row> rows(Table table) {
        var rows = new ArrayList<Row>();
        table.rows().forEachRemaining(rows::add);
        return rows;
    }
}

package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rejected rows, given back to be mended and sent again. */
@ClienteleTest
class RejectedRowsTests {

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void countsARowOnceHoweverManyFaultsItHas() throws IOException {
        var loaded = files().load(ImportKind.CLIENTS, "faults", """
                        external_id,name,registered_at,income,kind,sex
                        1,А,31.02.2026,много,,
                        2,Б,,,марсианин,среднего рода
                        3,В,,,,
                        """);

        assertThat(loaded.summary())
                .extracting(ImportSummary::created, ImportSummary::rejected)
                .containsExactly(1L, 2L);
        assertThat(SentFiles.reasons(loaded))
                .containsExactly("2 registered_at 31.02.2026 WRONG_DATE", "3 kind марсианин UNKNOWN_CHOICE");
        assertThat(Files.readString(loaded.rejected()))
                .contains("Also WRONG_NUMBER in `income`: `много` is no number")
                .contains("Also UNKNOWN_CHOICE in `sex`");
    }

    @Test
    void takesTheRejectedFileAgainAsItIs() throws IOException {
        files().load(ImportKind.PRODUCTS, "again", "external_id,name\np,Дрель\n");
        var sales = """
                document,line,sold_at,client,product,quantity,amount,manager
                again-1,1,2026-11-01,late,p,-1,"-5,50",=1+1
                """;

        var first = files().load(ImportKind.SALES, "again", sales);
        files().load(ImportKind.CLIENTS, "again", "external_id,name,code\nlate,Поздний,7\n");
        var second = files().load(ImportKind.SALES, "again", first.rejected());

        assertThat(Files.readString(first.rejected())).contains(",\"'=1+1\"").contains(",-1,\"-5,50\",");
        assertThat(second.summary().created())
                .as(Files.readString(second.rejected()))
                .isEqualTo(1);
        assertThat(texts("select m.name from manager m join sale s on s.manager_id = m.id where document = 'again-1'"))
                .containsExactly("=1+1");
    }

    @Test
    void givesTheRejectedRowsOfAWorkbookBackAsOneWithAColumnOfItsOwnCalledCode() throws IOException {
        var first = files().load(ImportKind.CLIENTS, "back", files().workbook(sheet -> {
            SentFiles.row(sheet, 0, "external_id", "name", "code", "head", "registered_at");
            SentFiles.row(sheet, 1, "1", "=А", "К-1", "boss");
            sheet.value(1, 4, LocalDate.of(2026, 3, 31));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
        }));
        files().load(ImportKind.CLIENTS, "back", "external_id,name\nboss,Глава\n");
        var second = files().load(ImportKind.CLIENTS, "back", first.rejected());

        assertThat(first.summary().rejected()).isEqualTo(1);
        assertThat(Files.readAllBytes(first.rejected())).startsWith('P', 'K');
        assertThat(second.summary().created()).isEqualTo(1);
        assertThat(
                        texts(
                                "select concat(name, code, registered_at) from client where source = 'back' and external_id = '1'"))
                .containsExactly("=АК-12026-03-31");
    }

    @Test
    void givesTheRejectedRowsOfAWindows1251FileBackAsTheyCanBeReadAgain() throws IOException {
        var file = Files.writeString(
                folder.resolve("cyrillic.csv"),
                "external_id;name;head\n1;Ёлочный базар «Ёж» № 5;поздний\n2;Щит;\n",
                Charset.forName("windows-1251"));

        var first = files().load(ImportKind.CLIENTS, "cyrillic", file);
        files().load(ImportKind.CLIENTS, "cyrillic", "external_id,name\nпоздний,Глава\n");
        var second = files().load(ImportKind.CLIENTS, "cyrillic", first.rejected());

        assertThat(first.summary())
                .extracting(ImportSummary::created, ImportSummary::rejected)
                .containsExactly(1L, 1L);
        assertThat(second.summary().created()).isEqualTo(1);
        assertThat(texts("select name from client where source = 'cyrillic' order by external_id"))
                .containsExactly("Ёлочный базар «Ёж» № 5", "Щит", "Глава");
    }

    private SentFiles files() {
        return new SentFiles(imports, folder);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of a file make one document, and what a document that comes again leaves of the one that was there. */
@ClienteleTest
class SaleDocumentsTests {

    private static final String SALES = "document,line,sold_at,client,product,quantity,amount\n";
    private static final String THREE = """
            d,1,2026-11-01,a,p,1,100
            d,2,2026-11-01,a,p,1,20
            d,3,2026-11-01,a,p,1,"3,50"
            e,1,2026-11-02,b,p,1,7
            """;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsDocumentsWithoutAnIdApartByNumberOrganizationAndYear() throws IOException {
        known("numbers");
        var text = """
                Номер;Организация;Дата;Номер строки;Контрагент;Номенклатура;Количество;Сумма
                УТ-000001;ИнструментОпт ООО;31.12.2025 23:59:59;1;a;p;1;100
                УТ-000001;ИнструментОпт ООО;01.01.2026 0:00:00;1;a;p;1;200
                УТ-000001;ИнструментОпт Север ООО;2026-01-01;1;a;p;1;300
                УТ-000002;;2026-02-01;1;b;p;1;400
                УТ-000001;ИнструментОпт ООО;2026-01-01 12:00;2;a;p;1;50
                ;ИнструментОпт ООО;2026-03-01;1;a;p;1;500
                """;

        var loaded = files().load(ImportKind.SALES, "numbers", text);
        var again = files().load(ImportKind.SALES, "numbers", text);

        assertThat(loaded.summary().created()).isEqualTo(5);
        assertThat(SentFiles.reasons(loaded)).containsExactly("7 number  EMPTY_CELL");
        assertThat(texts("""
                        select concat_ws('|', document, sold_on, amount, line_count) from sale
                        where source = 'numbers' order by document"""))
                .containsExactly(
                        "УТ-000001 ИнструментОпт ООО 2025|2025-12-31|100.0000|1",
                        "УТ-000001 ИнструментОпт ООО 2026|2026-01-01|250.0000|2",
                        "УТ-000001 ИнструментОпт Север ООО 2026|2026-01-01|300.0000|1",
                        "УТ-000002  2026|2026-02-01|400.0000|1");
        assertThat(again.summary().unchanged()).isEqualTo(5);
    }

    @Test
    void knowsTheWordsOf1cForRoublesAndForNoVat() throws IOException {
        known("words");

        var loaded = files().load(ImportKind.SALES, "words", """
                Номер;Дата;Номер строки;Контрагент;Номенклатура;Количество;Сумма;Ставка НДС;Валюта
                УТ-1;01.02.2026;1;a;p;1;120;20%;руб.
                УТ-2;01.02.2026;1;a;p;1;100;Без НДС;643
                УТ-3;01.02.2026;1;a;p;1;100;без\u00A0НДС;RUB
                УТ-4;01.02.2026;1;a;p;1;100;много;RUB
                УТ-5;01.02.2026;1;a;p;1;100;0%;рпя
                """);

        assertThat(SentFiles.reasons(loaded))
                .containsExactlyInAnyOrder("5 vat_rate много WRONG_NUMBER", "6 currency рпя BAD_CURRENCY");
        assertThat(texts("""
                        select concat_ws('|', document, currency, l.amount, format(vat_rate, 0))
                        from sale_line l join sale s on s.id = l.sale_id where source = 'words' order by document"""))
                .containsExactly(
                        "УТ-1  2026|RUB|120.0000|20", "УТ-2  2026|RUB|100.0000|0", "УТ-3  2026|RUB|100.0000|0");
    }

    @Test
    void rejectsRowsOfOneNumberOrganizationAndYearThatAreOfTwoDays() throws IOException {
        known("days");

        var loaded = files().load(ImportKind.SALES, "days", """
                Номер;Организация;Дата;Номер строки;Контрагент;Номенклатура;Количество;Сумма
                УТ-000001;ИнструментОпт ООО;01.02.2026;1;a;p;1;100
                УТ-000001;ИнструментОпт ООО;2026-02-02;2;a;p;1;200
                """);

        assertThat(SentFiles.reasons(loaded))
                .containsExactlyInAnyOrder(
                        "2 sold_at УТ-000001 ИнструментОпт ООО 2026 DOCUMENT_DISAGREES",
                        "3 sold_at УТ-000001 ИнструментОпт ООО 2026 DOCUMENT_DISAGREES");
        assertThat(lines("days")).isEmpty();
    }

    @Test
    void keepsLinesThatAreNotSentUnlessDocumentsAreReplaced() throws IOException {
        known("kept");
        send("kept", THREE, false);

        var kept = send("kept", "d,1,2026-11-01,a,p,1,100\nd,3,2026-11-01,a,p,1,4\n", false);
        assertThat(counts(kept)).containsExactly(0L, 1L, 1L, 0L);
        assertThat(lines("kept")).containsExactly("d 1 100.0000", "d 2 20.0000", "d 3 4.0000", "e 1 7.0000");
        assertThat(documents("kept")).containsExactly("d a 2026-11-01 124.0000 3", "e b 2026-11-02 7.0000 1");

        var replaced = send("kept", "d,1,2026-11-01,a,p,1,100\nd,3,2026-11-01,a,p,1,5\n", true);
        assertThat(counts(replaced)).containsExactly(0L, 1L, 1L, 0L);
        assertThat(lines("kept")).containsExactly("d 1 100.0000", "d 3 5.0000", "e 1 7.0000");
        assertThat(documents("kept")).containsExactly("d a 2026-11-01 105.0000 2", "e b 2026-11-02 7.0000 1");
    }

    @Test
    void replacesADocumentByWhatCameOfItAndNothingTheSecondTime() throws IOException {
        known("replaced");
        send("replaced", THREE, false);
        var moved = "d,4,2026-11-03,b,p,2,60\nf,1,2026-11-04,a,p,1,9\n";

        var first = send("replaced", moved, true);
        var second = send("replaced", moved, true);

        assertThat(counts(first)).containsExactly(2L, 0L, 0L, 0L);
        assertThat(counts(second)).containsExactly(0L, 0L, 2L, 0L);
        assertThat(lines("replaced")).containsExactly("d 4 60.0000", "e 1 7.0000", "f 1 9.0000");
        assertThat(documents("replaced"))
                .containsExactly("d b 2026-11-03 60.0000 1", "e b 2026-11-02 7.0000 1", "f a 2026-11-04 9.0000 1");
    }

    @Test
    void leavesADocumentAsItWasWhenARowThatIsToReplaceItIsRejected() throws IOException {
        known("whole");
        send("whole", THREE, false);

        var loaded = send("whole", "d,1,2026-11-01,a,p,1,1\nd,2,2026-11-01,a,nothing,1,2\n", true);

        assertThat(SentFiles.reasons(loaded))
                .containsExactlyInAnyOrder("2 document d DOCUMENT_INCOMPLETE", "3 product nothing UNKNOWN_PRODUCT");
        assertThat(lines("whole")).containsExactly("d 1 100.0000", "d 2 20.0000", "d 3 3.5000", "e 1 7.0000");
        assertThat(documents("whole")).containsExactly("d a 2026-11-01 123.5000 3", "e b 2026-11-02 7.0000 1");
    }

    private Imports.Loaded send(String source, String rows, boolean replaceDocuments) throws IOException {
        var file = files().file(SALES + rows).toString();
        return files().load(new ImportRequest(
                ImportKind.SALES,
                file,
                "sales.csv",
                source,
                false,
                false,
                false,
                replaceDocuments,
                List.of(),
                Map.of(),
                null));
    }

    /** Created, changed, unchanged and rejected. */
    private static List<Long> counts(Imports.Loaded loaded) {
        var summary = loaded.summary();
        return List.of(summary.created(), summary.changed(), summary.unchanged(), summary.rejected());
    }

    private List<String> lines(String source) {
        return texts("""
                select concat_ws(' ', document, line, l.amount) from sale_line l join sale s on s.id = sale_id
                where source = '%s' order by document, line""".formatted(source));
    }

    private List<String> documents(String source) {
        return texts("""
                select concat_ws(' ', document, external_id, sold_on, amount, line_count) from sale s
                join client c on c.id = client_id where s.source = '%s' order by document""".formatted(source));
    }

    private void known(String source) throws IOException {
        files().load(ImportKind.CLIENTS, source, "external_id,name\na,А\nb,Б\n");
        files().load(ImportKind.PRODUCTS, source, "external_id,name\np,Дрель\n");
    }

    private SentFiles files() {
        return new SentFiles(imports, folder);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

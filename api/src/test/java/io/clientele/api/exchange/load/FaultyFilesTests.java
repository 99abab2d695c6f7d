package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that went wrong on their way, and sales that come in no good order. */
@ClienteleTest
class FaultyFilesTests {

    private static final String SALES = "document,line,sold_at,client,product,quantity,amount,return_of,channel\n";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesTheHeaderAsideThatComesAgainInFilesPutTogether() throws IOException {
        var part = "external_id;name;city\n%1$s1;А;Тула\n%1$s2;Б;\n";

        var clients = files().load(ImportKind.CLIENTS, "joined", part.formatted("a") + part.formatted("b"));
        var products = files().load(ImportKind.PRODUCTS, "joined", "external_id,name\n1,А\nexternal_id,name\n2,Б\n");

        assertThat(clients.summary().skippedRows()).containsExactly(4L);
        assertThat(clients.summary().created()).isEqualTo(4);
        assertThat(products.summary().skippedRows()).containsExactly(3L);
        assertThat(texts("select external_id from client where source = 'joined' order by 1"))
                .containsExactly("a1", "a2", "b1", "b2");
    }

    @Test
    void rejectsTheRowOfAZeroByteFarDown() throws IOException {
        var content = SALES
                + IntStream.range(0, 2_000)
                        .mapToObj(number -> "n%d,1,2026-11-01,nul-%d,p,1,1,,%s\n"
                                .formatted(number, number, number == 1_999 ? "ма\0газин" : "магазин"))
                        .collect(Collectors.joining());

        var many = IntStream.range(0, 6_000)
                .mapToObj(number -> "x%d,Покупатель\n".formatted(number))
                .collect(Collectors.joining());

        var loaded = files().load(files().request(ImportKind.SALES, "nul", content, false, true));
        var client = files().load(ImportKind.CLIENTS, "nul", "external_id,name\n" + many + "y,Y\0y\n");

        assertThat(loaded.summary().created()).isEqualTo(1_999);
        assertThat(loaded.summary().refused())
                .singleElement()
                .satisfies(fault -> assertThat(List.of(fault.row(), fault.column(), fault.code()))
                        .isEqualTo(List.of(2_001L, "channel", "INVALID_CHARACTER")));
        assertThat(client.summary().refused())
                .singleElement()
                .satisfies(fault -> assertThat(List.of(fault.row(), fault.column(), fault.code()))
                        .isEqualTo(List.of(6_002L, "name", "INVALID_CHARACTER")));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, BROKEN_FILE", "UTF-16LE, BROKEN_FILE", "KOI8-R, BROKEN_ENCODING", "IBM866, BROKEN_ENCODING"})
    void refusesLettersOfAnotherKind(String charset, String code) throws IOException {
        refuses("Идентификатор;Наименование\n1;Анна\n", charset, code);
        refuses("external_id;name\n1;Анна Андреевна\n2;ООО «Ромашка»\n3;Пётр Ежов\n", charset, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-2", "windows-1250"})
    void refusesLettersOfWesternAndCentralEurope(String charset) throws IOException {
        refuses("external_id;name\n1;Müller\n2;Köhler und Söhne\n3;Jäger\n", charset, "BROKEN_ENCODING");
        var late = files().file("external_id;name\n1;Muller\n2;Müller\n", Charset.forName(charset));
        assertThatThrownBy(() -> files().load(ImportKind.CLIENTS, "letters", late))
                .hasMessageContaining("line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ООО «РОМАШКА» № 1",
                "Пётр – менеджер по продажам…",
                "Український інститут їжі",
                "Беларускі ўніверсітэт",
                "Кабель ВВГнг-LS 3×1,5",
                "я"
            })
    void readsWhatPeopleWriteInWindows1251(String name) throws IOException {
        var charset = Charset.forName("windows-1251");
        var kept = new String(name.getBytes(charset), charset);

        var loaded = files().load(
                        ImportKind.CLIENTS, "letters", files().file("external_id;name\n1;" + name + "\n", charset));

        assertThat(loaded.summary().rejected()).isZero();
        assertThat(texts("select name from client where source = 'letters'")).containsExactly(kept);
    }

    private void refuses(String content, String charset, String code) throws IOException {
        var file = files().file(content, Charset.forName(charset));

        assertThatThrownBy(() -> files().load(ImportKind.CLIENTS, "letters", file))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void takesReturnsBeforeTheSalesTheyAreOf() throws IOException {
        known("early");

        var returned = files().load(ImportKind.SALES, "early", SALES + "r,1,2026-11-05,a,p,-1,-60,s,\n");
        var sold = files().load(ImportKind.SALES, "early", SALES + "s,1,2026-11-01,a,p,2,120,,\n");
        var both = files().load(
                        ImportKind.SALES, "early", SALES + "q,1,2026-11-06,a,p,-1,-1,t,\nt,1,2026-11-02,a,p,1,1,,\n");

        assertThat(List.of(returned, sold, both))
                .allSatisfy(loaded -> assertThat(loaded.summary().rejected()).isZero());
        assertThat(
                        texts(
                                "select concat_ws(' ', document, is_return, amount, return_of) from sale where source = 'early' order by 1"))
                .containsExactly("q 1 -1.0000 t", "r 1 -60.0000 s", "s 0 120.0000", "t 0 1.0000");
    }

    @Test
    void keepsAmountsOfTwelveDigitsToTheLast() throws IOException {
        known("rich");

        var loaded = files().load(
                        ImportKind.SALES,
                        "rich",
                        SALES
                                + "m,1,2026-11-01,a,p,1,999999999999.9999,,\nm,2,2026-11-01,a,p,1,\"999 999 999 999,99\",,\n"
                                + "m,3,2026-11-01,a,p,-1,-999999999999.9999,,\nn,1,2026-11-01,a,p,1,1000000000000,,\n");

        assertThat(loaded.summary().created()).isEqualTo(3);
        assertThat(SentFiles.reasons(loaded)).singleElement().asString().startsWith("5 amount 1000000000000");
        assertThat(texts("select amount from sale where source = 'rich'")).containsExactly("999999999999.9900");
    }

    @Test
    void takesTheLinesOfADocumentFromTwoFiles() throws IOException {
        known("parts");

        files().load(ImportKind.SALES, "parts", SALES + "d,1,2026-11-01,a,p,1,10,,\nd,2,2026-11-01,a,p,1,20,,\n");
        var second = files().load(
                        ImportKind.SALES, "parts", SALES + "d,2,2026-11-01,a,p,1,25,,\nd,3,2026-11-01,a,p,1,30,,\n");

        assertThat(List.of(second.summary().created(), second.summary().changed()))
                .containsExactly(1L, 1L);
        assertThat(texts("select concat_ws(' ', amount, line_count) from sale where source = 'parts'"))
                .containsExactly("65.0000 3");
    }

    @Test
    void movesADocumentToAnotherClientAndDayWithAllItsLines() throws IOException {
        known("moved");

        files().load(ImportKind.SALES, "moved", SALES + "d,1,2026-11-01,a,p,1,10,,\nd,2,2026-11-01,a,p,1,20,,\n");
        var moved = files().load(ImportKind.SALES, "moved", SALES + "d,2,2026-11-03,b,p,1,20,,\n");

        assertThat(moved.summary().changed()).isEqualTo(1);
        assertThat(texts("""
                        select concat_ws(' ', c.external_id, l.sold_on, l.line) from sale_line l join sale s on s.id = l.sale_id
                        join client c on c.id = l.client_id and c.id = s.client_id and l.sold_on = s.sold_on
                        where s.source = 'moved' order by l.line""")).containsExactly("b 2026-11-03 1", "b 2026-11-03 2");
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

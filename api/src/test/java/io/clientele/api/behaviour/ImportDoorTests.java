package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Good and bad files at the import doors. */
@ClienteleTest
class ImportDoorTests {

    private static final String CLIENTS = "external_id,name\na,Анна\nb,Борис\n";
    private static final String PRODUCTS =
            "external_id,name,group\np,Супер дрель,Дрели\nq,Сверло 6 мм,Свёрла/по металлу\n";
    private static final String SALES = "document,line,sold_at,client,product,quantity,amount\n";

    private final Api api;
    private final Doors doors;

    @Autowired
    ImportDoorTests(Api api) {
        this.api = api;
        this.doors = new Doors(api);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "external_id,name,nonsense\\na,A,1|UNKNOWN_COLUMN",
                "external_id,name,name\\na,A,B|COLUMN_TWICE",
                "name\\nA|COLUMN_MISSING"
            })
    void refusesAFileWhoseHeaderIsWrong(String content, String code) {
        var job = doors.finished(
                doors.sent("clients", content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), ""));

        assertThat(job.get("status")).isEqualTo("FAILED");
        assertThat(String.valueOf(job.get("error"))).contains(code);
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        var workbook = workbook();
        var cutOff = doors.finished(doors.sent("clients", Arrays.copyOf(workbook, workbook.length / 2), ""));
        var zeros = doors.finished(doors.sent("clients", "external_id,name\0\n".getBytes(StandardCharsets.UTF_8), ""));
        var old =
                doors.finished(doors.sent("clients", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, ""));

        assertThat(String.valueOf(cutOff.get("error"))).contains("BROKEN_FILE");
        assertThat(String.valueOf(zeros.get("error"))).contains("BROKEN_FILE");
        assertThat(String.valueOf(old.get("error"))).contains("OLD_EXCEL");
    }

    @Test
    void rejectsBadRowsAndLandsTheOthers() {
        doors.imported("clients", CLIENTS, "?source=bad");
        doors.imported("products", PRODUCTS, "?source=bad");

        var rejected = rejected(doors.imported(
                "sales",
                SALES
                        + "bad-ok,1,2026-11-01,a,p,1,\"1 234,50\"\n"
                        + "bad-number,1,2026-11-01,a,p,one,100\n"
                        + "bad-number,2,2026-11-01,a,p,1,100\n"
                        + "bad-nobody,1,2026-11-01,x,p,1,100\n"
                        + "bad-disagree,1,2026-11-01,a,p,1,100\n"
                        + "bad-disagree,2,2026-11-02,b,p,1,100\n"
                        + "bad-twice,1,2026-11-01,a,p,1,100\n"
                        + "bad-twice,1,2026-11-01,a,p,1,200\n",
                "?source=bad"));

        assertThat(rejected)
                .contains("\n3,quantity,one,WRONG_NUMBER")
                .contains("\n4,,,DOCUMENT_INCOMPLETE")
                .contains("UNKNOWN_CLIENT")
                .contains("DOCUMENT_DISAGREES")
                .contains("DUPLICATE_KEY");
        assertThat(rejected.lines().count()).isEqualTo(1 + 7);
        assertThat(documents("bad")).isEqualTo(1);
    }

    @Test
    void landsNothingOfAFileThatIsToStopOnAnError() {
        doors.imported("clients", CLIENTS, "?source=stop");
        doors.imported("products", PRODUCTS, "?source=stop");

        var job = doors.imported(
                "sales",
                SALES + "stop-1,1,2026-11-01,a,p,1,100\nstop-2,1,2026-11-01,x,p,1,100\n",
                "?source=stop&onError=stop");
        var dry = doors.imported("sales", SALES + "stop-3,1,2026-11-01,a,p,1,100\n", "?source=stop&dryRun=true");

        assertThat(String.valueOf(job.get("summary")))
                .contains("\"landed\":false")
                .contains("\"rejected\":1");
        assertThat(String.valueOf(dry.get("summary")))
                .contains("\"landed\":false")
                .contains("\"rejected\":0");
        assertThat(documents("stop")).isZero();
    }

    @Test
    void takesADocumentWholeThoughItsLinesAreScattered() {
        doors.imported("clients", CLIENTS, "?source=scattered");
        doors.imported("products", PRODUCTS, "?source=scattered");

        var job = doors.imported(
                "sales",
                SALES
                        + "scattered-1,1,2026-11-01,a,p,1,100\nscattered-2,1,2026-11-01,b,p,1,10\nscattered-1,2,2026-11-01,a,q,1,1\n",
                "?source=scattered");

        assertThat(String.valueOf(job.get("summary"))).contains("\"created\":3").contains("\"rejected\":0");
        assertThat(documents("scattered")).isEqualTo(2);
    }

    @Test
    void readsRussianHeadersInWindows1251AndWorkbooks() throws IOException {
        var cyrillic =
                "Идентификатор;Наименование;Город\nв1;ООО «Ёлка»;Тула\n".getBytes(Charset.forName("windows-1251"));

        var text = doors.imported("clients", cyrillic, "?source=one");
        var book = doors.imported("clients", workbook(), "?source=two");

        assertThat(String.valueOf(text.get("summary"))).contains("windows-1251").contains("\"delimiter\":\";\"");
        assertThat(String.valueOf(book.get("summary"))).contains("XLSX").contains("\"created\":1");
        api.admin()
                .document("{ client(externalId: \"в1\") { name city } }")
                .execute()
                .path("client.name")
                .entity(String.class)
                .isEqualTo("ООО «Ёлка»");
    }

    @Test
    void givesTheRejectedRowsOfAWorkbookBackAsAWorkbook() throws IOException {
        var job = doors.imported("products", workbook(), "?source=back&ignore=nonsense");
        var refused = doors.imported("contact-persons", people(), "?source=back");

        assertThat(job.get("result")).isNull();
        assertThat(String.valueOf(refused.get("result"))).contains("rejected-contact-persons.xlsx", "rows=1");
        assertThat(String.valueOf(refused.get("summary")))
                .contains("\"headerRow\":1", "\"skipped\":0", "\"warnings\":[]");
    }

    @Test
    void refusesUtf8WithABrokenByte() {
        var bytes = "external_id,name\na,Анна\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;

        var job = doors.finished(doors.sent("clients", bytes, "?source=broken"));

        assertThat(String.valueOf(job.get("error"))).contains("BROKEN_ENCODING", "line 2");
    }

    @Test
    void refusesAnEmptyFileAndAnUnknownDoorAtOnce() {
        api.rest("admin")
                .post()
                .uri("/imports/clients")
                .exchange()
                .expectStatus()
                .isBadRequest();
        api.rest("admin")
                .post()
                .uri("/imports/nonsense")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tests", "1.0")) {
            var sheet = workbook.newWorksheet("Clients");
            sheet.inlineString(0, 0, "external_id");
            sheet.inlineString(0, 1, "name");
            sheet.value(1, 0, 77);
            sheet.inlineString(1, 1, "Из книги");
        }
        return bytes.toByteArray();
    }

    private static byte[] people() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Tests", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            sheet.inlineString(0, 0, "external_id");
            sheet.inlineString(0, 1, "client");
            sheet.inlineString(0, 2, "name");
            sheet.value(1, 0, 1);
            sheet.inlineString(1, 1, "nobody");
            sheet.inlineString(1, 2, "Яна");
        }
        return bytes.toByteArray();
    }

    private String rejected(Map<String, Object> job) {
        var url = String.valueOf(((Map<?, ?>) Objects.requireNonNull(job.get("result"))).get("url"));
        return Objects.requireNonNull(api.rest("admin")
                .get()
                .uri(url)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private int documents(String start) {
        return api.admin()
                .document("query($start: String!) { sales(filter: {document: {startsWith: $start}}) { totalCount } }")
                .variable("start", start)
                .execute()
                .path("sales.totalCount")
                .entity(Integer.class)
                .get();
    }
}

package io.clientele.api.exchange.commerceml;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.graphql.Ids;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dialogue in which 1C brings its files to a site, and what goes wrong in it. */
@ClienteleTest
class ExchangeTests {

    private final Api api;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    @Autowired
    ExchangeTests(Api api, JdbcClient jdbc, SettableClock clock) {
        this.api = api;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void takesAWholeExchangeInParts(String encoding) {
        var source = encoding.toLowerCase(Locale.ROOT);
        var catalogue = OneC.begin(api, "catalog")
                .send("import.xml", Golden.bytes("import.xml", encoding), 1_000)
                .send("offers.xml", Golden.bytes("offers.xml", encoding), 700)
                .send("import_files/aa/drill.jpg", new byte[] {1, 2, 3}, 2);
        var sales = OneC.begin(api, "sale")
                .send("contragents.xml", Golden.bytes("contragents.xml", encoding), 900)
                .send("documents.xml", Golden.bytes("documents.xml", encoding), 1_111);

        assertThat(catalogue.load("import.xml", source))
                .isEqualTo("success\ncreated 4, changed 0, unchanged 1, skipped 0, rejected 0\n");
        assertThat(catalogue.load("offers.xml", source))
                .isEqualTo("success\ncreated 0, changed 2, unchanged 0, skipped 1, rejected 1\n");
        assertThat(catalogue.load("import_files/aa/drill.jpg", source)).isEqualTo("success\n");
        assertThat(sales.load("contragents.xml", source))
                .isEqualTo("success\ncreated 4, changed 0, unchanged 0, skipped 0, rejected 1\n");
        assertThat(sales.load("documents.xml", source)).startsWith("success\n").endsWith("skipped 4, rejected 1\n");
        assertThat(sales.ask("query"))
                .contains("<КоммерческаяИнформация ВерсияСхемы=\"2.10\"")
                .doesNotContain("Документ");
        assertThat(sales.ask("success")).isEqualTo("success\n");
        assertThat(documents(source)).isEqualTo(5);
    }

    @Test
    void takesArchives() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("import.xml", Golden.bytes("import.xml", "UTF-8"));
        files.put("import_files/drill.jpg", new byte[50_000]);
        files.put("goods/1/offers.xml", Golden.bytes("offers.xml", "UTF-8"));
        var oneC = OneC.begin(api, "catalog").send("v8_1.zip", Golden.zip(files), 500);

        assertThat(oneC.load("import.xml", "zipped")).startsWith("success\ncreated 4");
        assertThat(oneC.load("goods/1/offers.xml", "zipped")).startsWith("success\ncreated 0, changed 2");
    }

    @Test
    void changesNothingWhenAFileIsSentAgain() {
        var oneC = OneC.begin(api, "sale");
        send(oneC, "contragents.xml", "again");
        send(oneC, "documents.xml", "again");
        var versions = versions();

        assertThat(send(oneC, "contragents.xml", "again"))
                .isEqualTo("success\ncreated 0, changed 0, unchanged 4, skipped 0, rejected 1\n");
        assertThat(send(oneC, "documents.xml", "again")).startsWith("success\ncreated 0, changed 0, unchanged ");
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void answersTheSameWhenAskedAboutAnImportAgain() {
        var oneC = OneC.begin(api, "catalog");
        var first = send(oneC, "import.xml", "asked");

        assertThat(oneC.load("import.xml", "asked")).isEqualTo(first);
    }

    @Test
    void changesNothingForAFileThatIsCutOff() {
        var whole = Golden.bytes("documents.xml", "UTF-8");
        var oneC = OneC.begin(api, "sale").send("half.xml", Arrays.copyOf(whole, whole.length - 40), 5_000);

        assertThat(documents("half")).isZero();
        assertThat(oneC.load("half.xml", "half")).startsWith("failure\nBROKEN_FILE");
        assertThat(oneC.load("unsent.xml", "half")).startsWith("failure\nNOT_FOUND");
        assertThat(documents("half")).isZero();
        assertThat(count("select count(*) from client where source = 'half'")).isZero();
    }

    @Test
    void refusesArchivesThatAreCutOffOrBombs() {
        var archive = Golden.zip(Map.of("import.xml", Golden.bytes("import.xml", "UTF-8")));
        var bomb = Golden.zip(Map.of("import.xml", new byte[80 << 20]));
        var elsewhere = Golden.zip(Map.of("../../import.xml", Golden.bytes("import.xml", "UTF-8")));

        var cutOff = OneC.begin(api, "catalog").send("a.zip", Arrays.copyOf(archive, archive.length / 2), 5_000);

        assertThat(cutOff.load("import.xml")).startsWith("failure\nBROKEN_FILE");
        assertThat(OneC.begin(api, "catalog").send("a.zip", bomb, 1 << 20).load("import.xml"))
                .startsWith("failure\nTOO_LARGE");
        assertThat(OneC.begin(api, "catalog").send("a.zip", elsewhere, 5_000).load("import.xml"))
                .startsWith("failure\nBROKEN_FILE");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../import.xml",
                "a/../../import.xml",
                "/etc/passwd.xml",
                "..\\import.xml",
                "C:\\import.xml",
                ".import.xml",
                "a//b.xml",
                "a\nb.xml",
                ""
            })
    void refusesNamesThatLeadElsewhere(String name) {
        var oneC = OneC.begin(api, "catalog");

        assertThat(oneC.sent(name, new byte[] {1})).startsWith("failure\nBAD_FILE_NAME");
    }

    @Test
    void refusesPartsThatAreTooLargeAndWhatItDoesNotKnow() {
        var oneC = OneC.begin(api, "catalog");

        assertThat(oneC.sent("import.xml", new byte[(16 << 20) + 1])).startsWith("failure\nTOO_LARGE");
        assertThat(oneC.ask("dance")).startsWith("failure\nBAD_PARAMETER");
        assertThat(OneC.text(oneC.asked("mode=import&filename=a.xml&source=Bad%20source")))
                .startsWith("failure\nBAD_SOURCE");
        assertThat(OneC.text(OneC.signIn(api, "cat", "admin", Api.PASSWORD))).startsWith("failure\nBAD_PARAMETER");
    }

    @Test
    void letsNobodyInButAdministrators() {
        account("marta", "role: MARKETER");
        jdbc.sql(
                        "insert into manager (id, source, external_id, name, name_key) values (7, '1c', 'm', 'Михаил', 'михаил')")
                .update();
        account("mikhail", "role: MANAGER, manager: \"%s\"".formatted(Ids.of("Manager", 7)));

        assertThat(OneC.text(OneC.signIn(api, "sale", "admin", "wrong")
                        .expectStatus()
                        .isUnauthorized()))
                .startsWith("failure\nBAD_CREDENTIALS");
        assertThat(OneC.text(OneC.signIn(api, "sale", "nobody", Api.PASSWORD)
                        .expectStatus()
                        .isUnauthorized()))
                .startsWith("failure\nBAD_CREDENTIALS");
        assertThat(OneC.text(OneC.signIn(api, "sale", "marta", Api.PASSWORD)
                        .expectStatus()
                        .isForbidden()))
                .startsWith("failure\nFORBIDDEN");
        OneC.signIn(api, "sale", "mikhail", Api.PASSWORD).expectStatus().isForbidden();
        api.anyone()
                .get()
                .uri("/exchange/1c?type=sale&mode=init")
                .header("Cookie", ExchangeCallers.COOKIE + "=../../admin")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        api.rest("admin")
                .get()
                .uri("/exchange/1c?type=sale&mode=init")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void endsASessionThatIsSilentForLong() {
        var oneC = OneC.begin(api, "catalog").send("import.xml", Golden.bytes("import.xml", "UTF-8"), 100_000);

        clock.move(Duration.ofMinutes(110));
        assertThat(oneC.sent("offers.xml", Golden.bytes("offers.xml", "UTF-8"))).isEqualTo("success\n");
        clock.move(Duration.ofMinutes(121));
        var late = oneC.asked("mode=import&filename=import.xml");
        clock.set(SettableClock.TODAY);

        assertThat(OneC.text(late.expectStatus().isUnauthorized())).startsWith("failure\nUNAUTHENTICATED");
    }

    @Test
    void keepsTwoSessionsApart() {
        var one = OneC.begin(api, "catalog").send("import.xml", Golden.bytes("import.xml", "UTF-8"), 100_000);
        var other = OneC.begin(api, "sale").send("import.xml", Golden.bytes("contragents.xml", "UTF-8"), 100_000);

        assertThat(one.load("offers.xml", "apart")).startsWith("failure\nNOT_FOUND");
        assertThat(other.load("import.xml", "apart")).startsWith("success\ncreated 4");
        assertThat(one.load("import.xml", "apart")).startsWith("success\ncreated 4");
        assertThat(count("select count(*) from product where source = 'apart'")).isEqualTo(4);
        assertThat(count("select count(*) from client where source = 'apart'")).isEqualTo(4);
    }

    @Test
    void forgetsFilesWhenItBeginsAnew() {
        var oneC = OneC.begin(api, "catalog").send("import.xml", Golden.bytes("import.xml", "UTF-8"), 100_000);
        oneC.ask("init");

        assertThat(oneC.load("import.xml")).startsWith("failure\nNOT_FOUND");
    }

    @Test
    void wantsToBeAskedWhatItTakesFirst() {
        var oneC = OneC.signedIn(api, "sale");

        assertThat(oneC.sent("documents.xml", new byte[] {1})).startsWith("failure\nNO_INIT");
        assertThat(oneC.load("documents.xml")).startsWith("failure\nNO_INIT");
    }

    @Test
    void showsItsImportsAmongTheJobs() {
        send(OneC.begin(api, "sale"), "documents.xml", "shown");

        var jobs = api.admin()
                .document("{ jobs(first: 1) { nodes { kind status summary result { fileName rows url } } } }")
                .execute();

        jobs.path("jobs.nodes[0].kind").entity(String.class).isEqualTo("COMMERCEML");
        jobs.path("jobs.nodes[0].status").entity(String.class).isEqualTo("COMPLETED");
        jobs.path("jobs.nodes[0].summary")
                .entity(String.class)
                .satisfies(summary -> assertThat(summary).contains("\"skipped\":4", "\"rejected\":1"));
        assertThat(rejected(jobs.path("jobs.nodes[0].result.url")
                        .entity(String.class)
                        .get()))
                .contains(
                        "Документ;\"d-strange\";\"ПЦ-1 2026-03-25\";ХозОперация;\"Переоценка товаров\";UNKNOWN_OPERATION;");
    }

    private String rejected(String url) {
        return OneC.text(
                api.rest("admin").get().uri(url).exchange().expectStatus().isOk());
    }

    private static String send(OneC oneC, String file, String source) {
        return oneC.send(file, Golden.bytes(file, "UTF-8"), 100_000).load(file, source);
    }

    private void account(String username, String more) {
        api.admin()
                .document(
                        "mutation { accountCreate(input: {username: \"%s\", password: \"%s\", %s}) { userErrors { code } } }"
                                .formatted(username, Api.PASSWORD, more))
                .execute()
                .path("accountCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    private String versions() {
        return String.valueOf(jdbc.sql("select room, version from data_version order by room")
                .query()
                .listOfRows());
    }

    private int documents(String source) {
        return jdbc.sql("select count(*) from sale where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}

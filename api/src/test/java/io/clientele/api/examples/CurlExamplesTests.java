package io.clientele.api.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The scripts for curl run as they are, from an empty base to its files; skipped where a program that they need is missing. */
@ClienteleTest
@TestInstance(Lifecycle.PER_CLASS)
class CurlExamplesTests {

    private static final Path EXAMPLES = Path.of("../client-examples").toAbsolutePath();
    private static final Path SCRIPTS = EXAMPLES.resolve("curl");
    private static final List<String> NEEDED = List.of("sh", "curl", "sed", "mktemp", "seq");
    private static final Set<String> RUN_HERE =
            Set.of("all.sh", "download.sh", "import.sh", "query.sh", "report.sh", "token.sh");

    /** How a script ended, and what it said. */
    private record Said(int code, String out, String complaint) {}

    private final Api api;

    private Path folder = Path.of("");
    private Said whole = new Said(-1, "", "");

    @Autowired
    CurlExamplesTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void fillTheBase(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        assumeThat(NEEDED).as("programs of the scripts").allMatch(CurlExamplesTests::onThePath);
        whole = run("all.sh");
    }

    @Test
    void goesFromAnEmptyBaseToAReport() throws IOException {
        assertThat(whole.complaint()).isEmpty();
        assertThat(whole.code()).isZero();
        assertThat(whole.out().lines())
                .anySatisfy(line -> assertThat(line).startsWith("clients: {").contains("\"rejected\":0"))
                .anySatisfy(line -> assertThat(line).startsWith("sales: {").contains("\"rejected\":0"))
                .anySatisfy(line -> assertThat(line).contains("\"segmentCreate\"", "\"userErrors\":[]"))
                .endsWith("sales-by-segment.pdf");
        try (var pdf = Loader.loadPDF(folder.resolve("sales-by-segment.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void changesNothingTheSecondTime() throws IOException, InterruptedException {
        var again = run("all.sh");

        assertThat(again.code()).as(again.complaint()).isZero();
        assertThat(again.out().lines().filter(line -> line.matches("(clients|products|sales): .*")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"created\":0", "\"changed\":0"));
    }

    @Test
    void givesATokenOnlyForThePassword() throws IOException, InterruptedException {
        var token = run("token.sh");
        var stranger = run(Map.of("CLIENTELE_ADMIN_PASSWORD", "not\"the\\password"), "token.sh");

        assertThat(token.code()).isZero();
        assertThat(run(
                                Map.of("CLIENTELE_TOKEN", token.out().strip(), "CLIENTELE_ADMIN_PASSWORD", ""),
                                "query.sh",
                                segments())
                        .out())
                .contains("\"nodes\"");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.out()).isEmpty();
        assertThat(stranger.complaint()).startsWith("token.sh: no token");
    }

    @Test
    void asksWithVariablesAndFailsWithErrors() throws IOException, InterruptedException {
        var broken = Files.writeString(folder.resolve("broken.graphql"), "{ noSuchField }");

        assertThat(run("query.sh", segments()).out()).contains("\"segments\"");
        assertThat(run("query.sh", broken.toString()).code()).isEqualTo(1);
    }

    @Test
    void downloadsReports() throws IOException, InterruptedException {
        assertThat(run("report.sh", "xlsx", "locale=EN").out()).isEqualTo("sales-by-segment.xlsx\n");
        assertThat(run("download.sh", "/reports/rfm.xlsx?locale=RU").out()).isEqualTo("rfm.xlsx\n");
        for (var name : List.of("sales-by-segment.xlsx", "rfm.xlsx")) {
            try (var workbook = new ReadableWorkbook(folder.resolve(name).toFile())) {
                assertThat(workbook.getFirstSheet().read()).isNotEmpty();
            }
        }
    }

    @Test
    void downloadsListsUnderTheNameAskedFor() throws IOException, InterruptedException {
        var said = run("download.sh", "/clients.csv?locale=EN&columns=external_id,name", "all of them.csv");

        assertThat(said.out()).isEqualTo("all of them.csv\n");
        assertThat(Files.readAllLines(folder.resolve("all of them.csv"))).hasSize(11);
    }

    @Test
    void savesRejectedRowsToMendAndSendAgain() throws IOException, InterruptedException {
        var wrong = Files.writeString(
                folder.resolve("two.csv"), "external_id,name,registered_at\nW-1,Да,\nW-2,Нет,31.02.2026\n");
        var said = run("import.sh", "clients", wrong.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("\"created\":1", "\"rejected\":1", "\"code\":\"WRONG_DATE\"");
        assertThat(said.complaint()).contains("rejected-two.csv says which and why");
        var rejected = folder.resolve("rejected-two.csv");
        assertThat(Files.readAllLines(rejected).get(1)).startsWith("3,registered_at,31.02.2026,WRONG_DATE,");
        Files.writeString(rejected, Files.readString(rejected).replace("Нет,31.02.2026", "Нет,2026-02-28"));
        assertThat(run("import.sh", "clients", rejected.toString()).out()).contains("\"created\":1", "\"rejected\":0");
    }

    @Test
    void saysWhatADoorRefuses() throws IOException, InterruptedException {
        var said = run("download.sh", "/clients.csv?columns=shoe_size");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaint()).contains("status 400", "UNKNOWN_COLUMN");
        assertThat(run("report.sh", "docx").code()).isEqualTo(1);
    }

    @Test
    void forgetsNoScript() throws IOException {
        try (var scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.map(script -> script.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(RUN_HERE);
        }
    }

    private static String segments() {
        return EXAMPLES.resolve("queries/segments-list.graphql").toString();
    }

    private Said run(String... script) throws IOException, InterruptedException {
        return run(Map.of(), script);
    }

    private Said run(Map<String, String> differing, String... script) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "said", ".out");
        var complaint = Files.createTempFile(folder, "said", ".err");
        var path = SCRIPTS.resolve(script[0]).toString();
        var builder = new ProcessBuilder(Stream.concat(
                                Stream.of("sh", path), Arrays.stream(script).skip(1))
                        .toList())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(complaint.toFile());
        builder.environment().putAll(Map.of("CLIENTELE_URL", api.url(), "CLIENTELE_ADMIN_PASSWORD", Api.PASSWORD));
        builder.environment().putAll(differing);
        return new Said(builder.start().waitFor(), Files.readString(out), Files.readString(complaint));
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

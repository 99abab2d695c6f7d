package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The examples for Node run as they are; skipped where there is no Node. */
@ClienteleTest
@TestInstance(Lifecycle.PER_CLASS)
class NodeExamplesTests {

    private static final Path EXAMPLES = Path.of("../client-examples/node");
    private static final String SECONDS = "120";

    private final Api api;
    private int made;

    @Autowired
    NodeExamplesTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void makeASegment() {
        assumeThat(onThePath("node")).as("no Node is installed here").isTrue();
        formAnother();
    }

    @Test
    void printsAllSegments() throws IOException, InterruptedException {
        var process = run("segments.mjs");

        assertThat(lines(process)).anySatisfy(line -> assertThat(line).endsWith("Покупатели 1"));
        assertThat(process.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch-sse.mjs", "watch-websocket.mjs"})
    void hearsOfChangesAsTheyHappen(String script) throws IOException {
        var process = run("--experimental-websocket", script, SECONDS);
        try (var said = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
                var told =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(changeUntilTold(process, told)).contains("segmentChanged", "Покупатели ");

            assertThat(said.lines().anyMatch(line -> line.startsWith("watching")))
                    .isTrue();
        } finally {
            process.destroy();
        }
    }

    /** Nobody says when the subscription has begun, so segments are formed until one is heard of, or the script ends. */
    private @Nullable String changeUntilTold(Process process, BufferedReader told) throws IOException {
        while (!told.ready() && process.isAlive()) {
            formAnother();
        }
        return told.readLine();
    }

    private void formAnother() {
        made++;
        var segment = api.admin()
                .document("""
                        mutation($name: String!) { segmentCreate(input: {name: $name, text: "bought(last: 12 months)", forming: PERIODIC}) {
                          segment { id } } }""")
                .variable("name", "Покупатели " + made)
                .execute()
                .path("segmentCreate.segment.id")
                .entity(String.class)
                .get();
        api.admin()
                .document("mutation($id: ID!) { segmentRefresh(input: {id: $id}) { userErrors { code } } }")
                .variable("id", segment)
                .execute()
                .path("segmentRefresh.userErrors")
                .entityList(Object.class)
                .hasSize(0);
    }

    private Process run(String... arguments) throws IOException {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("node"), Arrays.stream(arguments))
                        .toList())
                .directory(EXAMPLES.toFile());
        builder.environment().putAll(Map.of("CLIENTELE_URL", api.url(), "CLIENTELE_ADMIN_PASSWORD", Api.PASSWORD));
        return builder.start();
    }

    private static List<String> lines(Process process) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

package io.clientele.api.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.Downloads;
import io.clientele.api.exchange.download.FileStyle;
import io.clientele.api.exchange.download.ListColumn;
import io.clientele.api.exchange.download.Listing;
import io.clientele.api.firm.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** How a list of several blocks goes out: in one state of the data, with its digest, and recorded. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentListTests {

    private static final int CLIENTS = 4_100;

    private final Api api;
    private final Clients clients;
    private final ClientLists lists;
    private final Downloads downloads;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    @Autowired
    SentListTests(
            Api api, Clients clients, ClientLists lists, Downloads downloads, Snapshots snapshots, JdbcClient jdbc) {
        this.api = api;
        this.clients = clients;
        this.lists = lists;
        this.downloads = downloads;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load() {
        clients.upsert(
                "sent",
                IntStream.range(0, CLIENTS)
                        .mapToObj(number -> Card.of("%05d".formatted(number)).card())
                        .toList());
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(Jwt.withTokenValue("token")
                        .header("alg", "none")
                        .subject("1")
                        .claim("username", "admin")
                        .claim("role", "ADMIN")
                        .build()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void readsOneStateWhileTheDataMovesOn() {
        var names = new ArrayList<String>();

        snapshots.read(() -> {
            var listing = lists.clients(asked("name"), Language.EN);
            try {
                listing.rows().each(row -> {
                    if (names.isEmpty()) {
                        CompletableFuture.runAsync(this::renameTheLast).join();
                    }
                    names.add(
                            String.valueOf(listing.columns().getFirst().value().apply(row)));
                });
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            return names;
        });

        assertThat(names).hasSize(CLIENTS).isSorted().endsWith("Client 04099");
        assertThat(ListedFile.csv(api.file("/clients.csv?columns=name")).rows()).contains(List.of("Renamed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void beginsTheFileBeforeItsFirstRowIsRead(String format) {
        var response = new MockHttpServletResponse();
        var atFirstRow = new int[1];
        Listing.Rows<Object> rows = taker -> atFirstRow[0] = response.getContentAsByteArray().length;
        var column = new ListColumn<>("Code", CellKind.TEXT, row -> "1");

        downloads.send(
                () -> new Listing<>("Slow", List.of(column), rows, List.of()),
                FileStyle.of(format, null, Language.EN),
                new MockHttpServletRequest("GET", "/clients." + format),
                response);

        assertThat(atFirstRow[0]).isPositive();
    }

    private void renameTheLast() {
        clients.upsert(
                "sent",
                List.of(Card.change("04099").with(ClientField.NAME, "Renamed").card()));
    }

    @Test
    void tellsRowsAndDigestBehindTheFileAndRecordsThem() throws Exception {
        var answer = raw("/clients.csv?columns=number,code");

        var body = unchunked(answer);
        var hash = MessageDigest.getInstance("SHA-256").digest(body);
        assertThat(new String(body, StandardCharsets.UTF_8)).endsWith(CLIENTS + ",\r\n");
        assertThat(answer)
                .contains("Trailer: Repr-Digest, Clientele-Rows")
                .containsIgnoringCase("repr-digest: sha-256=:%s:"
                        .formatted(Base64.getEncoder().encodeToString(hash)))
                .containsIgnoringCase("clientele-rows: " + CLIENTS);
        assertThat(details())
                .contains("%d rows, sha256 %s".formatted(CLIENTS, HexFormat.of().formatHex(hash)));
    }

    @Test
    void opensInAnotherSpreadsheet(@TempDir Path folder) throws Exception {
        var office = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.exists(office));
        Files.write(
                folder.resolve("list.xlsx"),
                api.file("/clients.xlsx?columns=number,external_id,name,revenue&locale=RU"));

        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("list.xlsx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        var lines = Files.readAllLines(folder.resolve("list.csv"));
        assertThat(lines).hasSize(CLIENTS + 1);
        assertThat(lines.get(0)).isEqualTo("№,Идентификатор,Клиент,Выручка");
        assertThat(lines.get(7)).startsWith("7,00006,Client 00006,0");
    }

    /** As it goes over the wire, a character for each byte. */
    private String raw(String address) throws IOException {
        var token = api.rest("admin")
                .get()
                .uri("/jobs/1/result")
                .exchange()
                .returnResult(Void.class)
                .getRequestHeaders()
                .getFirst("Authorization");
        var port = Integer.parseInt(api.url().substring(api.url().lastIndexOf(':') + 1));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: here\r\nAuthorization: %s\r\nTE: trailers\r\nConnection: close\r\n\r\n"
                                    .formatted(address, token)
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] unchunked(String answer) {
        var body = new StringBuilder();
        var at = answer.indexOf("\r\n\r\n") + 4;
        while (true) {
            var end = answer.indexOf("\r\n", at);
            var size = Integer.parseInt(answer.substring(at, end), 16);
            if (size == 0) {
                return body.toString().getBytes(StandardCharsets.ISO_8859_1);
            }
            body.append(answer, end + 2, end + 2 + size);
            at = end + 4 + size;
        }
    }

    private List<String> details() {
        return jdbc.sql("select detail from audit_event where action = 'list.download'")
                .query(String.class)
                .list();
    }

    private static ListParameters asked(String... columns) {
        return new ListParameters(List.of(columns), null, null, null, null, null, null, null, null);
    }
}

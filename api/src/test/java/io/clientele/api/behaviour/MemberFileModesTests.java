package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.SegmentTestData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Files of members at the door: what they do to a list of some of 1,500 clients, how they must look and who may send them. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberFileModesTests extends MemberFiles {

    @Autowired
    MemberFileModesTests(Api api) {
        super(api);
    }

    @Test
    void removesAndReplaces() {
        var list = list();
        doors.imported("segment-members", file("external_id", List.of("p0001", "p0002", "p0003")), in(list, ""));

        var removed = doors.imported(
                "segment-members", file("code", List.of("C-1", "C-11", "C-5", "C-1")), in(list, "REMOVE"));
        assertThat(summary(removed)).contains("\"changed\":1", "\"unchanged\":3", "\"rejected\":0");
        assertThat(members(list)).containsExactly("p0002", "p0003");

        var replaced =
                doors.imported("segment-members", file("external_id", List.of("p0003", "p0004")), in(list, "REPLACE"));
        assertThat(summary(replaced)).contains("\"created\":1", "\"unchanged\":1");
        assertThat(members(list)).containsExactly("p0003", "p0004");
    }

    @Test
    void takesNobodyOutByAListOfWhichRowsAreRejected() {
        var list = list();
        doors.imported("segment-members", file("external_id", List.of("p0001", "p0002")), in(list, ""));

        var replaced =
                doors.imported("segment-members", file("external_id", List.of("p0003", "nobody")), in(list, "REPLACE"));

        assertThat(summary(replaced)).contains("\"created\":1", "\"rejected\":1", "\"MEMBERS_KEPT\"");
        assertThat(members(list)).containsExactly("p0001", "p0002", "p0003");
    }

    @Test
    void doesNotReplaceAListByNobody() {
        var list = list();
        doors.imported("segment-members", file("external_id", List.of("p0001")), in(list, "ADD"));

        var empty = finished("external_id\n", in(list, "REPLACE"));
        var unknown = finished("external_id\nnobody\n", in(list, "REPLACE"));
        var nothing = doors.imported("segment-members", "external_id\n", in(list, "ADD"));

        assertThat(empty.get("status")).isEqualTo("FAILED");
        assertThat(String.valueOf(empty.get("error"))).contains("EMPTY_SELECTION");
        assertThat(unknown.get("status")).isEqualTo("FAILED");
        assertThat(summary(nothing)).contains("\"rows\":0");
        assertThat(members(list)).containsExactly("p0001");
    }

    @Test
    void landsNothingOfADryRunOrOfAFileThatIsToStop() {
        var list = list();

        var dry = doors.imported(
                "segment-members", file("external_id", List.of("p0001", "nobody")), in(list, "ADD") + "&dryRun=true");
        var stopped = doors.imported(
                "segment-members", file("external_id", List.of("p0001", "nobody")), in(list, "ADD") + "&onError=stop");
        assertThat(summary(dry)).contains("\"created\":1", "\"rejected\":1", "\"landed\":false");
        assertThat(summary(stopped)).contains("\"landed\":false");
        assertThat(members(list)).isEmpty();

        doors.imported("segment-members", file("external_id", List.of("p0001")), in(list, "ADD") + "&onError=stop");
        assertThat(members(list)).containsExactly("p0001");
    }

    @Test
    void findsTheHeaderBelowTitlesAndNeedsOneOfItsColumns() {
        var list = list();

        doors.imported("segment-members", "Список\n\nИдентификатор\np0001\n", in(list, "ADD"));
        var without = finished("remark\nx\n", in(list, "ADD") + "&ignore=remark");
        var unknown = finished("remark\nx\n", in(list, "ADD"));

        assertThat(members(list)).containsExactly("p0001");
        assertThat(String.valueOf(without.get("error"))).contains("COLUMN_MISSING");
        assertThat(String.valueOf(unknown.get("error"))).contains("UNKNOWN_COLUMN");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "'',400",
        "?segment=§,400",
        "?segment={client},400",
        "?segment={list}&mode=SOME,400",
        "?segment={rule}&mode=REPLACE,400"
    })
    void refusesAtOnceWhatCannotBe(String parameters, int status) {
        var uri = parameters
                .replace("{client}", SegmentTestData.clientId(1))
                .replace("{list}", list())
                .replace("{rule}", parameters.contains("{rule}") ? rule() : "");

        send("admin", "segment-members" + uri).expectStatus().isEqualTo(status);
    }

    @Test
    void isOpenToWhoeverMayWorkByHand() {
        var list = list();
        for (var role : List.of("MARKETER", "ANALYST", "EXECUTIVE")) {
            var opened = segments.ask("""
                    mutation($name: String!, $password: String!) { accountCreate(input: {
                      username: $name, password: $password, role: %s}) { userErrors { code } } }""".formatted(role), Map.of("name", "file-" + role, "password", Api.PASSWORD));
            assertThat(opened.list("accountCreate.userErrors", Object.class)).isEmpty();
            send("file-" + role, "segment-members" + in(list, "ADD"))
                    .expectStatus()
                    .isEqualTo(role.equals("EXECUTIVE") ? 403 : 202);
            send("file-" + role, "clients").expectStatus().isForbidden();
        }
        send("admin", "clients?segment=" + list).expectStatus().isBadRequest();
    }

    private WebTestClient.ResponseSpec send(String who, String door) {
        var body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource("external_id\np0001\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "members.csv";
            }
        });
        return api.rest(who)
                .post()
                .uri("/imports/" + door)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange();
    }

    private Map<String, Object> finished(String content, String parameters) {
        return doors.finished(doors.sent("segment-members", content.getBytes(StandardCharsets.UTF_8), parameters));
    }

    private String rule() {
        return segments.dynamic("File rule", "name = 'p0001'");
    }
}

package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.Asking;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

/** Files whose columns bear names of their own: what they may mean is told before they are sent, and is said beside them. */
@ClienteleTest
class FileColumnsTests {

    private static final String ODD = """
            Выгрузка клиентов
            ;;;
            Номер карточки;Фирма;Налоговый ИНН;Пометки
            g1;ООО Альфа;7707083893;
            g2;ООО Бета;;звонить
            g3;ООО Бета;;
            """;

    private final Api api;
    private final Asking admin;
    private final Doors doors;

    @Autowired
    FileColumnsTests(Api api) {
        this.api = api;
        this.admin = new Asking(api.admin());
        this.doors = new Doors(api);
    }

    @Test
    void tellsColumnsWithGuessesAndFirstValues() {
        told(ODD.getBytes(Charset.forName("windows-1251")))
                .jsonPath("$.format.delimiter")
                .isEqualTo(";")
                .jsonPath("$.headerRow")
                .isEqualTo(3)
                .jsonPath("$.columns.length()")
                .isEqualTo(4)
                .jsonPath("$.columns[1].header")
                .isEqualTo("Фирма")
                .jsonPath("$.columns[1].samples")
                .value(samples -> assertThat(samples).isEqualTo(List.of("ООО Альфа", "ООО Бета")))
                .jsonPath("$.columns[2].column")
                .isEqualTo("inn")
                .jsonPath("$.columns[2].guessed")
                .isEqualTo(true)
                .jsonPath("$.columns[3].column")
                .isEmpty();
    }

    @Test
    void tellsWhatSuchFilesMayHave() {
        told("external_id,Название\n".getBytes(StandardCharsets.UTF_8))
                .jsonPath("$.columns[1].column")
                .isEqualTo("name")
                .jsonPath("$.columns[1].guessed")
                .isEqualTo(false)
                .jsonPath("$.known[?(@.required == true)].name")
                .value(names -> assertThat(names).isEqualTo(List.of("external_id", "name")))
                .jsonPath("$.known[?(@.name == 'inn')].names[1]")
                .isEqualTo("инн")
                .jsonPath("$.prefixes.length()")
                .isEqualTo(3);
    }

    @Test
    void leavesTheReasonsOfRejectedRowsAside() {
        told("row,column,value,code,message,Ид,Фирма\n".getBytes(StandardCharsets.UTF_8))
                .jsonPath("$.columns[*].header")
                .value(headers -> assertThat(headers).isEqualTo(List.of("Ид", "Фирма")));
    }

    @Test
    void cutsLongValuesBetweenLettersAndTellsHeadersThatAreOneOnce() {
        var line = "a".repeat(59) + "\uD83D\uDE00 and more;x;y\n";
        told(("Дата оплаты;Дата_оплаты;Фирма\n" + line).getBytes(StandardCharsets.UTF_8))
                .jsonPath("$.columns[*].header")
                .value(headers -> assertThat(headers).isEqualTo(List.of("Дата оплаты", "Фирма")))
                .jsonPath("$.columns[0].samples[0]")
                .isEqualTo("a".repeat(59) + "\uD83D\uDE00…");
    }

    @Test
    void readsAFileByColumnsGivenBesideIt() {
        var given =
                "{\"Номер карточки\":\"external_id\",\"фирма\":\"Наименование\",\"Налоговый ИНН\":\"inn\",\"Пометки\":null}";
        var job = imported("?source=beside", given);

        assertThat(String.valueOf(job.get("summary"))).contains("\"created\":3").contains("\"rejected\":0");
        assertThat(String.valueOf(job.get("summary"))).contains("{\"header\":\"Фирма\",\"column\":\"name\"}");
    }

    @Test
    void putsColumnsGivenBeforeThoseThatWereSaved() {
        admin.ask("""
                mutation { importMappingSave(input: {kind: CLIENTS, name: "Карточки", columns: [{header: "Номер карточки", column: "code"},
                  {header: "Фирма", column: "name"}, {header: "Налоговый ИНН"}, {header: "Пометки"}]}) { userErrors { code } } }""");
        var job = imported("?source=both&mapping=карточки", "{\"номер карточки\":\"external_id\"}");

        assertThat(String.valueOf(job.get("summary"))).contains("\"created\":3");
    }

    @ParameterizedTest
    @CsvSource({
        "[`A`], BAD_PARAMETER",
        "{`A`:{}}, BAD_PARAMETER",
        "null, BAD_PARAMETER",
        "{`A`:`shoe_size`}, UNKNOWN_COLUMN",
        "'{`Имя клиента`:`name`,`имя_клиента`:`full_name`}', COLUMN_TWICE"
    })
    void refusesWhatNoFileCanBeReadBy(String given, String code) {
        sent("/imports/clients", "A\n".getBytes(StandardCharsets.UTF_8), given.replace('`', '"'))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void refusesWhatIsNoFileAndWhoIsNobody() {
        sent("/imports/nonsense/columns", new byte[] {'a'}, null).expectStatus().isNotFound();
        sent("/imports/clients/columns", new byte[] {'\n', '\n'}, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("EMPTY_FILE");
        api.anyone()
                .post()
                .uri("/imports/clients/columns")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private BodyContentSpec told(byte[] content) {
        return sent("/imports/clients/columns", content, null)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private Map<String, Object> imported(String parameters, String given) {
        var taken = sent("/imports/clients" + parameters, ODD.getBytes(StandardCharsets.UTF_8), given)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return doors.finished(String.valueOf(Objects.requireNonNull(taken).get("id")));
    }

    private ResponseSpec sent(String door, byte[] content, @Nullable String given) {
        var body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource(content)).filename("file.csv");
        if (given != null) {
            body.part("columns", given);
        }
        return api.rest("admin")
                .post()
                .uri(door)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange();
    }
}

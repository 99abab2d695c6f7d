package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.Asking;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

/** Files whose columns bear names of their own, read by mappings that were saved; and what is told of imports afterwards. */
@ClienteleTest
class MappedImportsTests {

    private static final String SAVE = """
            mutation($name: String!, $columns: [MappedColumnInput!]!) {
              importMappingSave(input: {kind: CLIENTS, name: $name, columns: $columns}) {
                mapping { kind name savedBy columns { header column } } userErrors { code message } } }""";

    private final Api api;
    private final Asking admin;
    private final Doors doors;

    @Autowired
    MappedImportsTests(Api api) {
        this.api = api;
        this.admin = new Asking(api.admin());
        this.doors = new Doors(api);
    }

    @Test
    void readsAFileByASavedMappingAndTellsOfIt() {
        var saved = save(
                "Наши клиенты",
                column("Наш номер", "external_id"),
                column("Фирма", "Наименование"),
                column("Примечание", null));
        assertThat(saved.texts("importMappingSave.mapping.columns[*].header"))
                .containsExactly("Наш номер", "Фирма", "Примечание");
        assertThat(saved.text("importMappingSave.mapping.savedBy")).isEqualTo("admin");

        var job = doors.imported(
                "clients",
                "НАШ НОМЕР,фирма,Примечание,Город\nm1,Альфа,x,Тула\nm2,Бета,y,Москва\n",
                "?source=mapped&mapping=наши клиенты");

        assertThat(String.valueOf(job.get("summary")))
                .contains("\"created\":2")
                .contains("{\"header\":\"фирма\",\"column\":\"name\"}")
                .contains("{\"header\":\"Примечание\",\"column\":\"\"}");
        assertThat(admin.ask("{ client(externalId: \"m2\") { name city } }").text("client.name"))
                .isEqualTo("Бета");
        var told = admin.ask("""
                { importBatches(first: 1) { totalCount nodes { kind fileName source dryRun startedBy
                  job { status } counts { rows created changed unchanged rejected landed } } } }""");
        var first = "importBatches.nodes[0].";
        assertThat(told.text(first + "kind")).isEqualTo("CLIENTS");
        assertThat(told.text(first + "source")).isEqualTo("mapped");
        assertThat(told.text(first + "startedBy")).isEqualTo("admin");
        assertThat(told.text(first + "job.status")).isEqualTo("COMPLETED");
        assertThat(told.number(first + "counts.created")).isEqualTo(2);
        assertThat(told.yes(first + "counts.landed")).isTrue();
    }

    @Test
    void replacesAndForgetsMappings() {
        save("Once", column("A", "external_id"), column("B", "name"));
        save("ONCE", column("A", "external_id"), column("C", "name"));

        var all = admin.ask("{ importMappings(kind: CLIENTS) { name columns { header } } }");
        assertThat(all.texts("importMappings[?(@.name == 'ONCE')].columns[*].header"))
                .containsExactly("A", "C");
        assertThat(all.texts("importMappings[*].name")).doesNotContain("Once");

        var forget = "mutation { importMappingDelete(kind: CLIENTS, name: \"once\") { deleted userErrors { code } } }";
        assertThat(admin.ask(forget).yes("importMappingDelete.deleted")).isTrue();
        assertThat(admin.ask(forget).texts("importMappingDelete.userErrors[*].code"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void guessesWhatHeadersMean() {
        var told = admin.ask("""
                { importHeaders(kind: CLIENTS, headers: ["код", "ИНН клиента", "Наименовние", "Цвет"]) {
                  column guessed } }""");

        assertThat(told.list("importHeaders[*].column", Object.class)).containsExactly("code", "inn", "name", null);
        assertThat(told.list("importHeaders[*].guessed", Boolean.class)).containsExactly(false, true, true, false);
        assertThat(admin.ask("{ importHeaders(kind: COMMERCEML, headers: [\"код\"]) { column } }")
                        .codes())
                .containsExactly("NO_COLUMNS");
    }

    @ParameterizedTest
    @CsvSource({"A, shoe_size, A2, name, UNKNOWN_COLUMN", "A, name, a, inn, COLUMN_TWICE", "' ', name, B, inn, REQUIRED"
    })
    void refusesMappingsThatNoFileCanBeReadBy(String one, String first, String other, String second, String code) {
        assertThat(save("Wrong", column(one, first), column(other, second))
                        .texts("importMappingSave.userErrors[*].code"))
                .containsExactly(code);
    }

    @Test
    void knowsOnlyMappingsThatWereSaved() {
        var body = new MultipartBodyBuilder();
        body.part("file", "external_id,name\n").filename("clients.csv");

        api.rest("admin")
                .post()
                .uri("/imports/clients?mapping=nobody's")
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("UNKNOWN_MAPPING");
    }

    private Asking.Answer save(String name, Column... columns) {
        var listed = Arrays.stream(columns).map(Column::input).toList();
        return admin.ask(SAVE, Map.of("name", name, "columns", listed));
    }

    /** @param column null leaves it aside */
    private record Column(String header, @Nullable String column) {

        Map<String, String> input() {
            return column == null ? Map.of("header", header) : Map.of("header", header, "column", column);
        }
    }

    private static Column column(String header, @Nullable String column) {
        return new Column(header, column);
    }
}

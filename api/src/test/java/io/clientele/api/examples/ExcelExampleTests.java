package io.clientele.api.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.SegmentTestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses, fields and options that the query of a workbook names are those of the doors; the query itself only Excel runs. */
@ClienteleTest
@TestInstance(Lifecycle.PER_CLASS)
class ExcelExampleTests {

    private static final Path FOLDER = Path.of("../client-examples/excel");
    private static final String HEADERS =
            "№,Код,Клиент,ИНН,Контактное лицо,Должность,Телефон,Эл. почта,Менеджер,Последняя покупка,Выручка,Долг,Согласие";
    private static final Pattern ADDRESS = Pattern.compile("RelativePath = (.+?),?\\R");
    private static final Pattern OPTIONS = Pattern.compile("Query = \\[(.+?)\\]");
    private static final Pattern OPTION = Pattern.compile("(\\w+) = \"([^\"]*)\"");
    private static final Pattern SIGN_IN =
            Pattern.compile("Json\\.FromValue\\(\\[(\\w+) = User, (\\w+) = Password\\]\\)");
    private static final Pattern TOKEN = Pattern.compile("\"Bearer \" & Issued\\[(\\w+)\\]");

    private final Api api;
    private final String script;
    private String segment = "";

    @Autowired
    ExcelExampleTests(Api api) throws IOException {
        this.api = api;
        script = Files.readString(FOLDER.resolve("segment.pq"));
    }

    @BeforeAll
    void fillTheBase(@Autowired Clients clients) {
        clients.upsert("excel", List.of(card("c1", "ООО «Ромашка», филиал"), card("c2", "ИП Кузнецов")));
        segment = new SegmentTestData(api::admin).dynamic("Север", "region = 'North'");
    }

    @Test
    void readsTheMembersUnderTheirHeaders() {
        var rows = rows(options());

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).isEqualTo(HEADERS);
        assertThat(rows.get(1) + rows.get(2)).contains("\"ООО «Ромашка», филиал\"", "ИП Кузнецов");
    }

    @Test
    void takesTheColumnsThatItsInstructionNames() throws IOException {
        var instruction = OPTION.matcher(Files.readString(FOLDER.resolve("README.md")));
        assertThat(instruction.find()).isTrue();

        var query = new HashMap<>(options());
        query.put(instruction.group(1), instruction.group(2));

        assertThat(instruction.group(1)).isEqualTo("columns");
        assertThat(rows(query).getFirst()).isEqualTo("Клиент,Телефон клиента,Эл. почта клиента");
    }

    @Test
    void readsWhatTheDoorWrites() {
        assertThat(script)
                .contains("Encoding = TextEncoding.Utf8", "QuoteStyle = QuoteStyle.Csv")
                .doesNotContain("Delimiter");
    }

    /** The lines of the file, asked for as the query asks. */
    private List<String> rows(Map<String, String> query) {
        var address =
                UriComponentsBuilder.fromUriString(api.url() + "/" + addresses().getLast());
        query.forEach(address::queryParam);
        var file = api.anyone()
                .get()
                .uri(address.build().encode().toUri())
                .header("Authorization", "Bearer " + token())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .toList();
    }

    private String token() {
        var fields = SIGN_IN.matcher(script);
        var issued = TOKEN.matcher(script);
        assertThat(fields.find() && issued.find()).isTrue();
        var answer = api.anyone()
                .post()
                .uri("/" + addresses().getFirst())
                .bodyValue(Map.of(fields.group(1), "admin", fields.group(2), Api.PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(answer).get(issued.group(1)));
    }

    /** Of the door for tokens and of that for members, with the segment put in. */
    private List<String> addresses() {
        var addresses = ADDRESS.matcher(script)
                .results()
                .map(found ->
                        found.group(1).replace("\" & Segment & \"", segment).replace("\"", ""))
                .toList();
        assertThat(addresses).hasSize(2);
        return addresses;
    }

    private Map<String, String> options() {
        var options = OPTIONS.matcher(script);
        assertThat(options.find()).isTrue();
        return OPTION.matcher(options.group(1))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static ClientCard card(String id, String name) {
        return Card.of(id)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, "North")
                .card();
    }
}

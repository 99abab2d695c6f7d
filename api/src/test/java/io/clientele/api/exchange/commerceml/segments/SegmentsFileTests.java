package io.clientele.api.exchange.commerceml.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.identity.SourceIds;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.sale.document.SaleOptions;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.SegmentTestData;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The way back to 1C. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentsFileTests {

    private static final String TULA = "Тула & «область» <1>";

    private final Api api;
    private final SourceIds ids;
    private final JdbcClient jdbc;

    @Autowired
    SegmentsFileTests(Api api, SourceIds ids, JdbcClient jdbc) {
        this.api = api;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales, @Autowired Managers managers) {
        clients.upsert("1c", List.of(card("a", "Тульская обл"), card("b", "Тульская обл"), card("c", "Москва")));
        clients.upsert("crm", List.of(card("a-crm", "Тульская обл")));
        sales.upsert(
                "1c",
                List.of(sale("1", "a", "900"), sale("2", "b", "80"), sale("3", "c", "20")),
                new SaleOptions(true, true));
        var segments = new SegmentTestData(api::admin);
        segments.dynamic(TULA, "region = 'Тульская обл'");
        segments.dynamic("Никто", "region = 'Марс'");
        MadeAccounts.manager(api, managers, "1c", "Анна", "anna");
    }

    private static ClientCard card(String id, String region) {
        var fields = Map.of(
                ClientField.NAME,
                List.of("Клиент " + id),
                ClientField.REGION,
                List.of(region),
                ClientField.MANAGER,
                List.of(id.equals("b") ? "Анна" : "Борис"));
        return new ClientCard(id, fields, null, Map.of(), Map.of(), Map.of());
    }

    private static SaleRow sale(String document, String client, String amount) {
        return new SaleRow(
                document,
                "1",
                LocalDate.of(2026, 10, 5).atStartOfDay(),
                client,
                "Дрель",
                BigDecimal.ONE,
                new BigDecimal(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    @Test
    void tellsMembersAndClassesByTheIdsOfASource() throws Exception {
        var xml = xml(get("xml", api.rest("admin")));

        var segments = elements(xml, "Сегмент");
        assertThat(segments.map(segment -> "%s %s".formatted(text(segment, "Наименование"), members(segment))))
                .containsExactly(TULA + " [a, b]", "Никто []");
        assertThat(elements(xml, "Клиент").map(client -> "%s %s".formatted(text(client, "Ид"), text(client, "ABC"))))
                .containsExactly("a A", "b B", "c C");
        assertThat(elements(xml, "Клиент").map(client -> text(client, "RFM"))).allMatch(rfm -> rfm.matches("[1-5]{3}"));
        assertThat(xml.getDocumentElement().getAttribute("КлассыС")).isEqualTo("2025-11-01");
        assertThat(xml.getDocumentElement().getAttribute("КлассыПо")).isEqualTo("2026-10-31");
    }

    @Test
    void saysTheSameInCsv() {
        var lines = get("csv", api.rest("admin")).lines().toList();

        assertThat(lines.getFirst()).isEqualTo("\uFEFFrow;segment_id;segment;client;abc;xyz;rfm;rfm_group;problem");
        assertThat(lines.stream().filter(line -> line.startsWith("SEGMENT"))).hasSize(2);
        assertThat(lines.stream().filter(line -> line.startsWith("MEMBER")))
                .hasSize(2)
                .allMatch(line -> line.contains("Тула"));
        assertThat(lines.stream().filter(line -> line.startsWith("CLIENT")))
                .hasSize(3)
                .anyMatch(line -> line.matches("CLIENT;\"?\"?;\"?\"?;a;A;.*"));
    }

    @Test
    void tellsAnotherSourceItsOwnIds() throws Exception {
        var xml = xml(text(api.rest("admin")
                .get()
                .uri("/exchange/1c/segments.xml?source=crm")
                .exchange()
                .expectStatus()
                .isOk()));

        assertThat(members(elements(xml, "Сегмент").findFirst().orElseThrow())).containsExactly("a-crm");
        assertThat(elements(xml, "Клиент")).isEmpty();
    }

    @Test
    void showsAManagerHisClientsAlone() throws Exception {
        var basic = api.anyone()
                .mutate()
                .defaultHeaders(headers -> headers.setBasicAuth("anna", Api.PASSWORD))
                .build();

        for (var caller : List.of(basic, api.rest("anna"))) {
            var xml = xml(get("xml", caller));
            assertThat(members(elements(xml, "Сегмент").findFirst().orElseThrow()))
                    .containsExactly("b");
            assertThat(elements(xml, "Клиент").map(client -> text(client, "Ид")))
                    .containsExactly("b");
        }
    }

    @Test
    void opensToNobodyElse() {
        var wrong = api.anyone()
                .mutate()
                .defaultHeaders(headers -> headers.setBasicAuth("anna", "wrong"))
                .build();

        for (var caller : List.of(wrong, api.anyone())) {
            caller.get()
                    .uri("/exchange/1c/segments.csv")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        api.anyone().get().uri("/exchange/1c/else").exchange().expectStatus().is4xxClientError();
    }

    @Test
    void namesAMergedClientByAllHisIds(@Autowired Clients clients) {
        clients.upsert("merged", List.of(card("loser", "Москва"), card("winner", "Москва")));
        var made = clients.idsOf("merged", List.of("loser", "winner"));
        int loser = Objects.requireNonNull(made.get("loser"));
        int winner = Objects.requireNonNull(made.get("winner"));
        jdbc.sql(
                        "insert into client_alias (client_id, winner_id, version, merged_by, merged_at) values (?, ?, 1, '', now())")
                .params(loser, winner)
                .update();

        assertThat(ids.of("merged", List.of(winner))).isEqualTo(Map.of(winner, List.of("loser", "winner")));
        assertThat(ids.of("merged", List.of())).isEmpty();
    }

    private static String get(String format, WebTestClient caller) {
        return text(caller.get()
                .uri("/exchange/1c/segments." + format)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"segments.%s\"".formatted(format)));
    }

    private static String text(WebTestClient.ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Element> elements(Document xml, String name) {
        return stream(xml.getElementsByTagName(name));
    }

    private static Stream<Element> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
    }

    private static List<String> members(Element segment) {
        var members = (Element) segment.getElementsByTagName("Участники").item(0);
        return stream(members.getElementsByTagName("Ид"))
                .map(Element::getTextContent)
                .toList();
    }

    private static String text(Element element, String name) {
        return stream(element.getElementsByTagName(name))
                .findFirst()
                .map(Element::getTextContent)
                .orElse("-");
    }
}

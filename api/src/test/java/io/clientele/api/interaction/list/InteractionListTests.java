package io.clientele.api.interaction.list;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static io.clientele.api.sale.SaleTestData.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.product.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class InteractionListTests {

    @Autowired
    Interactions interactions;

    @Autowired
    Clients clients;

    @Autowired
    ContactPersons people;

    @Autowired
    Products products;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Api api;

    @BeforeEach
    void fill() {
        InteractionTestData.clear(jdbc);
        clients.upsert(
                "file",
                List.of(
                        Card.of("A").with(ClientField.MANAGER, "Ivanov").card(),
                        Card.of("B").card()));
        people.upsert("file", List.of(new ContactPersonCard("anna", "A", Map.of(ContactField.NAME, "Анна"))));
        products.upsert("file", List.of(product("P1", "Drill", "Tools")));
        take(
                interaction("I1")
                        .with("A")
                        .at("2026-03-11T00:30:00")
                        .person("anna")
                        .direction("in")
                        .through("Линия 1")
                        .outcome("Отказ")
                        .about("Drill")
                        .score("4.5")
                        .subject("О дрели")
                        .by("Ivanov")
                        .next(LocalDate.of(2026, 3, 20)),
                interaction("I2")
                        .with("A")
                        .kind("Замёр")
                        .at("2026-03-12T10:00:00")
                        .through("Сайт"),
                interaction("I3").with("B").kind("претензия").at("2026-03-12T10:00:00"),
                interaction("I4").with("B").kind("письмо").at("2026-03-09T10:00:00"));
    }

    @Test
    void tellsEverythingOfAnInteraction() {
        var answer = admin("""
                { interactions(filter: {externalId: {eq: "I1"}}) { totalCount nodes { externalId source kind at onDay direction
                    channel outcome document campaign score subject nextContactAt client { name } contactPerson { name }
                    product { name group { path } } manager { name } } } }""");

        answer.path("interactions").matchesJsonStrictly("""
                {"totalCount": 1, "nodes": [{"externalId": "I1", "source": "file", "kind": "CALL", "at": "2026-03-10T21:30:00Z",
                 "onDay": "2026-03-11", "direction": "IN", "channel": "Линия 1", "outcome": "Отказ", "document": "INV-1",
                 "campaign": "Spring", "score": "4.5000", "subject": "О дрели", "nextContactAt": "2026-03-20",
                 "client": {"name": "Client A"}, "contactPerson": {"name": "Анна"},
                 "product": {"name": "Drill", "group": {"path": "Tools"}}, "manager": {"name": "Ivanov"}}]}""");
    }

    @Test
    void tellsNothingOfWhatIsMissing() {
        admin(
                        "{ interactions(filter: {externalId: {eq: \"I4\"}}) { nodes { direction contactPerson { name } product { name }"
                                + " manager { name } score } } }")
                .path("interactions.nodes[0]")
                .matchesJsonStrictly("""
                        {"direction": null, "contactPerson": null, "product": null, "manager": null, "score": null}""");
    }

    @Test
    void pagesForwardAndBackwardInEveryOrder() {
        assertThat(forward("NEWEST")).containsExactly("I3", "I2", "I1", "I4");
        assertThat(forward("OLDEST")).containsExactly("I4", "I1", "I2", "I3");
        assertThat(keys("{ interactions(last: 3) { nodes { externalId } } }")).containsExactly("I2", "I1", "I4");
        var third = admin("{ interactions(first: 3) { pageInfo { endCursor } } }")
                .path("interactions.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(keys("{ interactions(last: 1, before: \"%s\") { nodes { externalId } } }".formatted(third)))
                .containsExactly("I2");
    }

    @Test
    void filtersByEveryKindOfCondition() {
        assertThat(filtered("{kind: {in: [\"звонок\", \"ЗАМЕР\"]}}")).containsExactly("I2", "I1");
        assertThat(filtered("{kind: {ne: \"COMPLAINT\"}}")).containsExactly("I2", "I1", "I4");
        assertThat(filtered("{onDay: {gte: \"2026-03-11\", lt: \"2026-03-12\"}}"))
                .containsExactly("I1");
        assertThat(filtered("{channel: {eq: \"САЙТ\"}}")).containsExactly("I2");
        assertThat(filtered("{not: {channel: {startsWith: \"линия\"}}}")).containsExactly("I3", "I2", "I4");
        assertThat(filtered("{or: [{direction: [IN]}, {client: {eq: \"%s\"}}]}".formatted(id("Client", "client", "B"))))
                .containsExactly("I3", "I1", "I4");
        assertThat(filtered("{product: {isNull: false}}")).containsExactly("I1");
        assertThat(filtered("{outcome: {isNull: true}, score: {ne: \"4.5\"}, campaign: {eq: \"Spring\"}}"))
                .containsExactly("I3", "I2", "I4");
        assertThat(filtered("{nextContactAt: {lte: \"2026-03-20\"}}")).containsExactly("I1");
    }

    @Test
    void refusesAForeignCursorAndAnIdOfAnotherType() {
        var cursor = admin("{ interactions(first: 1) { pageInfo { endCursor } } }")
                .path("interactions.pageInfo.endCursor")
                .entity(String.class)
                .get();

        assertThat(codes("{ interactions(after: \"%s\", orderBy: OLDEST) { totalCount } }".formatted(cursor)))
                .containsExactly("BAD_CURSOR");
        assertThat(codes(
                        "{ interactions(filter: {client: {eq: \"%s\"}}) { totalCount } }".formatted(Ids.of("Sale", 1))))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(codes("{ interactions(first: 101) { totalCount } }")).containsExactly("PAGE_SIZE");
        assertThat(codes("{ interactions(filter: {onDay: {between: [\"2026-01-01\"]}}) { totalCount } }"))
                .containsExactly("BAD_FILTER");
    }

    @Test
    void givesClientsTheirOwnInteractionsNewestFirst() {
        var answer = admin("""
                { clients { nodes { name interactions(first: 1) { totalCount nodes { externalId client { name } } pageInfo { hasNextPage } }
                    oldest: interactions(last: 1) { nodes { externalId } }
                    calls: interactions(filter: {kind: {eq: "звонок"}}) { totalCount nodes { externalId } } } } }""");

        answer.path("clients.nodes").matchesJsonStrictly("""
                [{"name": "Client A", "interactions": {"totalCount": 2, "nodes": [{"externalId": "I2", "client": {"name": "Client A"}}],
                  "pageInfo": {"hasNextPage": true}}, "oldest": {"nodes": [{"externalId": "I1"}]},
                  "calls": {"totalCount": 1, "nodes": [{"externalId": "I1"}]}},
                 {"name": "Client B", "interactions": {"totalCount": 2, "nodes": [{"externalId": "I3", "client": {"name": "Client B"}}],
                  "pageInfo": {"hasNextPage": true}}, "oldest": {"nodes": [{"externalId": "I4"}]},
                  "calls": {"totalCount": 0, "nodes": []}}]""");
    }

    @Test
    void continuesTheListOfOneClientAfterItsOwnCursor() {
        var cursor = admin("{ client(externalId: \"A\") { interactions(first: 1) { pageInfo { endCursor } } } }")
                .path("client.interactions.pageInfo.endCursor")
                .entity(String.class)
                .get();
        var next = "{ client(externalId: \"%s\") { interactions(after: \"%s\") { nodes { externalId } } } }";

        assertThat(admin(next.formatted("A", cursor))
                        .path("client.interactions.nodes[*].externalId")
                        .entityList(String.class)
                        .get())
                .containsExactly("I1");
        assertThat(codes(next.formatted("B", cursor))).containsExactly("BAD_CURSOR");
    }

    @Test
    void showsAManagerTheInteractionsWithHisOwnClientsOnly() {
        var ivanov = jdbc.sql("select id from manager where name = 'Ivanov'")
                .query(Integer.class)
                .single();
        jdbc.sql("delete from account where username = 'ivanov'").update();
        api.signOut();
        admin(
                "mutation { accountCreate(input: {username: \"ivanov\", password: \"%s\", role: MANAGER, manager: \"%s\"}) { userErrors { code } } }"
                        .formatted(Api.PASSWORD, Ids.of("Manager", ivanov)));

        var answer = api.as("ivanov")
                .document("""
                        { interactions { totalCount nodes { externalId } } hidden: node(id: "%s") { id } own: node(id: "%s") { id }
                          others: interactions(filter: {client: {eq: "%s"}}) { totalCount } }""".formatted(
                                id("Interaction", "interaction", "I3"),
                                id("Interaction", "interaction", "I1"),
                                id("Client", "client", "B")))
                .execute();

        answer.path("interactions").matchesJsonStrictly("""
                {"totalCount": 2, "nodes": [{"externalId": "I2"}, {"externalId": "I1"}]}""");
        answer.path("hidden").valueIsNull();
        answer.path("own.id").entity(String.class).isEqualTo(id("Interaction", "interaction", "I1"));
        answer.path("others.totalCount").entity(Integer.class).isEqualTo(0);
    }

    @Test
    void costsTheSameWhateverThePage() {
        clients.upsert(
                "file",
                IntStream.range(0, 60)
                        .mapToObj(number -> Card.of("N" + number).card())
                        .toList());
        take(IntStream.range(0, 60)
                .mapToObj(number -> interaction("N" + number)
                        .with("N" + number)
                        .about("Drill")
                        .by("Ivanov"))
                .toArray(InteractionTestData[]::new));

        var small = statements(9);

        assertThat(List.of(statements(20), statements(50))).containsOnly(small);
    }

    /** The least of several tries, because the clock-work asks the server something now and then. */
    private long statements(int page) {
        return IntStream.range(0, 7).mapToLong(same -> once(page)).min().orElseThrow();
    }

    private long once(int page) {
        var before = asked();
        api.admin().document("""
                        { clients(first: %1$d, orderBy: NEWEST) { nodes { interactions(first: 2) { totalCount nodes {
                              product { name } manager { name } contactPerson { name } client { name } } } } }
                          interactions(first: %1$d) { nodes { externalId client { name } contactPerson { name } } } }""".formatted(page)).executeAndVerify();
        return asked() - before;
    }

    private long asked() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private List<String> forward(String order) {
        var found = new ArrayList<String>();
        var after = "";
        for (var more = true; more; ) {
            var page = admin(
                    "{ interactions(first: 1, orderBy: %s%s) { nodes { externalId } pageInfo { hasNextPage endCursor } } }"
                            .formatted(order, after));
            found.addAll(page.path("interactions.nodes[*].externalId")
                    .entityList(String.class)
                    .get());
            after = ", after: \""
                    + page.path("interactions.pageInfo.endCursor")
                            .entity(String.class)
                            .get()
                    + "\"";
            more = page.path("interactions.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
        }
        return found;
    }

    private List<String> filtered(String filter) {
        return keys("{ interactions(filter: " + filter + ") { nodes { externalId } } }");
    }

    private List<String> keys(String query) {
        return admin(query)
                .path("interactions.nodes[*].externalId")
                .entityList(String.class)
                .get();
    }

    private List<String> codes(String query) {
        var codes = new ArrayList<String>();
        api.admin()
                .document(query)
                .execute()
                .errors()
                .satisfy(errors -> errors.forEach(
                        error -> codes.add(String.valueOf(error.getExtensions().get("code")))));
        return codes;
    }

    private GraphQlTester.Response admin(String query) {
        return api.admin().document(query).execute();
    }

    private String id(String type, String table, String externalId) {
        return Ids.of(
                type,
                jdbc.sql("select id from " + table + " where external_id = ?")
                        .param(externalId)
                        .query(Long.class)
                        .single());
    }

    private void take(InteractionTestData... rows) {
        var outcome = interactions.upsert(
                "file", Stream.of(rows).map(InteractionTestData::row).toList());
        assertThat(outcome.rejected()).isEmpty();
    }
}

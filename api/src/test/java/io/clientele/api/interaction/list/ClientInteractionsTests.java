package io.clientele.api.interaction.list;

import static io.clientele.api.interaction.InteractionTestData.interaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.graphql.Ids;
import io.clientele.api.interaction.InteractionTestData;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Interactions of each client, and those of a manager's clients. */
@ClienteleTest
class ClientInteractionsTests extends ListedInteractions {

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
}

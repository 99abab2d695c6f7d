package io.clientele.api.interaction.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.graphql.Ids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interactions are listed, filtered and told. */
@ClienteleTest
class InteractionListTests extends ListedInteractions {

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
}

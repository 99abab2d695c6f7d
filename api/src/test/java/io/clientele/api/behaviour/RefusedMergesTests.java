package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Merges that cannot be, or have been already. */
@ClienteleTest
class RefusedMergesTests extends MergingClients {

    record Refusal(List<String> field, String code) {}

    @Test
    void refusesWhatCannotBeMergedAndTellsAllOfIt() {
        clients.upsert(
                "file",
                List.of(
                        Card.of("Retail").with(ClientField.ANONYMOUS, "true").card(),
                        Card.change("D").head("E").card(),
                        Card.change("E").head("F").card()));
        merge("A", "B");
        jdbc.sql("update client set archived = true where id = ?")
                .param(raw("C"))
                .update();
        var version = version();

        assertThat(refusals(Ids.of("Client", id("D")), List.of("D", "B", "C", "Retail", "E")))
                .containsExactly(
                        new Refusal(List.of("losers", "0"), "WINNER_AMONG_LOSERS"),
                        new Refusal(List.of("losers", "1"), "ALREADY_MERGED"),
                        new Refusal(List.of("losers", "2"), "CLIENT_ARCHIVED"),
                        new Refusal(List.of("losers", "3"), "ANONYMITY_DIFFERS"));
        assertThat(codes(Ids.of("Client", id("D")), List.of(Ids.of("Client", 999))))
                .containsExactly("UNKNOWN_CLIENT");
        assertThat(codes(Ids.of("Segment", 1), List.of("?"))).containsExactly("WRONG_ID_TYPE", "BAD_ID");
        assertThat(codes(Ids.of("Client", id("D")), List.of())).containsExactly("TOO_MANY");
        assertThat(codes(Ids.of("Client", raw("B")), List.of(Ids.of("Client", id("D")))))
                .containsExactly("ALREADY_MERGED");
        assertThat(codes(Ids.of("Client", id("D")), List.of(Ids.of("Client", id("F")))))
                .containsExactly("HEAD_CYCLE");
        assertThat(version()).isEqualTo(version);
        assertThat(codes(Ids.of("Client", id("D")), List.of(Ids.of("Client", id("E")))))
                .isEmpty();
        assertThat(clients.byId(id("D")).orElseThrow().headId()).isEqualTo(id("F"));
    }

    @Test
    void mergesOnceForAKey() {
        var input = Map.of(
                "winner", Ids.of("Client", id("A")),
                "losers", List.of(Ids.of("Client", id("B"))),
                "idempotencyKey", "k");
        asking().ask(MERGE, Map.of("input", input));
        var version = version();

        var again = asking().ask(MERGE, Map.of("input", input));

        assertThat(again.text("clientMerge.client.externalId")).isEqualTo("A");
        assertThat(again.texts("clientMerge.userErrors[*].code")).isEmpty();
        assertThat(version()).isEqualTo(version);
    }

    private List<Refusal> refusals(String winner, List<String> losers) {
        var ids = new ArrayList<String>();
        losers.forEach(name -> ids.add(Ids.of("Client", raw(name))));
        return asking().ask(MERGE, Map.of("input", Map.of("winner", winner, "losers", ids)))
                .list("clientMerge.userErrors", Refusal.class);
    }
}

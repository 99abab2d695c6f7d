package io.clientele.api.behaviour;

import io.clientele.api.Api;
import io.clientele.api.EmptyBase;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.SegmentTestData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six clients of a file, A to F, before each test, and how they are merged through the door. */
abstract class MergingClients {

    static final String MERGE = """
            mutation($input: ClientMergeInput!) { clientMerge(input: $input) {
              client { id externalId merged { id source externalId name } } userErrors { field code message } } }""";

    @Autowired
    Api api;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clients clients;

    @Autowired
    Snapshots snapshots;

    @BeforeEach
    void makeClients() {
        EmptyBase.clear(context);
        clients.upsert(
                "file",
                Stream.of("A", "B", "C", "D", "E", "F")
                        .map(name -> Card.of(name).card())
                        .toList());
    }

    int id(String name) {
        return Objects.requireNonNull(clients.idsOf("file", List.of(name)).get(name));
    }

    /** Of the client's own card, wherever it counts now. */
    int raw(String name) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    Asking.Answer merge(String winner, String... losers) {
        return ask(Ids.of("Client", id(winner)), Stream.of(losers).map(this::id).toList());
    }

    Asking.Answer ask(String winner, Collection<Integer> losers) {
        return asking().ask(
                        MERGE, Map.of("input", Map.of("winner", winner, "losers", SegmentTestData.clientIds(losers))));
    }

    Asking.Answer ask(String document) {
        return asking().ask(document);
    }

    Asking asking() {
        return new Asking(api.admin());
    }

    List<String> codes(String winner, List<String> losers) {
        return asking().ask(MERGE, Map.of("input", Map.of("winner", winner, "losers", losers)))
                .texts("clientMerge.userErrors[*].code");
    }

    String version() {
        return snapshots.read(() -> snapshots.current().dataVersion());
    }
}

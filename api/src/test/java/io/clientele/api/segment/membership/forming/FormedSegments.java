package io.clientele.api.segment.membership.forming;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** Segments and how they come to their members. Clients a and b are of the North, c and d of the South, before each test. */
abstract class FormedSegments {

    static final String NORTH = "region = 'North'";

    final Clients clients;
    final SegmentTestData segments;

    FormedSegments(Api api, Clients clients) {
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        clients.upsert("test", List.of(of("a", "North"), of("b", "North"), of("c", "South"), of("d", "South")));
    }

    int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    String status(String id) {
        return segments.ask("{ segment(id: \"%s\") { status } }".formatted(id)).text("segment.status");
    }

    int versions(String id) {
        return segments.ask("{ segment(id: \"%s\") { history { totalCount } } }".formatted(id))
                .number("segment.history.totalCount");
    }

    List<String> vias(String id) {
        return segments.ask("{ segment(id: \"%s\") { members { edges { via } } } }".formatted(id))
                .texts("segment.members.edges[*].via");
    }

    static List<String> userErrors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    static ClientCard inactive(String name) {
        return Card.change(name).with(ClientField.ACTIVE, "false").card();
    }

    static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .with(ClientField.ACTIVE, "true")
                .card();
    }
}

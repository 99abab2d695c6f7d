package io.clientele.api.segment.selection;

import io.clientele.api.Api;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** Work by hand at the door. Clients a and b are of the North, c and d of the South, x is inactive and r anonymous. */
abstract class WorkedByHand {

    static final String NORTH = "region = 'North'";

    private final Clients clients;
    private final SettableClock clock;
    private final Api api;
    final SegmentTestData segments;

    WorkedByHand(Api api, Clients clients, SettableClock clock) {
        this.clients = clients;
        this.clock = clock;
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        moveTo(SettableClock.TODAY);
        clients.upsert(
                "test",
                List.of(
                        of("a", "North").card(),
                        of("b", "North").card(),
                        of("c", "South").card(),
                        of("d", "South").card(),
                        of("x", "North").with(ClientField.ACTIVE, "false").card(),
                        of("r", "North").with(ClientField.ANONYMOUS, "true").card()));
    }

    List<String> add(String segment, Map<String, ?> selection) {
        return errors(
                work("segmentMembersAdd", Map.of("segment", segment, "selection", selection)), "segmentMembersAdd");
    }

    Answer work(String mutation, Map<String, ?> input) {
        return segments.ask(
                "mutation($input: SegmentMembersInput!) { %s(input: $input) { userErrors { code message } } }"
                        .formatted(mutation),
                Map.of("input", input));
    }

    static Map<String, ?> filter(String region) {
        return Map.of("region", Map.of("eq", region));
    }

    static List<String> errors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    void moveTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private static Card of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .with(ClientField.ACTIVE, "true");
    }
}

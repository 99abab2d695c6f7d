package io.clientele.api.segment.definition;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Segments that are made and changed through the door. Client a is of the North and b of the South before each test. */
abstract class DefinedSegments {

    static final String RULE = "region = 'North'";

    final Clients clients;
    final SegmentTestData segments;

    DefinedSegments(Api api, Clients clients) {
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void addClients() {
        clients.upsert(
                "test",
                List.of(
                        Card.of("a").with(ClientField.REGION, "North").card(),
                        Card.of("b").with(ClientField.REGION, "South").card()));
    }

    static List<String> errors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    static Map<String, @Nullable Object> nulls(String... fields) {
        var input = new HashMap<String, @Nullable Object>();
        Arrays.stream(fields).forEach(field -> input.put(field, null));
        return input;
    }
}

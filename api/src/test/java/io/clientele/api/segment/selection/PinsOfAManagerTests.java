package io.clientele.api.segment.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager is told of work by hand: Ann looks after a and b, Bob after c. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PinsOfAManagerTests {

    record Batch(
            int number,
            int count,
            @Nullable String pinnedBy,
            @Nullable String reason) {}

    private final SegmentTestData admin;
    private SegmentTestData ann;
    private String list = "";

    @Autowired
    PinsOfAManagerTests(Api api) {
        this.admin = new SegmentTestData(api::admin);
        this.ann = admin;
    }

    @BeforeAll
    void pin(@Autowired Clients clients, @Autowired Managers managers, @Autowired Api api) {
        clients.upsert(
                "pinned",
                Stream.of("a", "b", "c")
                        .map(key -> Card.of(key)
                                .with(ClientField.MANAGER, key.equals("c") ? "Bob" : "Ann")
                                .card())
                        .toList());
        var ids = clients.idsOf("pinned", List.of("a", "b", "c"));
        list = admin.list("Pinned", List.of());
        add("Only hers", id(ids, "a"));
        add("Only his", id(ids, "c"));
        admin.remove(list, id(ids, "a"), id(ids, "c"));
        add("Hers and his", id(ids, "b"), id(ids, "c"));
        ann = MadeAccounts.manager(api, managers, "pinned", "Ann", "ann-of-pins");
    }

    @Test
    void isToldOnlyOfBatchesThatHoldHerClients() {
        assertThat(batches(ann, "first: 10"))
                .containsExactly(
                        new Batch(4, 1, null, null),
                        new Batch(3, 1, null, null),
                        new Batch(1, 1, "admin", "Only hers"));
        assertThat(ann.ask("{ segment(id: \"%s\") { pins { totalCount } } }".formatted(list))
                        .number("segment.pins.totalCount"))
                .isEqualTo(3);
    }

    @Test
    void walksThem() {
        var page = ann.ask(
                "{ segment(id: \"%s\") { pins(first: 2) { pageInfo { hasNextPage endCursor } } } }".formatted(list));

        assertThat(page.yes("segment.pins.pageInfo.hasNextPage")).isTrue();
        assertThat(batches(ann, "first: 2, after: \"%s\"".formatted(page.text("segment.pins.pageInfo.endCursor"))))
                .extracting(Batch::number)
                .containsExactly(1);
    }

    @Test
    void othersAreToldOfAll() {
        assertThat(batches(admin, "first: 10"))
                .containsExactly(
                        new Batch(4, 2, "admin", "Hers and his"),
                        new Batch(3, 2, "admin", null),
                        new Batch(2, 1, "admin", "Only his"),
                        new Batch(1, 1, "admin", "Only hers"));
    }

    private List<Batch> batches(SegmentTestData caller, String arguments) {
        return caller.ask("{ segment(id: \"%s\") { pins(%s) { nodes { number count pinnedBy reason } } } }"
                        .formatted(list, arguments))
                .list("segment.pins.nodes", Batch.class);
    }

    private void add(String reason, Integer... clients) {
        admin.ask(
                        "mutation($input: SegmentMembersInput!) { segmentMembersAdd(input: $input) { userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "segment",
                                        list,
                                        "clients",
                                        SegmentTestData.clientIds(List.of(clients)),
                                        "reason",
                                        reason)))
                .list("segmentMembersAdd.userErrors", Object.class);
    }

    private static int id(Map<String, Integer> ids, String key) {
        return Objects.requireNonNull(ids.get(key));
    }
}

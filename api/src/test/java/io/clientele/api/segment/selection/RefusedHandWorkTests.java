package io.clientele.api.segment.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Selections that cannot be worked with. */
@ClienteleTest
class RefusedHandWorkTests extends WorkedByHand {

    @Autowired
    RefusedHandWorkTests(Api api, Clients clients, SettableClock clock) {
        super(api, clients, clock);
    }

    @Test
    void refusesSelectionsThatCannotBe() {
        var list = segments.list("Refusing", List.of(id("a")));
        var empty = segments.list("Empty", List.of());
        var north = segments.dynamic("Refusing north", NORTH);

        assertThat(add(list, Map.of("ids", SegmentTestData.clientIds(List.of(999_999)))))
                .containsExactly("UNKNOWN_CLIENT");
        assertThat(add(list, Map.of("ids", List.of(list)))).containsExactly("WRONG_ID_TYPE");
        assertThat(add(list, Map.of("ids", List.of("§")))).containsExactly("BAD_ID");
        assertThat(add(list, Map.of("ids", Collections.nCopies(10_001, SegmentTestData.clientId(id("a"))))))
                .containsExactly("TOO_MANY");
        assertThat(add(list, Map.of("ids", SegmentTestData.clientIds(List.of(id("x"))))))
                .containsExactly("CLIENT_INACTIVE");
        assertThat(add(list, Map.of("ids", SegmentTestData.clientIds(List.of(id("r"))))))
                .as("nobody knows who that is")
                .containsExactly("UNKNOWN_CLIENT");
        assertThat(add(list, Map.of("filter", filter("Nowhere")))).containsExactly("EMPTY_SELECTION");
        assertThat(add(list, Map.of("text", "region = 'North' and name = 'x'"))).containsExactly("EMPTY_SELECTION");
        assertThat(add(list, Map.of("text", "regoin = 'North'"))).hasSize(1).doesNotContain("EMPTY_SELECTION");
        assertThat(add(list, Map.of("members", Map.of("segment", empty)))).containsExactly("EMPTY_SELECTION");
        assertThat(add(list, Map.of("members", Map.of("segment", list)))).containsExactly("SELECTION_OF_ITSELF");
        assertThat(add(list, Map.of("members", Map.of("segment", SegmentTestData.clientId(1)))))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(add(list, Map.of("union", List.of(north)))).containsExactly("TOO_FEW_SEGMENTS");
        assertThat(add(list, Map.of("union", List.of(north, north)))).containsExactly("SEGMENT_TWICE");
        assertThat(add(list, Map.of("intersection", List.of(north, empty)))).containsExactly("EMPTY_SELECTION");
        assertThat(add(list, Map.of("difference", Map.of("of", north, "without", List.of()))))
                .containsExactly("TOO_FEW_SEGMENTS");
        assertThat(errors(work("segmentMembersAdd", Map.of("segment", list)), "segmentMembersAdd"))
                .containsExactly("SELECTION_TWICE");
        assertThat(errors(
                        work("segmentMembersReplace", Map.of("segment", north, "selection", Map.of("text", NORTH))),
                        "segmentMembersReplace"))
                .containsExactly("REPLACE_NEEDS_MANUAL");
        assertThat(errors(
                        work(
                                "segmentMembersAdd",
                                Map.of(
                                        "segment",
                                        list,
                                        "selection",
                                        Map.of("text", NORTH),
                                        "reason",
                                        "long".repeat(126))),
                        "segmentMembersAdd"))
                .containsExactly("TOO_LONG");
        assertThat(segments.members(list)).containsExactly("a");
    }

    @Test
    void makesNoSegmentOfWhatCannotBe() {
        assertThat(made(Map.of("forming", "DYNAMIC", "selection", Map.of("filter", filter("North")))))
                .containsExactly("MEMBERS_NEED_MANUAL");
        assertThat(made(Map.of("forming", "PERIODIC", "members", SegmentTestData.clientIds(List.of(id("a"))))))
                .containsExactly("MEMBERS_NEED_MANUAL");
        assertThat(made(Map.of(
                        "forming", "MANUAL",
                        "members", SegmentTestData.clientIds(List.of(id("a"))),
                        "selection", Map.of("text", NORTH))))
                .containsExactly("SELECTION_TWICE");
        assertThat(made(Map.of("forming", "DYNAMIC", "text", NORTH, "selection", Map.of("text", NORTH))))
                .containsExactly("RULE_TWICE");
        assertThat(made(Map.of("forming", "MANUAL", "selection", Map.of("filter", filter("Nowhere")))))
                .containsExactly("EMPTY_SELECTION");

        var faulty = segments.ask("""
                mutation { segmentCreate(input: {name: "Faulty", forming: DYNAMIC, selection: {text: "regoin = 'x'"}}) {
                  userErrors { field } } }""");
        assertThat(faulty.texts("segmentCreate.userErrors[0].field")).startsWith("selection", "text");
        assertThat(segments.ask("{ segment(name: \"Faulty\") { id } }").isNull("segment"))
                .isTrue();
    }

    private List<String> made(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("name", "Impossible");
        return errors(segments.create(input), "segmentCreate");
    }
}

package io.clientele.api.segment.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work by hand at the door. Clients a and b are of the North, c and d of the South, x is inactive and r anonymous. */
@ClienteleTest
class HandWorkTests {

    private static final String NORTH = "region = 'North'";

    private final Clients clients;
    private final SettableClock clock;
    private final Api api;
    private final SegmentTestData segments;

    @Autowired
    HandWorkTests(Api api, Clients clients, SettableClock clock) {
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

    @Test
    void tellsWhoPutWhomInWhenAndWhy() {
        var list = segments.list("Told", List.of(id("a")));
        segments.ask(
                "mutation($input: SegmentMembersInput!) { segmentMembersAdd(input: $input) { userErrors { code } } }",
                Map.of("input", Map.of("segment", list, "selection", Map.of("text", NORTH), "reason", "They asked")));
        segments.remove(list, id("a"), id("b"), id("c"));

        var pins = segments.ask("""
                { segment(id: "%s") { pins(first: 2) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { number direction count pinnedBy pinnedAt reason } } } }""".formatted(list));
        var rest = segments.ask("{ segment(id: \"%s\") { pins(after: \"%s\") { nodes { number count } } } }"
                .formatted(list, pins.text("segment.pins.pageInfo.endCursor")));

        assertThat(pins.number("segment.pins.totalCount")).isEqualTo(3);
        assertThat(pins.texts("segment.pins.nodes[*].number")).containsExactly("3", "2");
        assertThat(pins.texts("segment.pins.nodes[*].direction")).containsExactly("OUT", "IN");
        assertThat(pins.texts("segment.pins.nodes[*].count"))
                .as("a was pinned in already")
                .containsExactly("3", "1");
        assertThat(pins.texts("segment.pins.nodes[*].pinnedBy")).containsExactly("admin", "admin");
        assertThat(pins.texts("segment.pins.nodes[*].pinnedAt"))
                .allSatisfy(at -> assertThat(at).startsWith("2026-11-22T"));
        assertThat(pins.texts("segment.pins.nodes[*].reason")).containsExactly(null, "They asked");
        assertThat(pins.yes("segment.pins.pageInfo.hasNextPage")).isTrue();
        assertThat(rest.texts("segment.pins.nodes[*].count")).containsExactly("1");
        assertThat(segments.members(list)).isEmpty();
    }

    @Test
    void tellsSinceAndViaRightAfterwards() {
        var north = segments.periodic("Via", NORTH);
        moveTo(SettableClock.TODAY.plusDays(3));

        var answer = segments.ask(
                """
                mutation($input: SegmentMembersInput!) { segmentMembersAdd(input: $input) { segment {
                  members { edges { since via node { name } } } history { totalCount nodes { cause } } } } }""", Map.of("input", Map.of("segment", north, "selection", Map.of("filter", filter("South")))));

        var members = "segmentMembersAdd.segment.members.edges[*]";
        assertThat(answer.texts(members + ".node.name")).containsExactly("a", "b", "c", "d");
        assertThat(answer.texts(members + ".via")).containsExactly("RULE", "RULE", "PINNED", "PINNED");
        assertThat(answer.texts(members + ".since"))
                .containsExactly("2026-11-22", "2026-11-22", "2026-11-25", "2026-11-25");
        assertThat(answer.texts("segmentMembersAdd.segment.history.nodes[*].cause"))
                .containsExactly("PINS", "BUTTON");
    }

    @Test
    void tellsSinceOfADynamicSegmentToo() {
        var north = segments.dynamic("Dynamic via", NORTH);
        moveTo(SettableClock.TODAY.plusDays(1));

        segments.add(north, id("c"));

        var members = segments.ask("{ segment(id: \"%s\") { members { edges { since via } } } }".formatted(north));
        assertThat(members.texts("segment.members.edges[*].since"))
                .containsExactly("2026-11-22", "2026-11-22", "2026-11-23");
        assertThat(members.texts("segment.members.edges[*].via")).containsExactly("RULE", "RULE", "PINNED");
    }

    @Test
    void leavesNoTraceOfWhatChangesNothing() {
        var list = segments.list("Quiet", List.of(id("a"), id("b")));

        segments.add(list, id("a"));
        segments.remove(list, id("c"));
        segments.remove(list, id("c"));

        var told =
                segments.ask("{ segment(id: \"%s\") { pins { totalCount } history { totalCount } } }".formatted(list));
        assertThat(told.number("segment.pins.totalCount"))
                .as("c was pinned out once")
                .isEqualTo(2);
        assertThat(told.number("segment.history.totalCount")).isEqualTo(1);
    }

    @Test
    void doesAnActOnceForAKey() {
        var list = segments.list("Once", List.of());
        var input = Map.of(
                "segment", list, "clients", SegmentTestData.clientIds(List.of(id("a"))), "idempotencyKey", "once");

        assertThat(errors(work("segmentMembersAdd", input), "segmentMembersAdd"))
                .isEmpty();
        segments.remove(list, id("a"));
        var again = work("segmentMembersAdd", input);

        assertThat(errors(again, "segmentMembersAdd")).isEmpty();
        assertThat(segments.members(list)).isEmpty();
    }

    @Test
    void bringsMembersOfAnEarlierDayBack() {
        var list = segments.list("Back", List.of(id("a"), id("b")));
        moveTo(SettableClock.TODAY.plusDays(2));
        segments.remove(list, id("a"));
        segments.add(list, id("c"));
        var left = Map.of("segment", list, "since", "2026-11-22");

        var gone = segments.made(Map.of("name", "Gone", "forming", "MANUAL", "selection", Map.of("left", left)));
        var came = segments.made(Map.of("name", "Came", "forming", "MANUAL", "selection", Map.of("entered", left)));
        var before = segments.made(Map.of(
                "name",
                "Before",
                "forming",
                "MANUAL",
                "selection",
                Map.of("cell", Map.of("of", List.of(list), "asOf", "2026-11-23"))));
        var back = work(
                "segmentMembersReplace",
                Map.of("segment", list, "selection", Map.of("members", Map.of("segment", list, "asOf", "2026-11-22"))));

        assertThat(segments.members(gone)).containsExactly("a");
        assertThat(segments.members(came)).containsExactly("c");
        assertThat(segments.members(before)).containsExactly("a", "b");
        assertThat(errors(back, "segmentMembersReplace")).isEmpty();
        assertThat(segments.members(list)).containsExactly("a", "b");
        segments.refresh(list);
        assertThat(segments.members(list)).containsExactly("a", "b");
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
    void leavesOutWhomTheSegmentCannotHold() {
        var list = segments.list("Holding", List.of());
        var with = segments.made(Map.of("name", "Holding all", "forming", "MANUAL", "includeInactive", true));

        assertThat(add(list, Map.of("filter", filter("North")))).isEmpty();
        assertThat(add(with, Map.of("filter", filter("North")))).isEmpty();

        assertThat(segments.members(list)).containsExactly("a", "b");
        assertThat(segments.members(with)).containsExactly("a", "b", "x");
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

    @Test
    void keepsThePinsOfAListWithARuleThatIsReplaced() {
        var list = segments.made(Map.of("name", "Ruled list", "forming", "MANUAL", "text", NORTH));

        work("segmentMembersReplace", Map.of("segment", list, "clients", SegmentTestData.clientIds(List.of(id("c")))));
        assertThat(segments.members(list)).containsExactly("c");

        segments.refresh(list, "KEEP");
        assertThat(segments.members(list)).containsExactly("c");
    }

    private List<String> made(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("name", "Impossible");
        return errors(segments.create(input), "segmentCreate");
    }

    private List<String> add(String segment, Map<String, ?> selection) {
        return errors(
                work("segmentMembersAdd", Map.of("segment", segment, "selection", selection)), "segmentMembersAdd");
    }

    private Answer work(String mutation, Map<String, ?> input) {
        return segments.ask(
                "mutation($input: SegmentMembersInput!) { %s(input: $input) { userErrors { code message } } }"
                        .formatted(mutation),
                Map.of("input", input));
    }

    private static Map<String, ?> filter(String region) {
        return Map.of("region", Map.of("eq", region));
    }

    private static List<String> errors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    private void moveTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    private int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private static Card of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .with(ClientField.ACTIVE, "true");
    }
}

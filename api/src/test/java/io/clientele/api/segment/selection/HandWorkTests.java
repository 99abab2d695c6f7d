package io.clientele.api.segment.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What work by hand does to a segment and tells afterwards. */
@ClienteleTest
class HandWorkTests extends WorkedByHand {

    @Autowired
    HandWorkTests(Api api, Clients clients, SettableClock clock) {
        super(api, clients, clock);
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
    void leavesOutWhomTheSegmentCannotHold() {
        var list = segments.list("Holding", List.of());
        var with = segments.made(Map.of("name", "Holding all", "forming", "MANUAL", "includeInactive", true));

        assertThat(add(list, Map.of("filter", filter("North")))).isEmpty();
        assertThat(add(with, Map.of("filter", filter("North")))).isEmpty();

        assertThat(segments.members(list)).containsExactly("a", "b");
        assertThat(segments.members(with)).containsExactly("a", "b", "x");
    }

    @Test
    void keepsThePinsOfAListWithARuleThatIsReplaced() {
        var list = segments.made(Map.of("name", "Ruled list", "forming", "MANUAL", "text", NORTH));

        work("segmentMembersReplace", Map.of("segment", list, "clients", SegmentTestData.clientIds(List.of(id("c")))));
        assertThat(segments.members(list)).containsExactly("c");

        segments.refresh(list, "KEEP");
        assertThat(segments.members(list)).containsExactly("c");
    }
}

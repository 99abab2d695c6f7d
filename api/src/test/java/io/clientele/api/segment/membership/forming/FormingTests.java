package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How each way of forming comes to its members. */
@ClienteleTest
class FormingTests extends FormedSegments {

    @Autowired
    FormingTests(Api api, Clients clients) {
        super(api, clients);
    }

    @Test
    void answersADynamicSegmentAtOnceAfterTheDataChanges() {
        var north = segments.dynamic("Dynamic", NORTH);
        assertThat(segments.members(north)).containsExactly("a", "b");

        clients.upsert("test", List.of(of("c", "North"), of("a", "South")));

        assertThat(segments.members(north)).containsExactly("b", "c");
        assertThat(status(north)).isEqualTo("CURRENT");
    }

    @Test
    void keepsAPeriodicSegmentUntilItIsFormedAgain() {
        var north = segments.periodic("Periodic", NORTH);
        clients.upsert("test", List.of(of("c", "North"), of("a", "South")));
        assertThat(segments.members(north)).containsExactly("a", "b");

        var refreshed = segments.refresh(north);

        assertThat(segments.members(north)).containsExactly("b", "c");
        assertThat(refreshed.number("segmentRefresh.segment.memberCount")).isEqualTo(2);
        assertThat(refreshed.text("segmentRefresh.segment.lastRefresh.cause")).isEqualTo("BUTTON");
        assertThat(refreshed.number("segmentRefresh.segment.lastRefresh.entered"))
                .isEqualTo(1);
        assertThat(refreshed.number("segmentRefresh.segment.lastRefresh.left")).isEqualTo(1);
    }

    @Test
    void keepsAListByHandAlone() {
        var list = segments.list("List", List.of(id("a")));

        segments.add(list, id("c"), id("d"));
        segments.remove(list, id("a"));

        assertThat(segments.members(list)).containsExactly("c", "d");
        assertThat(vias(list)).containsExactly("MANUAL", "MANUAL");
        assertThat(userErrors(segments.refresh(list), "segmentRefresh")).containsExactly("NO_RULE");
        assertThat(segments.members(list)).containsExactly("c", "d");
    }

    @Test
    void makesNoVersionWhenNothingChanged() {
        var north = segments.periodic("Still", NORTH);

        segments.refresh(north);
        segments.refresh(north);

        assertThat(versions(north)).isEqualTo(1);
    }

    @Test
    void addsTheRulesResultToTheMembersThereWere() {
        var north = segments.periodic("Add", NORTH);
        clients.upsert("test", List.of(of("a", "South"), of("c", "North")));

        segments.refresh(north, "ADD");

        assertThat(segments.members(north)).containsExactly("a", "b", "c");
    }

    @Test
    void takesNobodyInWhomTheSegmentCannotHold() {
        var without = segments.periodic("Active only", NORTH);
        var with = segments.made(Map.of(
                "name", "With inactive",
                "forming", "PERIODIC",
                "text", "region in ('North', 'South')",
                "includeInactive", true));
        segments.add(without, id("d"));
        clients.upsert("test", List.of(inactive("c"), inactive("d")));

        assertThat(userErrors(segments.add(without, id("c")), "segmentMembersAdd"))
                .containsExactly("CLIENT_INACTIVE");
        assertThat(userErrors(segments.add(with, id("c")), "segmentMembersAdd")).isEmpty();
        segments.refresh(without);
        segments.refresh(with);

        assertThat(segments.members(without)).containsExactly("a", "b");
        assertThat(segments.members(with)).containsExactly("a", "b", "c", "d");
        assertThat(userErrors(segments.remove(without, id("d")), "segmentMembersRemove"))
                .isEmpty();
    }

    @Test
    void tellsThatADefinitionIsNewerThanItsMembers() {
        var north = segments.periodic("Stale", NORTH);

        segments.update(north, 0, Map.of("text", "region = 'South'"));
        assertThat(status(north)).isEqualTo("STALE");
        assertThat(segments.members(north)).containsExactly("a", "b");

        segments.add(north, id("c"));
        assertThat(status(north)).as("a pin is no forming").isEqualTo("STALE");

        segments.refresh(north);
        assertThat(status(north)).isEqualTo("CURRENT");
        assertThat(segments.members(north)).containsExactly("c", "d");
    }

    @Test
    void followsTheSegmentsThatARuleNames() {
        var north = segments.dynamic("Inner", NORTH);
        var list = segments.list("Inner list", List.of(id("d")));
        var outer = segments.dynamic("Outer", "member('Inner') or member('Inner list')");
        assertThat(segments.members(outer)).containsExactly("a", "b", "d");

        segments.add(list, id("c"));
        segments.update(north, 0, Map.of("text", "region = 'North' and name = 'a'"));

        assertThat(segments.members(outer)).containsExactly("a", "c", "d");
    }
}

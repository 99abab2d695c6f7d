package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those whom a segment cannot hold any more, though its list or its last version does. */
@ClienteleTest
class DepartedMembersTests extends FormedSegments {

    private final Api api;
    private final SettableClock clock;
    private List<String> formed = List.of();

    @Autowired
    DepartedMembersTests(Api api, Clients clients, SettableClock clock) {
        super(api, clients);
        this.api = api;
        this.clock = clock;
    }

    @BeforeEach
    void formWithAAndB() {
        var dynamic = segments.dynamic("Departing now", NORTH);
        var periodic = segments.periodic("Departing", NORTH);
        formed = List.of(dynamic, periodic, segments.list("Departing by hand", List.of(id("a"), id("b"))));
    }

    @AfterEach
    void backToToday() {
        clock.set(SettableClock.TODAY);
        api.signOut();
        formed.forEach(segments::delete);
    }

    @Test
    void areOutAtOnceOfSegmentsOfEveryForm() {
        clients.upsert("test", List.of(inactive("a")));

        assertThat(formed).allSatisfy(segment -> {
            assertThat(segments.members(segment)).containsExactly("b");
            assertThat(memberCount(segment)).isOne();
        });
        assertThat(segmentsOf("a")).isEmpty();
        assertThat(segmentsOf("b")).hasSize(3);
    }

    @Test
    void areInAgainWhenTheyComeBack() {
        clients.upsert("test", List.of(inactive("a")));
        clients.upsert("test", List.of(of("a", "North")));

        assertThat(formed)
                .allSatisfy(segment -> assertThat(segments.members(segment)).containsExactly("a", "b"));
    }

    @Test
    void areOutWhenTheyStandForBuyersNobodyKnows() {
        clients.upsert("test", List.of(anonymous("a", "true")));

        assertThat(formed)
                .allSatisfy(segment -> assertThat(segments.members(segment)).containsExactly("b"));

        clients.upsert("test", List.of(anonymous("a", "false")));
    }

    @Test
    void stayWhereTheInactiveMayBeMembers() {
        var all = segments.made(Map.of(
                "name",
                "With the inactive",
                "forming",
                "MANUAL",
                "includeInactive",
                true,
                "members",
                SegmentTestData.clientIds(List.of(id("a"), id("b")))));
        clients.upsert("test", List.of(inactive("a")));

        assertThat(segments.members(all)).containsExactly("a", "b");

        segments.delete(all);
    }

    @Test
    void areTakenOutWithAllWhoAreOnAnotherList() {
        var leaving = segments.list("Leaving", List.of(id("a"), id("b")));
        clients.upsert("test", List.of(inactive("a")));

        segments.ask("""
                mutation { segmentMembersRemove(input: {segment: "%s", selection: {members: {segment: "%s"}}}) {
                  userErrors { code } } }""".formatted(formed.getLast(), leaving));
        clients.upsert("test", List.of(of("a", "North")));

        assertThat(segments.members(formed.getLast())).isEmpty();
        segments.delete(leaving);
    }

    @Test
    void areInNoMoreWhenTheSegmentWasFormedMeanwhile() {
        clients.upsert("test", List.of(inactive("a")));
        segments.refresh(formed.get(1));
        clients.upsert("test", List.of(of("a", "North")));

        assertThat(segments.members(formed.get(1))).containsExactly("b");
    }

    @Test
    void areKeptByTheVersionsThatHadThem() {
        clock.set(SettableClock.TODAY.plusDays(1));
        api.signOut();
        clients.upsert("test", List.of(inactive("a")));
        var then = SettableClock.TODAY;

        for (var segment : formed.subList(1, 3)) {
            assertThat(segments.members(segment, "asOf: \"" + then + "\"")).containsExactly("a", "b");
            for (var day : List.of(then.plusDays(1), then.plusDays(2))) {
                assertThat(segments.members(segment, "asOf: \"" + day + "\"")).containsExactly("b");
            }
            assertThat(segments.ask("{ segment(id: \"%s\") { history { nodes { count } } } }".formatted(segment))
                            .number("segment.history.nodes[0].count"))
                    .isEqualTo(2);
        }
    }

    private int memberCount(String segment) {
        return segments.ask("{ segment(id: \"%s\") { memberCount } }".formatted(segment))
                .number("segment.memberCount");
    }

    private List<String> segmentsOf(String client) {
        return segments.ask("{ client(id: \"%s\") { segments { segment { name } } } }"
                        .formatted(SegmentTestData.clientId(id(client))))
                .texts("client.segments[*].segment.name");
    }

    private static ClientCard anonymous(String name, String is) {
        return Card.change(name).with(ClientField.ANONYMOUS, is).card();
    }
}

package io.clientele.api.analysis.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose cards are told of is who was in the segment on the day, and by the membership, that is asked. */
@ClienteleTest
class CompletenessOnADayTests {

    private final Api api;
    private final SegmentTestData segments;

    @Autowired
    CompletenessOnADayTests(Api api) {
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
    }

    @Test
    void countsThoseWhoHaveLeftSince(@Autowired Clients clients, @Autowired SettableClock clock) {
        clients.upsert("file", List.of(Card.of("a").card(), Card.of("b").card()));
        var ids = clients.idsOf("file", List.of("a", "b"));
        segments.dynamic("By region", "region = 'Moscow'");
        var list = segments.list("List", ids.values());
        clock.set(SettableClock.TODAY.plusDays(1));
        api.signOut();
        segments.remove(list, id(ids, "b"));

        assertThat(counted(list, "")).containsExactly(1);
        assertThat(counted(list, ", membership: {asOf: \"%s\"}".formatted(SettableClock.TODAY)))
                .containsExactly(2);

        clock.set(SettableClock.TODAY);
        api.signOut();
    }

    @Test
    void countsEachClientInHisPrimarySegmentWhenThatIsAsked(@Autowired Clients clients) {
        clients.upsert(
                "file",
                List.of(Card.of("c").card(), Card.of("d").card(), Card.of("e").card()));
        var ids = clients.idsOf("file", List.of("c", "d", "e"));
        segments.dynamic("By region too", "region = 'Moscow'");
        var first = segments.list("First", List.of(id(ids, "c"), id(ids, "d")));
        var second = segments.list("Second", List.of(id(ids, "d"), id(ids, "e")));
        var both = first + "\", \"" + second;

        assertThat(counted(both, "")).containsExactly(2, 2);
        assertThat(counted(both, ", membership: {primary: true}")).containsExactly(2, 1);
    }

    private static int id(Map<String, Integer> ids, String client) {
        return Objects.requireNonNull(ids.get(client));
    }

    private List<Integer> counted(String segment, String membership) {
        return segments.ask(
                        "{ analysis { completeness(segments: [\"%s\"]%s) { fields { bySegment { filled { clients } } } } } }"
                                .formatted(segment, membership))
                .list("analysis.completeness.fields[*].bySegment[*].filled.clients", Integer.class);
    }
}

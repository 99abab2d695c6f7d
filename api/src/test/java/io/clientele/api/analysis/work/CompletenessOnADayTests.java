package io.clientele.api.analysis.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose cards are told of is who was in the segment on the day that is asked. */
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
        segments.remove(list, Objects.requireNonNull(ids.get("b")));

        assertThat(counted(list, "")).containsExactly(1);
        assertThat(counted(list, ", membership: {asOf: \"%s\"}".formatted(SettableClock.TODAY)))
                .containsExactly(2);

        clock.set(SettableClock.TODAY);
        api.signOut();
    }

    private List<Integer> counted(String segment, String membership) {
        return segments.ask(
                        "{ analysis { completeness(segments: [\"%s\"]%s) { fields { bySegment { filled { clients } } } } } }"
                                .formatted(segment, membership))
                .list("analysis.completeness.fields[*].bySegment[*].filled.clients", Integer.class);
    }
}

package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of those whom hands put in or took out. */
@ClienteleTest
class PinsTests extends FormedSegments {

    @Autowired
    PinsTests(Api api, Clients clients) {
        super(api, clients);
    }

    @Test
    void keepsWhatWasPinnedByHandWhenFormedAgain() {
        var north = segments.periodic("Keep", NORTH);
        segments.add(north, id("d"));
        segments.remove(north, id("a"));
        clients.upsert("test", List.of(of("c", "North")));

        segments.refresh(north, "KEEP");

        assertThat(segments.members(north)).containsExactly("b", "c", "d");
        assertThat(vias(north)).containsExactly("RULE", "RULE", "PINNED");
    }

    @Test
    void forgetsPinsWhenTheRuleReplacesThem() {
        var north = segments.periodic("Replace", NORTH);
        segments.add(north, id("d"));
        segments.remove(north, id("a"));

        segments.refresh(north, "REPLACE");
        assertThat(segments.members(north)).containsExactly("a", "b");

        segments.refresh(north, "KEEP");
        assertThat(segments.members(north)).containsExactly("a", "b");
    }

    @Test
    void forgetsPinsEvenWhenTheMembersStayTheSame() {
        var north = segments.periodic("Replace alike", NORTH);
        segments.add(north, id("a"));

        segments.refresh(north, "REPLACE");
        clients.upsert("test", List.of(of("a", "South")));
        segments.refresh(north, "KEEP");

        assertThat(segments.members(north)).containsExactly("b");
    }

    @Test
    void keepsOutWhoWasRemovedByHandAlsoWhenAdding() {
        var north = segments.periodic("Add less", NORTH);
        segments.remove(north, id("a"));

        segments.refresh(north, "ADD");

        assertThat(segments.members(north)).containsExactly("b");
    }

    @Test
    void letsTheLatestPinOfAClientDecide() {
        for (var north : List.of(segments.dynamic("Pinned now", NORTH), segments.periodic("Pinned", NORTH))) {
            segments.remove(north, id("a"), id("b"));
            segments.add(north, id("a"), id("c"));
            segments.add(north, id("d"));
            segments.remove(north, id("c"));
            segments.refresh(north);

            assertThat(segments.members(north)).containsExactly("a", "d");
        }
    }

    @Test
    void refusesPinsThatCannotBe() {
        var list = segments.list("Refusing", List.of());

        assertThat(userErrors(segments.add(list, 999_999), "segmentMembersAdd")).containsExactly("UNKNOWN_CLIENT");
        assertThat(userErrors(segments.add(list), "segmentMembersAdd")).containsExactly("TOO_MANY");
        assertThat(userErrors(segments.add(SegmentTestData.clientId(1), id("a")), "segmentMembersAdd"))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(userErrors(segments.remove("§", id("a")), "segmentMembersRemove"))
                .containsExactly("BAD_ID");
        assertThat(versions(list)).isZero();
    }
}

package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Formed;
import io.clientele.api.segment.membership.forming.Occasion;
import io.clientele.api.segment.membership.forming.Refresh;
import io.clientele.api.segment.membership.forming.Stop;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Whichever node forms a segment or is told whom to pin, its versions have one order, nothing is lost, and each is told once. */
@ClienteleTest
@Timeout(240)
class TwoNodesFormTests extends GivenTwoNodes {

    private static final Caller ADMIN = new Caller(1, "admin", Role.ADMIN, null);

    private final Refresh refresh;

    @Autowired
    TwoNodesFormTests(Api api, Clients clients, Refresh refresh) {
        super(api, clients);
        this.refresh = refresh;
    }

    @Test
    void makesOneVersionOfWhatBothAreAskedToFormAtOnce() {
        var north = here().periodic("Formed at both", NORTH);

        for (var round = 1; round <= ROUNDS; round++) {
            var expected = place(round);

            var answers = AtOnce.times(4, at -> node(at).refresh(north));

            assertThat(errors(answers)).isEmpty();
            for (var node : nodes) {
                assertThat(node.members(north)).isEqualTo(expected);
                assertThat(ToldVersion.of(north, node)).hasSize(round + 1);
            }
        }
        ToldVersion.assertInOrder(ToldVersion.of(north, there()));
    }

    @Test
    void losesNeitherOfTwoAddsAtOnce() {
        var list = here().list("Added to at both", List.of());

        for (var round = 0; round < ROUNDS; round++) {
            var first = round * 2;
            assertThat(errors(AtOnce.times(2, at -> node(at).add(list, id(first + at)))))
                    .isEmpty();
        }

        for (var node : nodes) {
            assertThat(node.members(list))
                    .isEqualTo(names(IntStream.range(0, ROUNDS * 2).toArray()));
            var told = ToldVersion.of(list, node);
            assertThat(told).hasSize(ROUNDS * 2).allMatch(version -> version.entered() == 1 && version.left() == 0);
            ToldVersion.assertInOrder(told);
        }
    }

    @Test
    void keepsWhatOneNodePinsWhileTheOtherForms() {
        var north = there().periodic("Pinned meanwhile", NORTH);
        place(1);

        formMeanwhile(north, () -> {
            assertThat(errors(List.of(there().remove(north, id(2)), there().add(north, id(3)))))
                    .isEmpty();
            clientsAt(1).upsert("test", List.of(of(CLIENTS, "South")));
            assertThat(errors(List.of(there().add(north, id(CLIENTS))))).isEmpty();
        });

        for (var node : nodes) {
            assertThat(node.members(north))
                    .as("of the North but 2, and 3 and the new one by hand")
                    .isEqualTo(names(3, 5, 8, 11, 14, 17, 20, 23, CLIENTS));
            var told = ToldVersion.of(north, node);
            ToldVersion.assertInOrder(told);
            assertThat(told.getFirst().cause()).isEqualTo("BUTTON");
        }
    }

    @Test
    void putsNoOlderDataInThePlaceOfNewer() {
        var north = here().periodic("Overtaken", NORTH);
        place(1);

        var formed = formMeanwhile(north, () -> {
            place(2);
            there().refresh(north);
        });

        assertThat(formed.changed()).as("the other had formed it so").isFalse();
        for (var node : nodes) {
            assertThat(node.members(north)).isEqualTo(place(2));
            assertThat(ToldVersion.of(north, node)).hasSize(2);
        }
    }

    @Test
    void putsNoOlderDataInThePlaceOfNewerThatChangedNobody() {
        var expected = place(2);
        var north = here().periodic("Overtaken without a trace", NORTH);
        place(1);

        var formed = formMeanwhile(north, () -> {
            place(2);
            there().refresh(north);
        });

        assertThat(formed.changed()).as("the other had found it so").isFalse();
        for (var node : nodes) {
            assertThat(node.members(north)).isEqualTo(expected);
            assertThat(ToldVersion.of(north, node)).hasSize(1);
        }
    }

    @Test
    void givesUpWhenOvertakenAgainAndAgain() {
        var north = here().periodic("Overtaken thrice", NORTH);

        assertThatThrownBy(() -> formMeanwhile(north, overtaking(north, 1), overtaking(north, 2), overtaking(north, 3)))
                .hasMessageContaining("newer data");

        assertThat(here().members(north)).isEqualTo(place(3));
        ToldVersion.assertInOrder(ToldVersion.of(north, here()));
        var told = here().ask("{ segment(id: \"%s\") { status lastRefresh { error entered } } }".formatted(north));
        assertThat(told.text("segment.status"))
                .as("its members are newer than those that were dropped")
                .isEqualTo("CURRENT");
        assertThat(told.isNull("segment.lastRefresh.error")).isTrue();
    }

    private Runnable overtaking(String segment, int round) {
        return () -> {
            place(round);
            there().refresh(segment);
        };
    }

    @Test
    void dropsWhatWasFormedFromARuleThatTheOtherNodeChanged() {
        var north = here().periodic("Redefined meanwhile", NORTH);
        var before = here().members(north);
        place(1);

        assertThatThrownBy(() ->
                        formMeanwhile(north, () -> there().update(north, 0, Map.of("text", "region = 'South'"))))
                .hasMessageContaining("was changed while it was formed");

        for (var node : nodes) {
            assertThat(node.members(north)).isEqualTo(before);
            assertThat(ToldVersion.of(north, node)).hasSize(1);
        }
    }

    @Test
    void tellsEachVersionOnceAtEitherNode() {
        var north = here().periodic("Watched at both", NORTH);
        var beacon = here().list("Beacon of both", List.of());
        try (var hearsHere = Watching.at(api, north, beacon, () -> light(beacon));
                var hearsThere = Watching.at(other.api(), north, beacon, () -> light(beacon))) {
            for (var round = 1; round <= ROUNDS; round++) {
                var now = round;
                place(round);
                assertThat(errors(AtOnce.times(
                                6,
                                at -> at % 3 < 2
                                        ? node(at).refresh(north)
                                        : at == 2
                                                ? node(now).add(north, id(now))
                                                : node(now + 1).remove(north, id(0)))))
                        .isEmpty();
            }
            here().add(north, id(0));

            var told = ToldVersion.of(north, here());
            ToldVersion.assertInOrder(told);
            var news = told.reversed().stream()
                    .skip(1)
                    .map(one -> new Watching.News(north, one.number(), one.entered(), one.left()))
                    .toList();
            assertThat(hearsHere.upTo(told.size())).isEqualTo(news);
            assertThat(hearsThere.upTo(told.size())).isEqualTo(news);
        }
    }

    private void light(String beacon) {
        if (here().members(beacon).isEmpty()) {
            here().add(beacon, id(0));
        } else {
            here().remove(beacon, id(0));
        }
    }

    /** Forms a segment here; each time its members have been computed and before they are published, the next thing happens. */
    private Formed formMeanwhile(String segment, Runnable... meanwhile) {
        var waiting = new ArrayDeque<>(List.of(meanwhile));
        var stop = new Stop() {
            @Override
            public void check() {
                if (!waiting.isEmpty()) {
                    waiting.poll().run();
                }
            }
        };
        var formed = refresh.form(Ids.integer(Segment.TYPE, segment), Occasion.button(FormMode.KEEP, ADMIN, stop));
        assertThat(waiting).isEmpty();
        return formed;
    }
}

package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever meets at one segment, its versions come one after another and nothing done by hand is lost. */
@ClienteleTest
class RefreshesMeetTests {

    private static final int CLIENTS = 16;

    private final Clients clients;
    private final SegmentTestData segments;

    @Autowired
    RefreshesMeetTests(Api api, Clients clients) {
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @Test
    void losesNoPinWhileTheSegmentIsFormed() {
        clients.upsert("test", cards("South"));
        var ids = IntStream.range(0, CLIENTS)
                .mapToObj(at -> clients.idsOf("test", List.of("c" + at)).get("c" + at))
                .toList();
        var north = segments.periodic("Busy", "region = 'North'");

        var answers =
                AtOnce.times(CLIENTS, at -> at % 2 == 0 ? segments.add(north, ids.get(at)) : segments.refresh(north));

        assertThat(answers.stream().flatMap(answer -> errors(answer).stream())).isEmpty();
        var told = ToldVersion.of(north, segments);
        assertThat(told.getFirst().count()).isEqualTo(CLIENTS / 2);
        ToldVersion.assertInOrder(told);
    }

    @Test
    void formsTwiceAtOnceInOneOrder() {
        clients.upsert("test", cards("South"));
        var north = segments.periodic("Formed twice", "region = 'North'");

        for (var round = 1; round <= 6; round++) {
            clients.upsert("test", cards(round % 2 == 0 ? "South" : "North"));
            var answers = AtOnce.times(4, at -> segments.refresh(north));

            assertThat(answers.stream().flatMap(answer -> errors(answer).stream()))
                    .isEmpty();
            assertThat(ToldVersion.of(north, segments)).hasSize(round + 1);
        }
        ToldVersion.assertInOrder(ToldVersion.of(north, segments));
    }

    @Test
    void dropsWhatWasFormedFromADefinitionThatChangedMeanwhile() {
        clients.upsert("test", cards("South"));
        var north = segments.periodic("Changed while formed", "region = 'North'");

        var answers = AtOnce.times(
                12,
                at -> at % 3 == 0
                        ? segments.update(
                                north, at / 3, Map.of("text", "region = 'South' and name <> 'x%d'".formatted(at)))
                        : segments.refresh(north));

        assertThat(answers.stream().flatMap(answer -> errors(answer).stream()))
                .allMatch(List.of("SUPERSEDED", "CONFLICT")::contains);
        segments.refresh(north);
        assertThat(segments.ask("{ segment(id: \"%s\") { status memberCount } }".formatted(north))
                        .text("segment.status"))
                .isEqualTo("CURRENT");
        ToldVersion.assertInOrder(ToldVersion.of(north, segments));
    }

    private static List<String> errors(Answer answer) {
        return answer.texts("*.userErrors[*].code");
    }

    private static List<ClientCard> cards(String region) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(
                        at -> Card.of("c" + at).with(ClientField.REGION, region).card())
                .toList();
    }
}

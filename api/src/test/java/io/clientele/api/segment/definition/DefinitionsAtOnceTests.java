package io.clientele.api.segment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.AtOnce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of segments that meet. */
@ClienteleTest
class DefinitionsAtOnceTests extends DefinedSegments {

    @Autowired
    DefinitionsAtOnceTests(Api api, Clients clients) {
        super(api, clients);
    }

    @Test
    void givesTheCurrentSegmentWhenAChangeComesTooLate() {
        var id = segments.list("Contended", List.of());
        segments.update(id, 0, Map.of("name", "Won"));

        var late = segments.update(id, 0, Map.of("name", "Lost"));

        assertThat(errors(late, "segmentUpdate")).containsExactly("CONFLICT");
        assertThat(late.text("segmentUpdate.segment.name")).isEqualTo("Won");
        assertThat(late.number("segmentUpdate.segment.version")).isEqualTo(1);
    }

    @Test
    void letsOneOfTenChangesAtOnceWin() {
        var id = segments.list("Changed by ten", List.of());

        var answers = AtOnce.times(10, at -> segments.update(id, 0, Map.of("name", "Changed by " + at)));

        assertThat(answers.stream()
                        .map(answer -> errors(answer, "segmentUpdate"))
                        .filter(List::isEmpty))
                .hasSize(1);
        assertThat(answers.stream().flatMap(answer -> errors(answer, "segmentUpdate").stream()))
                .hasSize(9)
                .containsOnly("CONFLICT");
    }

    @Test
    void makesOneSegmentForOneKey() {
        var input = Map.of("name", "Made once", "forming", "PERIODIC", "text", RULE, "idempotencyKey", "key-1");

        var answers = AtOnce.times(10, at -> segments.create(input));
        var later = segments.create(input);

        assertThat(answers.stream().flatMap(answer -> errors(answer, "segmentCreate").stream()))
                .isEmpty();
        assertThat(answers.stream()
                        .map(answer -> answer.text("segmentCreate.segment.id"))
                        .distinct())
                .containsExactly(later.text("segmentCreate.segment.id"));
        assertThat(segments.ask("{ segments(filter: {nameContains: \"made once\"}) { totalCount } }")
                        .number("segments.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void givesANameToOneOfTenSegmentsMadeAtOnce() {
        var answers = AtOnce.times(10, at -> segments.create(Map.of("name", "Wanted by ten", "forming", "MANUAL")));

        assertThat(answers.stream().flatMap(answer -> errors(answer, "segmentCreate").stream()))
                .hasSize(9)
                .containsOnly("NAME_TAKEN");
    }

    @Test
    void closesNoCircleWhenTwoChangesMeet() {
        for (var round = 0; round < 5; round++) {
            var one = segments.dynamic("One %d".formatted(round), RULE);
            var other = segments.dynamic("Other %d".formatted(round), RULE);
            var rules = List.of("member('Other %d')".formatted(round), "member('One %d')".formatted(round));

            var answers =
                    AtOnce.times(2, at -> segments.update(at == 0 ? one : other, 0, Map.of("text", rules.get(at))));

            assertThat(answers.stream().flatMap(answer -> errors(answer, "segmentUpdate").stream()))
                    .containsExactly("MEMBER_CYCLE");
        }
    }
}

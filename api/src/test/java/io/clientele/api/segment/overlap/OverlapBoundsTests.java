package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The smallest and the largest overlaps, and what is refused beyond. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverlapBoundsTests extends LaidOver {

    @Autowired
    OverlapBoundsTests(Api api) {
        super(api);
    }

    @Test
    void laysAnEmptySegmentOverOthers() {
        var nobody = segments.list("Nobody", List.of());

        var answer = overlap(
                List.of(nobody, ids.getFirst()),
                "counts pairs { nodes { both jaccard containmentAB containmentBA lift overlapCoefficient } } intersections { orders }");

        var pair = "segmentOverlap.pairs.nodes[0].";
        assertThat(answer.number(pair + "both")).isZero();
        assertThat(answer.as(pair + "jaccard", BigDecimal.class)).isEqualByComparingTo("0");
        assertThat(answer.isNull(pair + "containmentAB")).isTrue();
        assertThat(answer.isNull(pair + "lift")).isTrue();
        assertThat(answer.isNull(pair + "overlapCoefficient")).isTrue();
        assertThat(answer.list("segmentOverlap.intersections", Object.class)).hasSize(1);
    }

    @Test
    void combinesTwentySegmentsAndNoMore() {
        var twenty = IntStream.range(0, 20)
                .mapToObj(at -> segments.list(
                        "One of many " + at, List.of(base.id(base.buyers().get(1 + at % 2)))))
                .toList();
        var more = new ArrayList<>(twenty);
        more.add(ids.getFirst());

        var most = overlap(twenty, "intersections { clients { totalCount } }");
        var exceeded = overlap(more, "intersections { orders } counts");

        assertThat(most.list("segmentOverlap.intersections", Object.class)).hasSize(2);
        assertThat(exceeded.codes()).containsExactly("TOO_MANY_SEGMENTS");
        assertThat(overlap(more, "counts").as("segmentOverlap.counts", int[][].class))
                .hasNumberOfRows(21);
    }

    @Test
    void combinesTwentySegmentsThatOneClientIsInAllOf() {
        var everywhere = List.of(base.id(base.buyers().get(1)));
        var twenty = IntStream.range(0, 20)
                .mapToObj(at -> segments.list("All the same " + at, everywhere))
                .toList();

        var answer = overlap(twenty, "intersections(mode: INCLUSIVE, first: 1000) { segments clients { totalCount } }");

        assertThat(answer.list("segmentOverlap.intersections", Object.class)).hasSize(1_000);
        assertThat(answer.list("segmentOverlap.intersections[*].clients.totalCount", Integer.class))
                .containsOnly(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one, TOO_FEW_SEGMENTS",
        "twice, SEGMENT_TWICE",
        "client, WRONG_ID_TYPE",
        "broken, BAD_ID",
        "gone, NOT_FOUND",
        "many, TOO_MANY_SEGMENTS"
    })
    void refusesSegmentsThatCannotBeLaidOver(String what, String code) {
        var first = ids.getFirst();
        var asked = Map.of(
                "one", List.of(first),
                "twice", List.of(first, ids.get(1), first),
                "client", List.of(first, SegmentTestData.clientId(1)),
                "broken", List.of(first, "§"),
                "gone", List.of(first, Ids.of("Segment", 999_999)),
                "many",
                        IntStream.range(1, 302)
                                .mapToObj(number -> Ids.of("Segment", number))
                                .toList());

        assertThat(overlap(asked.getOrDefault(what, List.of()), "distinct").codes())
                .containsExactly(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "pairs(first: 0) { nodes { a } }, PAGE_SIZE",
        "pairs(first: 101) { nodes { a } }, PAGE_SIZE",
        "pairs(first: 10000) { nodes { a } }, PAGE_SIZE",
        "pairs(first: 10001) { nodes { a } }, TOO_MUCH",
        "'pairs(after: \"x\") { nodes { a } }', BAD_CURSOR",
        "intersections(first: 0) { orders }, PAGE_SIZE",
        "intersections(first: 1001) { orders }, PAGE_SIZE",
        "intersections(first: 1) { clients(first: 1001) { nodes { name } } }, PAGE_SIZE",
        "'intersections(first: 1) { clients(after: \"eA\") { nodes { name } } }', BAD_CURSOR"
    })
    void refusesPagesThatCannotBe(String fields, String code) {
        assertThat(overlap(ids, fields).codes()).containsExactly(code);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        var answer = segments.ask("""
                { segmentOverlap(segments: %s, period: {between: {from: "2026-02-01", to: "2026-02-01"}}) { distinct } }""".formatted(SegmentTestData.literal(ids.toArray(String[]::new))));

        assertThat(answer.codes()).containsExactly("PERIOD_ENDS_BEFORE_START");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "-0001-01-01"})
    void refusesDaysBeyondTheCalendar(String day) {
        var both = SegmentTestData.literal(ids.toArray(String[]::new));

        assertThat(segments.ask("{ segmentOverlap(segments: %s, asOf: \"%s\") { distinct } }".formatted(both, day))
                        .codes())
                .containsExactly("PERIOD_OUT_OF_RANGE");
        assertThat(segments.ask("{ segment(id: \"%s\") { memberCount(asOf: \"%s\") } }".formatted(ids.getFirst(), day))
                        .codes())
                .containsExactly("PERIOD_OUT_OF_RANGE");
        assertThat(segments.ask("{ segment(id: \"%s\") { members(asOf: \"%s\") { totalCount } } }"
                                .formatted(ids.getFirst(), day))
                        .codes())
                .containsExactly("PERIOD_OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "9999-12-31"})
    void refusesAPeriodAfterTheLastDay(String day) {
        var both = SegmentTestData.literal(ids.toArray(String[]::new));

        assertThat(segments.ask("{ segmentOverlap(segments: %s, period: {after: \"%s\"}) { distinct } }"
                                .formatted(both, day))
                        .codes())
                .containsExactly("PERIOD_ENDS_BEFORE_START");
    }
}

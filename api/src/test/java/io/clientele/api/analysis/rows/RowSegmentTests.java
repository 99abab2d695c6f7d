package io.clientele.api.analysis.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.SegmentTestData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments made of what analyses show, as lists and as rules: the same clients each time, by a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSegmentTests extends SegmentsOfRows {

    private static final String LAST_HALF = "{last: {count: 6, unit: MONTH}}";

    @Autowired
    RowSegmentTests(Api api) {
        super(api);
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfClassesOfImportance(Made forming) {
        var shown = rows("abc", "period: %s, metric: MARGIN, a: \"60\"".formatted(LAST_HALF), "letter: class");

        var input = Map.of("classes", List.of("A", "C"), "metric", "MARGIN", "a", "60");
        assertThat(members(forming, "abc", input, Map.of("period", lastHalf())))
                .isEqualTo(names(shown, row -> !"B".equals(row.letter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsThoseOfASegmentAlone(Made forming) {
        var two = List.of(ids.get(0), ids.get(2));
        var shown = rows("abc", "segments: " + SegmentTestData.literal(ids.get(0), ids.get(2)), "letter: class");

        assertThat(members(forming, "abc", Map.of("classes", List.of("B")), Map.of("segments", two)))
                .isEqualTo(names(shown, row -> "B".equals(row.letter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfAClassOfRegularity(Made forming) {
        var shown = rows("xyz", "step: QUARTER, mode: QUANTILE", "letter: class");

        var input = Map.of("classes", List.of("X", "Y"), "step", "QUARTER", "mode", "QUANTILE");
        assertThat(members(forming, "xyz", input, Map.of()))
                .isEqualTo(names(shown, row -> !"Z".equals(row.letter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfACellOfBoth(Made forming) {
        for (var letter : List.of("Y", "Z", "null")) {
            var cell = segments.ask(
                            "{ analysis { abcXyz(a: \"60\", b: \"90\", border: INCLUSIVE, x: \"50\", y: \"90\") { clients(abc: A, xyz: %s, first: 100) { nodes { client { name } } } } } }"
                                    .formatted(letter))
                    .list("analysis.abcXyz.clients.nodes", Row.class);
            var input = new HashMap<String, Object>(
                    Map.of("abc", "A", "a", "60", "b", "90", "border", "INCLUSIVE", "x", "50", "y", "90"));
            input.put("xyz", letter.equals("null") ? null : letter);
            if (cell.isEmpty() && forming == Made.MANUAL) {
                assertThat(codes(make("MANUAL", "abcXyz", input, Map.of()))).containsExactly("EMPTY_SELECTION");
            } else {
                assertThat(members(forming, "abcXyz", input, Map.of())).isEqualTo(names(cell, row -> true));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfRfmGroupsAndCells(Made forming) {
        var shown = rows("rfm", "", "group recency frequency");

        assertThat(members(forming, "rfm", Map.of(), Map.of())).isEqualTo(names(shown, row -> true));
        assertThat(members(forming, "rfm", Map.of("groups", List.of("CHAMPIONS", "LOST")), Map.of()))
                .isEqualTo(names(shown, row -> List.of("CHAMPIONS", "LOST").contains(String.valueOf(row.group()))))
                .isNotEmpty();
        var before = rows("rfm", "period: {previous: YEAR}", "group recency frequency");
        var first = before.getFirst();
        var recency = Objects.requireNonNull(first.recency());
        var frequency = Objects.requireNonNull(first.frequency());
        assertThat(members(
                        forming,
                        "rfm",
                        Map.of("recency", recency, "frequency", frequency),
                        Map.of("period", Map.of("previous", "YEAR"))))
                .isEqualTo(names(before, row -> recency.equals(row.recency()) && frequency.equals(row.frequency())));
    }

    @ParameterizedTest
    @EnumSource
    void holdsThoseWhoStayAway(Made forming) {
        var shown = rows("lostAndSleeping", "lostMonths: 3", "letter: stage");

        assertThat(members(forming, "lostAndSleeping", Map.of("lostMonths", 3), Map.of()))
                .isEqualTo(names(shown, row -> true))
                .isNotEmpty();
        assertThat(members(
                        forming, "lostAndSleeping", Map.of("lostMonths", 3, "stages", List.of("SLEEPING")), Map.of()))
                .isEqualTo(names(shown, row -> "SLEEPING".equals(row.letter())))
                .isNotEmpty();
    }

    /** An inactive client owes too. */
    @ParameterizedTest
    @EnumSource
    void holdsThoseWhoOweForLong(Made forming) {
        var shown = rows("receivables", "", "owed { debt { amount } buckets { fromDays amount { amount } } }");

        assertThat(members(forming, "receivables", Map.of(), Map.of())).isEqualTo(names(shown, row -> true));
        for (var days : List.of(0, 60)) {
            assertThat(members(forming, "receivables", Map.of("overdueDays", days), Map.of()))
                    .isEqualTo(names(shown, row -> overdueByMoreThan(row, days)))
                    .isNotEmpty();
        }
        assertThat(names(shown, row -> true))
                .anyMatch(name ->
                        base.buyers().stream().anyMatch(buyer -> buyer.name().equals(name) && !buyer.active()));
    }
}

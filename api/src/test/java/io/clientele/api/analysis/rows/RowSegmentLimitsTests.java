package io.clientele.api.analysis.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.segment.SegmentTestData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What rows become a list only, what rule is made of them, and what and who is refused. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSegmentLimitsTests extends SegmentsOfRows {

    @Autowired
    RowSegmentLimitsTests(Api api) {
        super(api);
    }

    @Test
    void holdsTheFewWhoBringMostAsAListOnly() {
        var shown = rows("pareto", "share: \"50\"", "rank");
        var bringers = segments.ask("{ analysis { pareto(share: \"50\") { bringers } } }")
                .number("analysis.pareto.bringers");

        assertThat(members(Made.MANUAL, "pareto", Map.of("share", "50"), Map.of()))
                .isEqualTo(names(shown, row -> Objects.requireNonNull(row.rank()) <= bringers))
                .isNotEmpty();
        assertThat(codes(make("DYNAMIC", "pareto", Map.of(), Map.of()))).containsExactly("MEMBERS_NEED_MANUAL");
    }

    @Test
    void holdsWhatIsOfAPastDayAsAListOnly() {
        var day = SettableClock.TODAY.minusDays(30);
        var shown = segments.ask("""
                        { analysis { receivables(on: "%s", lastDays: [10]) { clients(first: 100) { nodes {
                          client { name } owed { buckets { fromDays amount { amount } } } } } } } }""".formatted(day)).list("analysis.receivables.clients.nodes", Row.class);
        var rows = Map.of("on", day.toString(), "overdueDays", 10);

        assertThat(members(Made.MANUAL, "receivables", rows, Map.of()))
                .isEqualTo(names(shown, row -> overdueByMoreThan(row, 10)))
                .isNotEmpty();
        assertThat(codes(make("DYNAMIC", "receivables", rows, Map.of()))).containsExactly("MEMBERS_NEED_MANUAL");
        var asOf = Map.of("segments", ids, "membership", Map.of("asOf", SettableClock.TODAY.toString()));
        assertThat(codes(make("PERIODIC", "abc", Map.of("classes", List.of("A")), asOf)))
                .containsExactly("MEMBERS_NEED_MANUAL");
    }

    /** A rule goes on asking: its period moves with the days. */
    @Test
    void saysTheRowsAsARule() {
        var answer = make(
                "DYNAMIC",
                "abc",
                Map.of("classes", List.of("A"), "metric", "MARGIN"),
                Map.of("period", lastHalf(), "segments", List.of(ids.getFirst())));

        assertThat(answer.text("segmentFromAnalysis.segment.rule.text"))
                .isEqualTo("member('North') and abc(metric: MARGIN, last: 6 months) in (A)");
        assertThat(make("MANUAL", "abc", Map.of("classes", List.of("A")), Map.of())
                        .isNull("segmentFromAnalysis.segment.rule"))
                .isTrue();
    }

    @Test
    void makesASegmentOnceByOneKey() {
        var input = input("Once of rows", "DYNAMIC", "rfm", Map.of(), Map.of("idempotencyKey", "r1"));

        assertThat(ask(segments, input).text("segmentFromAnalysis.segment.id"))
                .isEqualTo(ask(segments, input).text("segmentFromAnalysis.segment.id"));
    }

    @Test
    void refusesWhatCannotBeMade() {
        assertThat(codes(make("MANUAL", "abc", Map.of("classes", List.of("A"), "a", "99"), Map.of())))
                .containsExactly("BAD_THRESHOLDS");
        assertThat(codes(make("MANUAL", "receivables", Map.of("overdueDays", -1), Map.of())))
                .containsExactly("BAD_THRESHOLDS");
        assertThat(codes(make("MANUAL", "rfm", Map.of(), Map.of("segments", List.of(SegmentTestData.clientId(1))))))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(codes(make("MANUAL", "abc", Map.of("classes", List.of()), Map.of())))
                .containsExactly("EMPTY_SELECTION");
        assertThat(codes(ask(segments, input("North", "DYNAMIC", "rfm", Map.of(), Map.of()))))
                .containsExactly("NAME_TAKEN");
        var twice = new HashMap<String, Object>(input("Two", "MANUAL", "rfm", Map.of(), Map.of()));
        twice.put("rows", Map.of("rfm", Map.of(), "pareto", Map.of()));
        assertThat(ask(segments, twice).codes()).isNotEmpty();
    }

    @Test
    void refusesAManagerWhoMakesNoSegments() {
        assertThat(ask(ann, input("Hers", "MANUAL", "rfm", Map.of(), Map.of())).codes())
                .containsExactly("FORBIDDEN");
    }

    /** What is made of everybody's rows shows a manager those of her clients. */
    @Test
    void showsAManagerHerClientsOfIt() {
        var id =
                make("MANUAL", "abc", Map.of("classes", List.of("A")), Map.of()).text("segmentFromAnalysis.segment.id");
        var hers = ann.ask("{ analysis { abc { clients(first: 100) { nodes { client { name } letter: class } } } } }")
                .list("analysis.abc.clients.nodes", Row.class);

        assertThat(ann.members(id).stream().sorted().toList())
                .isEqualTo(names(hers, row -> "A".equals(row.letter())))
                .hasSizeLessThan(segments.members(id).size());
    }
}

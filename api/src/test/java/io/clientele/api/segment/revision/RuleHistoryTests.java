package io.clientele.api.segment.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every rule a segment had is kept and compared with the one before. */
@ClienteleTest
class RuleHistoryTests {

    record DiffLine(String kind, String text) {}

    private final Clients clients;
    private final JdbcClient jdbc;
    private final SegmentTestData segments;

    @Autowired
    RuleHistoryTests(Api api, Clients clients, JdbcClient jdbc) {
        this.clients = clients;
        this.jdbc = jdbc;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void addClient() {
        clients.upsert(
                "test", List.of(Card.of("a").with(ClientField.REGION, "North").card()));
    }

    @Test
    void keepsEveryRuleAndFormingMethod() {
        var id = segments.dynamic("Changing", "region = 'North'");
        segments.update(id, 0, Map.of("name", "Renamed"));
        segments.update(id, 1, Map.of("text", "region = 'North' and city = 'York'"));
        segments.update(id, 2, Map.of("forming", "PERIODIC"));
        segments.update(id, 3, Map.of("text", "region = 'North' and city = 'York'"));

        var told = history(id);

        assertThat(told.number("segment.ruleHistory.totalCount")).isEqualTo(3);
        assertThat(told.list("segment.ruleHistory.nodes[*].number", Integer.class))
                .containsExactly(3, 2, 0);
        assertThat(told.texts("segment.ruleHistory.nodes[*].forming"))
                .containsExactly("PERIODIC", "DYNAMIC", "DYNAMIC");
        assertThat(told.texts("segment.ruleHistory.nodes[*].changedBy")).containsOnly("admin");
        assertThat(told.texts("segment.ruleHistory.nodes[*].changedAt")).containsOnly("2026-11-22T09:00:00Z");
        assertThat(told.texts("segment.ruleHistory.nodes[*].text"))
                .containsExactly(
                        "region = 'North' and city = 'York'", "region = 'North' and city = 'York'", "region = 'North'");
        assertThat(told.text("segment.ruleHistory.nodes[2].ru")).isEqualTo("регион = 'North'");
        assertThat(told.text("segment.ruleHistory.nodes[2].sentence")).contains("North");
        assertThat(diff(told, 2)).containsExactly(new DiffLine("ADDED", "region = 'North'"));
        assertThat(diff(told, 1))
                .containsExactly(
                        new DiffLine("ADDED", "all ("),
                        new DiffLine("SAME", "  region = 'North'"),
                        new DiffLine("ADDED", "  city = 'York'"),
                        new DiffLine("ADDED", ")"));
        assertThat(diff(told, 0)).extracting(DiffLine::kind).containsOnly("SAME");
    }

    @Test
    void tellsThatAListGotARuleAndLostIt() {
        var id = segments.list("By hand", List.of());
        segments.update(id, 0, Map.of("text", "region = 'North'"));
        segments.ask("""
                mutation { segmentUpdate(input: {id: "%s", version: 1, text: null}) { userErrors { code } } }""".formatted(id));

        var told = history(id);

        assertThat(told.list("segment.ruleHistory.nodes[*].number", Integer.class))
                .containsExactly(2, 1, 0);
        assertThat(told.isNull("segment.ruleHistory.nodes[0].text")).isTrue();
        assertThat(told.isNull("segment.ruleHistory.nodes[0].sentence")).isTrue();
        assertThat(diff(told, 0)).containsExactly(new DiffLine("REMOVED", "region = 'North'"));
        assertThat(diff(told, 2)).isEmpty();
    }

    @Test
    void pagesThroughTheRules() {
        var id = segments.dynamic("Often changed", "city = 'c0'");
        for (var version = 0; version < 6; version++) {
            segments.update(id, version, Map.of("text", "city = 'c%d'".formatted(version + 1)));
        }
        var page =
                "{ segment(id: \"%s\") { ruleHistory(first: 4%s) { nodes { number diff { kind text } } pageInfo { hasNextPage endCursor } } } }";

        var first = segments.ask(page.formatted(id, ""));
        var cursor = first.text("segment.ruleHistory.pageInfo.endCursor");
        var second = segments.ask(page.formatted(id, ", after: \"%s\"".formatted(cursor)));

        assertThat(first.list("segment.ruleHistory.nodes[*].number", Integer.class))
                .containsExactly(6, 5, 4, 3);
        assertThat(diff(first, 3))
                .containsExactly(new DiffLine("REMOVED", "city = 'c2'"), new DiffLine("ADDED", "city = 'c3'"));
        assertThat(second.list("segment.ruleHistory.nodes[*].number", Integer.class))
                .containsExactly(2, 1, 0);
        assertThat(second.yes("segment.ruleHistory.pageInfo.hasNextPage")).isFalse();
        assertThat(segments.ask(page.formatted(id, ", after: \"no\"")).codes()).containsExactly("BAD_CURSOR");
        assertThat(segments.ask("{ segment(id: \"%s\") { ruleHistory(first: 101) { totalCount } } }".formatted(id))
                        .codes())
                .containsExactly("PAGE_SIZE");
    }

    @Test
    void namesASegmentThatIsGoneByItsNumber() {
        var gone = segments.list("Gone soon", List.of());
        var id = segments.dynamic("Resting", "member('Gone soon')");
        segments.update(id, 0, Map.of("text", "region = 'North'"));
        assertThat(history(id).text("segment.ruleHistory.nodes[1].text")).isEqualTo("member('Gone soon')");

        segments.delete(gone);

        var number = "#" + Ids.integer(Segment.TYPE, gone);
        assertThat(history(id).text("segment.ruleHistory.nodes[1].text")).isEqualTo("member('%s')".formatted(number));
        assertThat(history(id).text("segment.ruleHistory.nodes[1].sentence")).contains(number);
    }

    @Test
    void keepsNothingOfChangesThatFail() {
        segments.dynamic("Taken here", "region = 'North'");
        var id = segments.dynamic("Failing", "region = 'North'");

        segments.update(id, 0, Map.of("name", "Taken here", "text", "city = 'York'"));
        segments.update(id, 7, Map.of("text", "city = 'York'"));

        assertThat(history(id).number("segment.ruleHistory.totalCount")).isEqualTo(1);
    }

    @Test
    void goesWithTheSegment() {
        var id = segments.dynamic("Short-lived", "region = 'North'");

        segments.delete(id);

        assertThat(jdbc.sql("select count(*) from segment_rule_version where segment_id = ?")
                        .param(Ids.integer(Segment.TYPE, id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer history(String id) {
        return segments.ask("""
                { segment(id: "%s") { ruleHistory { totalCount nodes {
                  number forming changedBy changedAt text ru: text(locale: RU) sentence(locale: EN) diff { kind text } } } } }""".formatted(id));
    }

    private static List<DiffLine> diff(Answer told, int node) {
        return told.list("segment.ruleHistory.nodes[%d].diff".formatted(node), DiffLine.class);
    }
}

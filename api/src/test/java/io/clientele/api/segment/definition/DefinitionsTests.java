package io.clientele.api.segment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments are made, changed, listed and deleted. */
@ClienteleTest
class DefinitionsTests extends DefinedSegments {

    @Autowired
    DefinitionsTests(Api api, Clients clients) {
        super(api, clients);
    }

    @Test
    void showsASegmentAsItWasMade() {
        var id = segments.made(Map.of(
                "name", "  Весенние ёлки ",
                "description", "For spring",
                "forming", "PERIODIC",
                "text", "регион = 'North'",
                "importance", "MAIN",
                "priority", 7,
                "schedule", Map.of("cron", "0 0 7 * * MON")));

        var segment = segments.ask("""
                { segment(name: "весенние ЕЛКИ") { id name description forming importance priority includeInactive createdBy version
                  rule { text ru: text(locale: RU) sentence(locale: RU) tree { __typename } } schedule { cron zone next }
                  memberCount status dependents { id } } }""");

        assertThat(segment.text("segment.id")).isEqualTo(id);
        assertThat(segment.text("segment.name")).isEqualTo("Весенние ёлки");
        assertThat(segment.text("segment.rule.text")).isEqualTo(RULE);
        assertThat(segment.text("segment.rule.ru")).isEqualTo("регион = 'North'");
        assertThat(segment.text("segment.rule.sentence")).contains("North");
        assertThat(segment.text("segment.importance")).isEqualTo("MAIN");
        assertThat(segment.number("segment.priority")).isEqualTo(7);
        assertThat(segment.yes("segment.includeInactive")).isFalse();
        assertThat(segment.text("segment.createdBy")).isEqualTo("admin");
        assertThat(segment.text("segment.schedule.zone")).isEqualTo("Europe/Moscow");
        assertThat(segment.text("segment.schedule.next")).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(segment.number("segment.memberCount")).isEqualTo(1);
        assertThat(segment.text("segment.status")).isEqualTo("CURRENT");
    }

    @Test
    void findsASegmentAsANode() {
        var id = segments.list("As a node", List.of());

        var node = segments.ask("{ node(id: \"%s\") { id ... on Segment { name } } }".formatted(id));

        assertThat(node.text("node.name")).isEqualTo("As a node");
    }

    @Test
    void findsNothingUnderAnUnknownNameOrId() {
        assertThat(segments.ask("{ segment(name: \"nowhere\") { id } }").isNull("segment"))
                .isTrue();
        assertThat(segments.ask("{ segment(id: \"%s\") { id } }".formatted(Ids.of("Segment", 999_999)))
                        .isNull("segment"))
                .isTrue();
        assertThat(segments.ask("{ segment(id: \"%s\") { id } }".formatted(SegmentTestData.clientId(1)))
                        .codes())
                .containsExactly("WRONG_ID_TYPE");
        assertThat(segments.ask("{ segment(id: \"no\") { id } }").codes()).containsExactly("BAD_ID");
        assertThat(segments.ask("{ segment(id: \"%s\") { id } }".formatted(Ids.of("Segment", 99_999_999_999L)))
                        .isNull("segment"))
                .isTrue();
    }

    @Test
    void changesOnlyWhatIsGiven() {
        var id = segments.made(Map.of(
                "name",
                "Before",
                "description",
                "Stays",
                "forming",
                "PERIODIC",
                "text",
                RULE,
                "schedule",
                Map.of("cron", "0 0 7 * * *")));

        var renamed = segments.update(id, 0, Map.of("name", "After"));
        var cleared = segments.update(id, 1, nulls("description", "schedule"));

        assertThat(renamed.text("segmentUpdate.segment.name")).isEqualTo("After");
        assertThat(renamed.text("segmentUpdate.segment.rule.text")).isEqualTo(RULE);
        assertThat(errors(cleared, "segmentUpdate")).isEmpty();
        var now = segments.ask("{ segment(id: \"%s\") { name description schedule { cron } } }".formatted(id));
        assertThat(now.text("segment.name")).isEqualTo("After");
        assertThat(now.isNull("segment.description")).isTrue();
        assertThat(now.isNull("segment.schedule")).isTrue();
    }

    @Test
    void deletesASegmentOnlyWhenNothingRestsOnIt() {
        var inner = segments.dynamic("Rested on", RULE);
        var outer = segments.dynamic("Resting", "member('Rested on')");

        var refused = segments.delete(inner);
        var dependents = segments.ask("{ segment(id: \"%s\") { dependents { id } } }".formatted(inner));

        assertThat(errors(refused, "segmentDelete")).containsExactly("SEGMENT_IN_USE");
        assertThat(refused.texts("segmentDelete.userErrors[*].message").getFirst())
                .contains("«Resting»");
        assertThat(dependents.texts("segment.dependents[*].id")).containsExactly(outer);
        assertThat(segments.delete(outer).text("segmentDelete.deletedId")).isEqualTo(outer);
        assertThat(segments.delete(inner).text("segmentDelete.deletedId")).isEqualTo(inner);
        assertThat(errors(segments.delete(inner), "segmentDelete")).containsExactly("NOT_FOUND");
        assertThat(segments.ask("{ segment(id: \"%s\") { id } }".formatted(inner))
                        .isNull("segment"))
                .isTrue();
    }

    @Test
    void pagesThroughAllSegmentsInEachOrder() {
        for (var at = 0; at < 5; at++) {
            segments.made(Map.of("name", "Listed " + at, "forming", "MANUAL", "priority", 50 - at));
        }
        var expected = Map.of(
                "PRIORITY", List.of("Listed 4", "Listed 3", "Listed 2", "Listed 1", "Listed 0"),
                "NAME", List.of("Listed 0", "Listed 1", "Listed 2", "Listed 3", "Listed 4"),
                "NEWEST", List.of("Listed 4", "Listed 3", "Listed 2", "Listed 1", "Listed 0"));

        expected.forEach((order, names) -> {
            var first = list(order, "first: 2");
            var second = list(order, "first: 2, after: \"%s\"".formatted(first.text("segments.pageInfo.endCursor")));
            var back = list(order, "last: 2, before: \"%s\"".formatted(second.text("segments.pageInfo.endCursor")));

            assertThat(first.number("segments.totalCount")).isEqualTo(5);
            assertThat(first.texts("segments.nodes[*].name")).isEqualTo(names.subList(0, 2));
            assertThat(second.texts("segments.nodes[*].name")).isEqualTo(names.subList(2, 4));
            assertThat(back.texts("segments.nodes[*].name")).isEqualTo(names.subList(1, 3));
        });
        assertThat(list("NAME", "first: 101").codes()).containsExactly("PAGE_SIZE");
        assertThat(list("NAME", "after: \"x\"").codes()).containsExactly("BAD_CURSOR");
    }

    private Answer list(String order, String arguments) {
        return segments.ask("""
                { segments(filter: {nameContains: "LISTED", forming: [MANUAL]}, orderBy: %s, %s) {
                  totalCount nodes { name } pageInfo { endCursor } } }""".formatted(order, arguments));
    }
}

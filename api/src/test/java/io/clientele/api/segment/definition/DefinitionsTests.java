package io.clientele.api.segment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.SegmentTestData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments are made, changed, listed and deleted. */
@ClienteleTest
class DefinitionsTests {

    private static final String RULE = "region = 'North'";

    private final Clients clients;
    private final SegmentTestData segments;

    @Autowired
    DefinitionsTests(Api api, Clients clients) {
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void addClients() {
        clients.upsert(
                "test",
                List.of(
                        Card.of("a").with(ClientField.REGION, "North").card(),
                        Card.of("b").with(ClientField.REGION, "South").card()));
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
    void tellsAllThatIsWrongAtOnce() {
        segments.list("Taken", List.of());

        var answer = segments.create(Map.of(
                "name", "TAKEN",
                "description", "x".repeat(4_001),
                "forming", "DYNAMIC",
                "text", "region ~ 'A'",
                "schedule", Map.of("cron", "0 0 7 * * *", "zone", "Mars/Olympus")));

        assertThat(errors(answer, "segmentCreate"))
                .containsExactlyInAnyOrder(
                        "NAME_TAKEN", "TOO_LONG", "SYNTAX_ERROR", "BAD_SCHEDULE", "SCHEDULE_NEEDS_PERIODIC");
        assertThat(answer.texts("segmentCreate.userErrors[?(@.code == 'SYNTAX_ERROR')].message")
                        .getFirst())
                .contains("(1:8)");
        assertThat(answer.isNull("segmentCreate.segment")).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "'', MANUAL, , BAD_NAME",
        "' ', MANUAL, , BAD_NAME",
        "No rule, DYNAMIC, , RULE_NEEDED",
        "No rule, PERIODIC, , RULE_NEEDED",
        "Unknown, DYNAMIC, category('gold'), UNKNOWN_CATEGORY"
    })
    void refusesWhatIsNoSegment(String name, String forming, @Nullable String text, String code) {
        var input = new HashMap<String, Object>(Map.of("name", name, "forming", forming));
        if (text != null) {
            input.put("text", text);
        }

        assertThat(errors(segments.create(input), "segmentCreate")).containsExactly(code);
    }

    @Test
    void refusesNamesThatTheirKeyMakesTooLong() {
        assertThat(errors(segments.create(Map.of("name", "ß".repeat(200), "forming", "MANUAL")), "segmentCreate"))
                .containsExactly("BAD_NAME");
        assertThat(errors(segments.create(Map.of("name", "n".repeat(201), "forming", "MANUAL")), "segmentCreate"))
                .containsExactly("BAD_NAME");
        assertThat(errors(segments.create(Map.of("name", "n".repeat(200), "forming", "MANUAL")), "segmentCreate"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"* * * * * *", "*/5 0 0 * * *", "0-59 0 0 * * *", "'0,30 0 7 * * *'", "0/10 * * * * *"})
    void refusesASchedulePastOnceAMinute(String cron) {
        var answer = segments.create(
                Map.of("name", "Too often", "forming", "PERIODIC", "text", RULE, "schedule", Map.of("cron", cron)));

        assertThat(errors(answer, "segmentCreate")).containsExactly("BAD_SCHEDULE");
    }

    @Test
    void takesMembersOnlyForAList() {
        var member = SegmentTestData.clientIds(List.of(client("a")));

        assertThat(errors(
                        segments.create(Map.of(
                                "name", "Rule and members", "forming", "DYNAMIC", "text", RULE, "members", member)),
                        "segmentCreate"))
                .containsExactly("MEMBERS_NEED_MANUAL");
        assertThat(errors(
                        segments.create(Map.of(
                                "name", "Unknown member",
                                "forming", "MANUAL",
                                "members", List.of(SegmentTestData.clientId(999_999)))),
                        "segmentCreate"))
                .containsExactly("UNKNOWN_CLIENT");
        assertThat(segments.ask("{ segment(name: \"Unknown member\") { id } }").isNull("segment"))
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
    void refusesToTakeARuleFromASegmentThatNeedsOne() {
        var id = segments.dynamic("Needs a rule", RULE);

        assertThat(errors(segments.update(id, 0, nulls("text")), "segmentUpdate"))
                .containsExactly("RULE_NEEDED");
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
    void refusesASegmentThatRestsOnItselfAndShowsTheWay() {
        var first = segments.dynamic("First", RULE);
        segments.dynamic("Second", "member('First') or city = 'A'");
        segments.dynamic("Third", "not member('Second')");

        var answer = segments.update(first, 0, Map.of("text", "member('Third')"));

        assertThat(errors(answer, "segmentUpdate")).containsExactly("MEMBER_CYCLE");
        assertThat(answer.texts("segmentUpdate.userErrors[*].message").getFirst())
                .contains("First → Third → Second → First");
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

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(externalId)).get(externalId));
    }

    private static List<String> errors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    private static Map<String, @Nullable Object> nulls(String... fields) {
        var input = new HashMap<String, @Nullable Object>();
        Arrays.stream(fields).forEach(field -> input.put(field, null));
        return input;
    }
}

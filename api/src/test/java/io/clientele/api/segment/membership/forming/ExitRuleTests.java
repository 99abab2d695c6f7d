package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members of a segment with an exit rule stay until it holds, whatever let them in. */
@ClienteleTest
class ExitRuleTests extends FormedSegments {

    private static final List<String> PEOPLE = List.of("a", "b", "c", "d");
    private static final List<String> REGIONS = List.of("North", "South", "West");
    private static final int ROUNDS = 40;

    private final List<String> made = new ArrayList<>();

    @Autowired
    ExitRuleTests(Api api, Clients clients) {
        super(api, clients);
    }

    @AfterEach
    void delete() {
        made.reversed().forEach(segments::delete);
    }

    @Test
    void keepsMembersUntilTheExitRuleHolds() {
        var segment = staying("PERIODIC");
        segments.refresh(segment);
        assertThat(segments.members(segment)).containsExactly("a", "b");

        clients.upsert("test", List.of(of("a", "West"), of("b", "South"), of("c", "North")));
        segments.refresh(segment);

        assertThat(segments.members(segment)).containsExactly("a", "c");
        assertThat(status(segment)).isEqualTo("CURRENT");
    }

    /** Against plain sets: who enters is in, who was in and does not leave is in. */
    @Test
    void agreesWithPlainSetsThroughManyRounds() {
        var random = new Random(20261127);
        var segment = staying("MANUAL");
        var expected = new TreeSet<String>();
        var regions = new HashMap<>(Map.of("a", "North", "b", "North", "c", "South", "d", "South"));
        for (var round = 0; round < ROUNDS; round++) {
            segments.refresh(segment);
            expected.removeIf(one -> "South".equals(regions.get(one)));
            PEOPLE.stream().filter(one -> "North".equals(regions.get(one))).forEach(expected::add);

            assertThat(segments.members(segment)).as("round " + round).containsExactlyElementsOf(expected);

            var moved = PEOPLE.get(random.nextInt(PEOPLE.size()));
            regions.put(moved, REGIONS.get(random.nextInt(REGIONS.size())));
            clients.upsert("test", List.of(of(moved, String.valueOf(regions.get(moved)))));
        }
    }

    @Test
    void keepsOutWhoIsPinnedOut() {
        var segment = staying("PERIODIC");
        segments.refresh(segment);
        segments.remove(segment, id("a"));
        clients.upsert("test", List.of(of("a", "West"), of("b", "West")));
        segments.refresh(segment);

        assertThat(segments.members(segment)).containsExactly("b");
    }

    @Test
    void tellsTheExitRuleAndTheWholeRule() {
        var segment = staying("PERIODIC");

        var told = segments.ask("""
                { segment(id: "%s") { rule { text ru: text(locale: RU) sentence(locale: RU) } exitRule { text } } }""".formatted(segment));

        assertThat(told.text("segment.rule.text"))
                .isEqualTo("region = 'North' or already_member() and not region = 'South'");
        assertThat(told.text("segment.rule.ru"))
                .isEqualTo("регион = 'North' или уже_в_сегменте() и не регион = 'South'");
        assertThat(told.text("segment.rule.sentence")).contains("уже входят в этот сегмент");
        assertThat(told.text("segment.exitRule.text")).isEqualTo("region = 'South'");
    }

    @Test
    void takesTheSameRuleAsATextAndAsATree() {
        var text = segments.periodic("As text", "region = 'North' or already_member() and not (region = 'South')");
        var tree = segments.made(Map.of(
                "name",
                "As tree",
                "forming",
                "PERIODIC",
                "rule",
                Map.of(
                        "any",
                        List.of(
                                region("North"),
                                Map.of(
                                        "all",
                                        List.of(Map.of("alreadyMember", true), Map.of("not", region("South"))))))));
        made.addAll(List.of(text, tree));

        assertThat(rule(text)).isEqualTo(rule(tree)).isEqualTo(rule(staying("PERIODIC")));
    }

    @Test
    void takesTheWholeRuleBackWithAnotherExitRule() {
        var segment = staying("PERIODIC");

        segments.update(segment, 0, Map.of("text", rule(segment), "exitText", "region = 'West'"));

        assertThat(rule(segment)).isEqualTo("region = 'North' or already_member() and not region = 'West'");
    }

    @Test
    void formsAnewFromWhoEntersAlone() {
        var segment = staying("MANUAL");
        segments.add(segment, id("d"));
        segments.refresh(segment);
        clients.upsert("test", List.of(of("a", "West"), of("d", "West")));
        segments.refresh(segment);
        assertThat(segments.members(segment)).containsExactly("a", "b", "d");

        segments.refresh(segment, "REPLACE");

        assertThat(segments.members(segment)).containsExactly("b");
    }

    @Test
    void changesTheExitRuleBesideTheRuleAndDropsIt() {
        var segment = staying("PERIODIC");
        segments.update(segment, 0, Map.of("exitText", "region = 'West'"));
        assertThat(rule(segment)).isEqualTo("region = 'North' or already_member() and not region = 'West'");

        var cleared = new HashMap<String, Object>();
        cleared.put("exitRule", null);
        segments.update(segment, 1, cleared);
        assertThat(rule(segment)).isEqualTo("region = 'North'");
        assertThat(segments.ask("{ segment(id: \"%s\") { exitRule { text } } }".formatted(segment))
                        .isNull("segment.exitRule"))
                .isTrue();
    }

    @Test
    void countsAPreviewWithTheMembersThatTheSegmentHas() {
        var segment = staying("PERIODIC");
        segments.refresh(segment);
        clients.upsert("test", List.of(of("a", "West")));
        var asked = "{ segmentPreview(text: \"already_member()\"%s) { count } }";

        assertThat(segments.ask(asked.formatted(", comparedWith: \"" + segment + "\""))
                        .number("segmentPreview.count"))
                .isEqualTo(2);
        assertThat(segments.ask(asked.formatted("")).number("segmentPreview.count"))
                .isZero();
    }

    @Test
    void explainsWhyAMemberStays() {
        var segment = staying("PERIODIC");
        segments.refresh(segment);
        clients.upsert("test", List.of(of("a", "West")));
        segments.refresh(segment);

        var told = segments.ask("""
                { membershipExplanation(client: "%s", segment: "%s") { member ruleHolds nodes { kind holds } } }""".formatted(SegmentTestData.clientId(id("a")), segment));

        assertThat(told.yes("membershipExplanation.member")).isTrue();
        assertThat(told.yes("membershipExplanation.ruleHolds")).isTrue();
        assertThat(told.texts("membershipExplanation.nodes[*].kind"))
                .containsExactly("any", "attribute", "all", "alreadyMember", "not", "attribute");
        assertThat(told.list("membershipExplanation.nodes[*].holds", Boolean.class))
                .containsExactly(true, false, true, true, true, false);
    }

    @Test
    void refusesItWhereNobodyIsAMemberBefore() {
        assertThat(refusals(Map.of("name", "Now", "forming", "DYNAMIC", "text", "already_member()")))
                .containsExactly("NEEDS_FORMING");
        assertThat(refusals(Map.of("name", "Now", "forming", "DYNAMIC", "text", NORTH, "exitText", "region = 'South'")))
                .containsExactly("NEEDS_FORMING");
        assertThat(refusals(Map.of("name", "List", "forming", "MANUAL", "exitText", "region = 'South'")))
                .containsExactly("EXIT_NEEDS_RULE");
        assertThat(refusals(
                        Map.of("name", "Bad", "forming", "PERIODIC", "text", NORTH, "exitText", "regionn = 'South'")))
                .containsExactly("UNKNOWN_FIELD");
        assertThat(refusals(Map.of("name", "No", "forming", "PERIODIC", "rule", Map.of("alreadyMember", false))))
                .containsExactly("WRONG_VALUE");
        assertThat(refusals(
                        Map.of("name", "Picked", "forming", "MANUAL", "selection", Map.of("text", "already_member()"))))
                .containsExactly("NEEDS_FORMING");
    }

    private List<String> refusals(Map<String, ?> input) {
        return userErrors(segments.create(input), "segmentCreate");
    }

    private String staying(String forming) {
        var input = new LinkedHashMap<String, Object>();
        input.put("name", "Staying " + forming);
        input.put("forming", forming);
        input.put("text", NORTH);
        input.put("exitText", "region = 'South'");
        var segment = segments.made(input);
        made.add(segment);
        return segment;
    }

    private String rule(String segment) {
        return segments.ask("{ segment(id: \"%s\") { rule { text } } }".formatted(segment))
                .text("segment.rule.text");
    }

    private static Map<String, Object> region(String name) {
        return Map.of("attribute", Map.of("field", "REGION", "eq", name));
    }
}

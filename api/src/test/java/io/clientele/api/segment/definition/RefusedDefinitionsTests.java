package io.clientele.api.segment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.SegmentTestData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments that cannot be as they are asked for. */
@ClienteleTest
class RefusedDefinitionsTests extends DefinedSegments {

    @Autowired
    RefusedDefinitionsTests(Api api, Clients clients) {
        super(api, clients);
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

    @ParameterizedTest
    @ValueSource(strings = {"Two\nlines", "Zero\u0000byte", "Bell\u0007", "Separated\u2028lines"})
    void refusesNamesThatDoNotStandOnOneLine(String name) {
        assertThat(errors(segments.create(Map.of("name", name, "forming", "MANUAL")), "segmentCreate"))
                .containsExactly("BAD_NAME");
    }

    @Test
    void refusesDescriptionsThatFilesCannotHold() {
        var lost = Map.<String, Object>of("name", "Lost", "description", "Zero\u0000byte", "forming", "MANUAL");
        var kept = Map.<String, Object>of("name", "Kept", "description", "Two\nlines\tand a tab", "forming", "MANUAL");

        assertThat(errors(segments.create(lost), "segmentCreate")).containsExactly("INVALID_CHARACTER");
        assertThat(errors(segments.create(kept), "segmentCreate")).isEmpty();
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
    void refusesToTakeARuleFromASegmentThatNeedsOne() {
        var id = segments.dynamic("Needs a rule", RULE);

        assertThat(errors(segments.update(id, 0, nulls("text")), "segmentUpdate"))
                .containsExactly("RULE_NEEDED");
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

    private int client(String externalId) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(externalId)).get(externalId));
    }
}

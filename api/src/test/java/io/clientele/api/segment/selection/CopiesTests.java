package io.clientele.api.segment.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Copies of segments, and lists made of segments with rules. Clients a and b are of the North, c and d of the South. */
@ClienteleTest
class CopiesTests {

    private static final String NORTH = "region = 'North'";
    private static final String TOLD = """
            segment { id name forming version status rule { text } schedule { cron } memberCount members { nodes { name } }
              pins { totalCount nodes { reason pinnedBy direction } } history { totalCount nodes { ruleText count } }
              ruleHistory { nodes { text forming } } }
            userErrors { field code message }""";

    private final Clients clients;
    private final SettableClock clock;
    private final Api api;
    private final SegmentTestData segments;

    @Autowired
    CopiesTests(Api api, Clients clients, SettableClock clock) {
        this.clients = clients;
        this.clock = clock;
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        moveTo(SettableClock.TODAY);
        clients.upsert("test", List.of(of("a", "North"), of("b", "North"), of("c", "South"), of("d", "South")));
    }

    @Test
    void copiesAPeriodicSegmentWithItsMembersAndPins() {
        var north = segments.made(Map.of(
                "name", "Original", "forming", "PERIODIC", "text", NORTH, "schedule", Map.of("cron", "0 0 3 * * *")));
        segments.add(north, id("c"));
        segments.remove(north, id("a"));
        clients.upsert("test", List.of(of("d", "North")));

        var copy = copy(Map.of("id", north, "name", "Copied"));
        segments.add(north, id("a"));

        assertThat(names(copy, "segmentCopy")).as("d came after it was formed").containsExactly("b", "c");
        assertThat(copy.text("segmentCopy.segment.forming")).isEqualTo("PERIODIC");
        assertThat(copy.text("segmentCopy.segment.schedule.cron")).isEqualTo("0 0 3 * * *");
        assertThat(copy.text("segmentCopy.segment.status")).isEqualTo("CURRENT");
        assertThat(copy.number("segmentCopy.segment.pins.totalCount")).isEqualTo(2);
        assertThat(copy.number("segmentCopy.segment.history.totalCount")).isEqualTo(1);
        var id = copy.text("segmentCopy.segment.id");
        assertThat(segments.members(id)).containsExactly("b", "c");
        segments.refresh(id);
        assertThat(segments.members(id)).containsExactly("b", "c", "d");
    }

    @Test
    void copiesADynamicSegmentAndAList() {
        var north = segments.dynamic("Dynamic original", NORTH);
        segments.add(north, id("c"));
        var list = segments.list("List original", List.of(id("d")));

        var dynamic = copy(Map.of("id", north, "name", "Dynamic copy", "idempotencyKey", "copy"));
        var again = copy(Map.of("id", north, "name", "Dynamic copy", "idempotencyKey", "copy"));
        var listed = copy(Map.of("id", list, "name", "List copy", "description", "For spring"));
        clients.upsert("test", List.of(of("d", "North")));

        var id = dynamic.text("segmentCopy.segment.id");
        assertThat(again.text("segmentCopy.segment.id")).isEqualTo(id);
        assertThat(segments.members(id)).containsExactly("a", "b", "c", "d");
        assertThat(names(listed, "segmentCopy")).containsExactly("d");
        segments.delete(list);
        assertThat(segments.members(listed.text("segmentCopy.segment.id"))).containsExactly("d");
    }

    @Test
    void copiesOneOfAFamilyAsASegmentOfItsOwn() {
        var family = segments.ask("""
                mutation { segmentFamilyCreate(input: {axis: {field: REGION}, forming: PERIODIC, locale: EN}) {
                  family { id segments { id name } } } }""");
        var one = family.text("segmentFamilyCreate.family.segments[0].id");

        var frozen = freeze(Map.of("id", one, "version", 0));
        var copy = copy(Map.of("id", one, "name", "Of a family"));
        var id = copy.text("segmentCopy.segment.id");

        assertThat(codes(frozen, "segmentFreeze")).containsExactly("SEGMENT_IN_FAMILY");
        assertThat(codes(copy, "segmentCopy")).isEmpty();
        assertThat(codes(freeze(Map.of("id", id, "version", 0)), "segmentFreeze"))
                .isEmpty();
        assertThat(segments.members(id)).hasSize(2);
        segments.ask("mutation { segmentFamilyDelete(id: \"%s\") { deletedId } }"
                .formatted(family.text("segmentFamilyCreate.family.id")));
    }

    @Test
    void refusesCopiesThatCannotBe() {
        var list = segments.list("Taken", List.of());

        assertThat(codes(copy(Map.of("id", list, "name", "taken ")), "segmentCopy"))
                .containsExactly("NAME_TAKEN");
        assertThat(codes(copy(Map.of("id", list, "name", " ")), "segmentCopy")).containsExactly("BAD_NAME");
        assertThat(codes(copy(Map.of("id", SegmentTestData.clientId(1), "name", "x")), "segmentCopy"))
                .containsExactly("WRONG_ID_TYPE");
        segments.delete(list);
        assertThat(codes(copy(Map.of("id", list, "name", "x")), "segmentCopy")).containsExactly("NOT_FOUND");
    }

    @Test
    void freezesADynamicSegmentWithThoseWhoAreInNow() {
        var north = segments.dynamic("Thawed", NORTH);
        var outer = segments.dynamic("Rests on it", "member('Thawed')");
        segments.add(north, id("c"));
        segments.remove(north, id("a"));
        moveTo(SettableClock.TODAY.plusDays(1));

        var frozen = freeze(Map.of("id", north, "version", 0, "reason", "For the autumn mailing"));
        clients.upsert("test", List.of(of("d", "North"), of("b", "South")));

        assertThat(names(frozen, "segmentFreeze")).containsExactly("b", "c");
        assertThat(frozen.text("segmentFreeze.segment.forming")).isEqualTo("MANUAL");
        assertThat(frozen.isNull("segmentFreeze.segment.rule")).isTrue();
        assertThat(frozen.number("segmentFreeze.segment.version")).isEqualTo(1);
        assertThat(frozen.text("segmentFreeze.segment.status")).isEqualTo("CURRENT");
        assertThat(frozen.texts("segmentFreeze.segment.ruleHistory.nodes[*].text"))
                .containsExactly(null, NORTH);
        assertThat(frozen.texts("segmentFreeze.segment.pins.nodes[*].reason"))
                .containsExactly("For the autumn mailing", null, null);
        assertThat(frozen.texts("segmentFreeze.segment.history.nodes[*].ruleText"))
                .first()
                .isNull();
        assertThat(segments.members(north)).containsExactly("b", "c");
        assertThat(segments.members(outer)).containsExactly("b", "c");
        assertThat(segments.members(north, "asOf: \"2026-11-22\"")).contains("b");

        segments.update(north, 1, Map.of("text", "region = 'Nowhere'"));
        segments.refresh(north, "KEEP");
        assertThat(segments.members(north)).as("they are pinned in").containsExactly("b", "c");
    }

    @Test
    void freezesAPeriodicSegmentAsItWasFormed() {
        var north = segments.made(Map.of(
                "name", "Formed", "forming", "PERIODIC", "text", NORTH, "schedule", Map.of("cron", "0 0 3 * * *")));
        clients.upsert("test", List.of(of("d", "North"), of("b", "South")));

        var frozen = freeze(Map.of("id", north, "version", 0, "idempotencyKey", "freeze"));
        var again = freeze(Map.of("id", north, "version", 0, "idempotencyKey", "freeze"));
        var stale = freeze(Map.of("id", north, "version", 0));

        assertThat(names(frozen, "segmentFreeze")).containsExactly("a", "b");
        assertThat(frozen.isNull("segmentFreeze.segment.schedule")).isTrue();
        assertThat(frozen.number("segmentFreeze.segment.history.totalCount")).isEqualTo(2);
        assertThat(codes(again, "segmentFreeze")).isEmpty();
        assertThat(codes(stale, "segmentFreeze")).containsExactly("NO_RULE");
    }

    @Test
    void refusesToFreezeWhatCannotBe() {
        var north = segments.dynamic("Stale freeze", NORTH);
        segments.update(north, 0, Map.of("name", "Stale freeze 2"));
        var list = segments.list("No rule", List.of());

        var stale = freeze(Map.of("id", north, "version", 0));

        assertThat(codes(stale, "segmentFreeze")).containsExactly("CONFLICT");
        assertThat(stale.text("segmentFreeze.segment.name")).isEqualTo("Stale freeze 2");
        assertThat(stale.text("segmentFreeze.segment.forming")).isEqualTo("DYNAMIC");
        assertThat(stale.number("segmentFreeze.segment.pins.totalCount")).isZero();
        assertThat(codes(freeze(Map.of("id", list, "version", 0)), "segmentFreeze"))
                .containsExactly("NO_RULE");
        assertThat(codes(freeze(Map.of("id", list, "version", 0, "reason", "x".repeat(501))), "segmentFreeze"))
                .containsExactly("TOO_LONG");
    }

    @Test
    void losesNothingThatIsDoneWhileItFreezes() {
        for (var forming : List.of("PERIODIC", "DYNAMIC")) {
            var north = segments.made(Map.of("name", "Meeting " + forming, "forming", forming, "text", NORTH));
            var others = List.of(id("c"), id("d"));

            AtOnce.times(
                    3,
                    at -> at == 1
                            ? freeze(Map.of("id", north, "version", 0))
                            : segments.add(north, others.get(at / 2)));

            assertThat(segments.members(north)).as(forming).containsExactly("a", "b", "c", "d");
            assertThat(segments.ask("{ segment(id: \"%s\") { forming } }".formatted(north))
                            .text("segment.forming"))
                    .isEqualTo("MANUAL");
        }
    }

    private Answer copy(Map<String, ?> input) {
        return segments.ask(
                "mutation($input: SegmentCopyInput!) { segmentCopy(input: $input) { %s } }".formatted(TOLD),
                Map.of("input", input));
    }

    private Answer freeze(Map<String, ?> input) {
        return segments.ask(
                "mutation($input: SegmentFreezeInput!) { segmentFreeze(input: $input) { %s } }".formatted(TOLD),
                Map.of("input", input));
    }

    private static List<String> names(Answer answer, String mutation) {
        return answer.texts(mutation + ".segment.members.nodes[*].name");
    }

    private static List<String> codes(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    private void moveTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    private int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .card();
    }
}

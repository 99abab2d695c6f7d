package io.clientele.api.segment.family;

import static io.clientele.api.segment.family.FamilyTestData.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families are made, formed, looked at and deleted. */
@ClienteleTest
class FamilyDoorTests extends GivenFamilies {

    @Autowired
    FamilyDoorTests(Api api, Clients clients, PropertyDefinitions properties, JdbcClient jdbc) {
        super(api, clients, properties, jdbc);
    }

    @Test
    void makesASegmentPerValueAndOneForTheOthers() {
        var russian = family(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "RU"));
        var english = family(Map.of("axis", REGION, "forming", "PERIODIC", "locale", "EN"));
        var named = family(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN", "name", "Where", "most", 1));

        assertThat(families.counts(russian)).containsExactly("Регион: North=2", "Регион: South=1", "Регион: прочие=1");
        assertThat(families.counts(english)).containsExactly("Region: North=2", "Region: South=1", "Region: others=1");
        assertThat(families.counts(named)).containsExactly("Where: North=2", "Where: others=2");
    }

    @Test
    void showsAFamilyAndWhatIsInIt() {
        var id = family(Map.of(
                "axis", REGION, "forming", "PERIODIC", "locale", "EN", "schedule", Map.of("cron", "0 0 7 * * *")));

        var told = segments.ask("""
                query($id: ID!) { node(id: $id) { ... on SegmentFamily { id name forming most createdBy
                  axis { kind label(locale: RU) field property } schedule { cron zone } others { name familyValue }
                  segments { familyValue family { id } schedule { cron next } status rule { text } } } }
                  segmentFamilies(first: 1) { totalCount nodes { id } } }""", Map.of("id", id));

        assertThat(told.text("node.id")).isEqualTo(id);
        assertThat(told.text("node.name")).isEqualTo("Region");
        assertThat(told.text("node.axis.kind")).isEqualTo("FIELD");
        assertThat(told.text("node.axis.label")).isEqualTo("Регион");
        assertThat(told.text("node.axis.field")).isEqualTo("REGION");
        assertThat(told.text("node.schedule.zone")).isEqualTo("Europe/Moscow");
        assertThat(told.text("node.others.name")).isEqualTo("Region: others");
        assertThat(told.isNull("node.others.familyValue")).isTrue();
        assertThat(told.text("node.segments[0].familyValue")).isEqualTo("North");
        assertThat(told.text("node.segments[0].family.id")).isEqualTo(id);
        assertThat(told.text("node.segments[0].schedule.next")).isEqualTo("2026-11-23T04:00:00Z");
        assertThat(told.texts("node.segments[*].status")).containsOnly("CURRENT");
        assertThat(told.texts("node.segments[*].rule.text"))
                .containsExactly("region = 'North'", "region = 'South'", "not region in ('North', 'South')");
        assertThat(told.number("segmentFamilies.totalCount")).isEqualTo(1);
    }

    @Test
    void dividesByProperties() {
        properties.create("own", "Свой склад", PropertyType.YES_NO, List.of());
        clients.upsert(
                "test",
                List.of(
                        Card.change("a").property("own", "true").card(),
                        Card.change("b").property("own", "false").card()));

        var id = family(Map.of("axis", Map.of("property", "own"), "forming", "DYNAMIC", "locale", "RU"));

        assertThat(families.counts(id))
                .containsExactlyInAnyOrder("Свой склад: да=1", "Свой склад: нет=1", "Свой склад: прочие=2");
    }

    @Test
    void givesNewValuesASegmentAndKeepsEmptyOnes() {
        var id = family(Map.of("axis", REGION, "forming", "PERIODIC", "locale", "EN"));
        clients.upsert("test", List.of(of("a", "East"), of("c", "North")));
        assertThat(families.counts(id)).containsExactly("Region: North=2", "Region: South=1", "Region: others=1");

        assertThat(errors(families.refresh(id), "segmentFamilyRefresh")).isEmpty();

        assertThat(families.counts(id))
                .containsExactly("Region: North=2", "Region: South=0", "Region: others=1", "Region: East=1");
        assertThat(states(id)).as("of one state of the data").hasSize(1);
    }

    @Test
    void leavesNewValuesAmongTheOthersWhenThereIsNoRoom() {
        var id = family(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN", "most", 2));
        clients.upsert("test", List.of(of("a", "East")));

        families.refresh(id);

        assertThat(families.counts(id)).containsExactly("Region: North=1", "Region: South=1", "Region: others=2");
    }

    @Test
    void keepsWhatIsTheFamilysFromItsSegments() {
        var id = family(Map.of("axis", REGION, "forming", "PERIODIC", "locale", "EN"));
        var north = families.segment(id, "Region: North");

        var renamed = segments.update(north, 0, Map.of("name", "Up north", "importance", "MAIN"));
        assertThat(renamed.text("segmentUpdate.segment.name")).isEqualTo("Up north");
        var same = segments.update(north, 1, Map.of("text", "region = 'North'", "forming", "PERIODIC"));
        assertThat(errors(same, "segmentUpdate")).as("what stays may be said").isEmpty();
        assertThat(errors(segments.update(north, 2, Map.of("text", "region = 'South'")), "segmentUpdate"))
                .containsExactly("SEGMENT_IN_FAMILY [rule]");
        assertThat(errors(
                        segments.update(north, 2, Map.of("forming", "DYNAMIC", "includeInactive", true)),
                        "segmentUpdate"))
                .containsExactly("SEGMENT_IN_FAMILY [forming]", "SEGMENT_IN_FAMILY [includeInactive]");
        assertThat(errors(segments.delete(north), "segmentDelete")).containsExactly("SEGMENT_IN_FAMILY [id]");
        assertThat(errors(segments.refresh(north), "segmentRefresh")).containsExactly("SEGMENT_IN_FAMILY [id]");
        assertThat(errors(segments.add(north, 1), "segmentMembersAdd"))
                .allMatch(error -> error.startsWith("SEGMENT_IN_FAMILY") || error.startsWith("UNKNOWN_CLIENT"))
                .hasSize(1);
    }

    @Test
    void goesAsAWholeUnlessItIsInUse() {
        var id = family(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN"));
        var user = segments.dynamic("User", "member('Region: North')");

        assertThat(errors(families.delete(id), "segmentFamilyDelete")).containsExactly("SEGMENT_IN_USE [id]");
        assertThat(families.counts(id)).hasSize(3);

        segments.delete(user);
        assertThat(families.delete(id).text("segmentFamilyDelete.deletedId")).isEqualTo(id);
        assertThat(errors(families.delete(id), "segmentFamilyDelete")).containsExactly("NOT_FOUND [id]");
        assertThat(leftovers()).isZero();
    }

    @Test
    void makesOneFamilyPerKey() {
        var input = Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN", "idempotencyKey", "family-once");

        assertThat(family(input)).isEqualTo(family(input));
    }

    @Test
    void letsExecutivesLookButNotMake() {
        segments.ask("""
                mutation($password: String!) { accountCreate(input: {
                  username: "family-executive", password: $password, role: EXECUTIVE}) { userErrors { code } } }""", Map.of("password", Api.PASSWORD));
        var executive = new FamilyTestData(new SegmentTestData(() -> api.as("family-executive")));
        var id = family(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN"));

        assertThat(executive.counts(id)).hasSize(3);
        assertThat(executive
                        .create(Map.of("axis", REGION, "forming", "DYNAMIC"))
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(executive.refresh(id).codes()).containsExactly("FORBIDDEN");
        assertThat(executive.delete(id).codes()).containsExactly("FORBIDDEN");
    }

    /** Different states of the data that the newest versions of its segments were computed on. */
    private List<String> states(String id) {
        var told = segments.ask("""
                query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { history(first: 1) { nodes { dataVersion } } } } } }""", Map.of("id", id));
        return told.texts("node.segments[*].history.nodes[0].dataVersion").stream()
                .distinct()
                .toList();
    }
}

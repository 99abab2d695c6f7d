package io.clientele.api.segment.family;

import static io.clientele.api.segment.family.FamilyTestData.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.segment.SegmentTestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families through the door. Clients a and b are of the North, c of the South and d of nowhere, before each test. */
@ClienteleTest
class FamilyDoorTests {

    private static final Map<String, ?> REGION = Map.of("field", "REGION");

    private final Api api;
    private final Clients clients;
    private final PropertyDefinitions properties;
    private final JdbcClient jdbc;
    private final SegmentTestData segments;
    private final FamilyTestData families;
    private final List<String> made = new ArrayList<>();

    @Autowired
    FamilyDoorTests(Api api, Clients clients, PropertyDefinitions properties, JdbcClient jdbc) {
        this.api = api;
        this.clients = clients;
        this.properties = properties;
        this.jdbc = jdbc;
        this.segments = new SegmentTestData(api::admin);
        this.families = new FamilyTestData(segments);
    }

    @BeforeEach
    void placeClients() {
        clients.upsert("test", List.of(of("a", "North"), of("b", "North"), of("c", "South"), of("d", "")));
    }

    @AfterEach
    void clear() {
        made.forEach(families::delete);
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
    void refusesAxesThatOverlapOrDoNotDivide() {
        properties.create("tags", "Tags", PropertyType.CHOICES, List.of("x", "y"));
        properties.create("staff", "Staff", PropertyType.NUMBER, List.of());

        assertThat(refused(Map.of("field", "INDUSTRY"))).containsExactly("AXIS_OVERLAPS [axis, field]");
        assertThat(refused(Map.of("field", "MANAGER"))).containsExactly("AXIS_OVERLAPS [axis, field]");
        assertThat(refused(Map.of("field", "REGISTERED_AT"))).containsExactly("AXIS_UNUSABLE [axis, field]");
        assertThat(refused(Map.of("field", "AGE"))).containsExactly("AXIS_UNUSABLE [axis, field]");
        assertThat(refused(Map.of("field", "EDUCATION"))).containsExactly("NO_VALUES [axis]");
        assertThat(refused(Map.of("property", "tags"))).containsExactly("AXIS_OVERLAPS [axis, property]");
        assertThat(refused(Map.of("property", "staff"))).containsExactly("AXIS_UNUSABLE [axis, property]");
        assertThat(refused(Map.of("property", "nowhere"))).containsExactly("UNKNOWN_PROPERTY [axis, property]");
    }

    @Test
    void refusesWhatCannotBe() {
        family(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN"));
        var other = segments.dynamic("City: Tula", "city = 'Tula'");
        clients.upsert(
                "test", List.of(Card.change("a").with(ClientField.CITY, "Tula").card()));

        assertThat(create(Map.of("axis", REGION, "forming", "DYNAMIC", "locale", "EN")))
                .containsExactly("NAME_TAKEN [name]");
        assertThat(create(Map.of("axis", Map.of("field", "CITY"), "forming", "DYNAMIC", "locale", "EN")))
                .as("one of its segments")
                .containsExactly("NAME_TAKEN [name]");
        assertThat(create(Map.of("axis", REGION, "forming", "MANUAL", "name", " ", "most", 51)))
                .containsExactly("BAD_NAME [name]", "BAD_FORMING [forming]", "BAD_MOST [most]");
        assertThat(create(Map.of(
                        "axis",
                        REGION,
                        "forming",
                        "DYNAMIC",
                        "name",
                        "Cron",
                        "schedule",
                        Map.of("cron", "0 0 7 * * *"))))
                .containsExactly("SCHEDULE_NEEDS_PERIODIC [schedule]");
        assertThat(create(Map.of(
                        "axis",
                        REGION,
                        "forming",
                        "PERIODIC",
                        "name",
                        "Zone",
                        "schedule",
                        Map.of("cron", "0 0 7 * * *", "zone", "Moscow"))))
                .containsExactly("BAD_SCHEDULE [schedule]");
        assertThat(errors(families.refresh(SegmentTestData.clientId(1)), "segmentFamilyRefresh"))
                .containsExactly("WRONG_ID_TYPE null");
        assertThat(errors(families.delete("§"), "segmentFamilyDelete")).containsExactly("BAD_ID [id]");
        assertThat(leftovers()).isZero();
        segments.delete(other);
    }

    @Test
    void refusesTooManyValuesUnlessTheBiggestAreAskedFor() {
        clients.upsert("test", many("true"));

        assertThat(create(Map.of("axis", Map.of("field", "CITY"), "forming", "DYNAMIC")))
                .containsExactly("TOO_MANY_VALUES [axis]");
        var biggest = family(Map.of("axis", Map.of("field", "CITY"), "forming", "DYNAMIC", "most", 50, "name", "C"));
        assertThat(families.counts(biggest)).hasSize(51);
        clients.upsert("test", many("false"));
    }

    private static List<ClientCard> many(String active) {
        return IntStream.range(0, 60)
                .mapToObj(number -> Card.of("many" + number)
                        .with(ClientField.CITY, "City " + number)
                        .with(ClientField.ACTIVE, active)
                        .card())
                .toList();
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

    private String family(Map<String, ?> input) {
        var id = families.made(input);
        made.add(id);
        return id;
    }

    private List<String> refused(Map<String, ?> axis) {
        return create(Map.of("axis", axis, "forming", "DYNAMIC"));
    }

    private List<String> create(Map<String, ?> input) {
        return errors(families.create(input), "segmentFamilyCreate");
    }

    /** Segments and families that should not be: beyond those that a test still holds. */
    private int leftovers() {
        return jdbc.sql("""
                        select count(*) from segment where family_id is not null
                        and family_id not in (select id from segment_family)""").query(Integer.class).single();
    }

    /** Different states of the data that the newest versions of its segments were computed on. */
    private List<String> states(String id) {
        var told = segments.ask("""
                query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { history(first: 1) { nodes { dataVersion } } } } } }""", Map.of("id", id));
        return told.texts("node.segments[*].history.nodes[0].dataVersion").stream()
                .distinct()
                .toList();
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .with(ClientField.ACTIVE, "true")
                .card();
    }
}

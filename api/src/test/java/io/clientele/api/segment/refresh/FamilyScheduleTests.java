package io.clientele.api.segment.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Families that form themselves each morning at seven in Moscow: all segments of one together, or none. */
@ClienteleTest
class FamilyScheduleTests {

    private static final LocalDate TOMORROW = SettableClock.TODAY.plusDays(1);

    private final Api api;
    private final SettableClock clock;
    private final Clients clients;
    private final PropertyDefinitions properties;
    private final DueRefreshes due;
    private final SegmentTestData segments;

    @Autowired
    FamilyScheduleTests(
            Api api, SettableClock clock, Clients clients, PropertyDefinitions properties, DueRefreshes due) {
        this.api = api;
        this.clock = clock;
        this.clients = clients;
        this.properties = properties;
        this.due = due;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        goTo(SettableClock.TODAY);
        clients.upsert("test", List.of(of("a", "North"), of("b", "South")));
    }

    @AfterEach
    void comeBack() {
        goTo(SettableClock.TODAY);
    }

    @Test
    void formsAllSegmentsOfAFamilyTogether() {
        var family = family("Region", Map.of("field", "REGION"));
        clients.upsert("test", List.of(of("a", "East"), of("b", "North")));
        due.formDue();
        assertThat(counts(family)).containsExactly("1", "1", "0");

        goTo(TOMORROW);
        due.formDue();
        due.formDue();

        assertThat(counts(family)).as("North, South, others, East").containsExactly("1", "0", "0", "1");
        var told = told(family);
        assertThat(told.texts("node.segments[*].lastRefresh.cause")).containsOnly("SCHEDULE");
        assertThat(told.texts("node.segments[*].schedule.next")).containsOnly("2026-11-24T04:00:00Z");
        assertThat(told.texts("node.segments[*].history.nodes[0].businessDate")).contains("2026-11-23");
    }

    @Test
    void formsNoSegmentOfAFamilyWhenOneFailsAndGoesOn() {
        var property = properties.create("size", "Size", PropertyType.CHOICE, List.of("S", "L"));
        clients.upsert("test", List.of(Card.change("a").property("size", "S").card()));
        var broken = family("Size", Map.of("property", "size"));
        var alone = segments.made(Map.of(
                "name", "Alone",
                "forming", "PERIODIC",
                "text", "region = 'North'",
                "schedule", Map.of("cron", "0 0 7 * * *")));
        properties.delete(property.id());
        clients.upsert("test", List.of(of("b", "North")));

        goTo(TOMORROW);
        due.formDue();

        assertThat(segments.members(alone)).contains("b");
        assertThat(counts(broken)).as("S, others").containsExactly("1", "1");
        assertThat(told(broken).texts("node.segments[*].schedule.next")).containsOnly("2026-11-24T04:00:00Z");
        assertThat(told(broken).texts("node.segments[*].status")).containsOnly("FAILED");
        assertThat(told(broken).texts("node.segments[*].lastRefresh.error")).allMatch(why -> why.contains("size"));
    }

    private String family(String name, Map<String, ?> axis) {
        return segments.ask(
                        "mutation($input: SegmentFamilyCreateInput!) { segmentFamilyCreate(input: $input) { family { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "axis",
                                        axis,
                                        "name",
                                        name,
                                        "locale",
                                        "EN",
                                        "forming",
                                        "PERIODIC",
                                        "schedule",
                                        Map.of("cron", "0 0 7 * * *"))))
                .text("segmentFamilyCreate.family.id");
    }

    private List<String> counts(String family) {
        return told(family).texts("node.segments[*].memberCount");
    }

    private Answer told(String family) {
        return segments.ask("""
                query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { memberCount status schedule { next }
                  lastRefresh { cause error } history(first: 1) { nodes { businessDate } } } } } }""", Map.of("id", family));
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .card();
    }
}

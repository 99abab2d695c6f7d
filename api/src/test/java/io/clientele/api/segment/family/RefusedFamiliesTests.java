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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families that cannot be. */
@ClienteleTest
class RefusedFamiliesTests extends GivenFamilies {

    @Autowired
    RefusedFamiliesTests(Api api, Clients clients, PropertyDefinitions properties, JdbcClient jdbc) {
        super(api, clients, properties, jdbc);
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
        assertThat(create(Map.of("axis", REGION, "forming", "DYNAMIC", "name", "Two\nlines")))
                .containsExactly("BAD_NAME [name]");
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

    private List<String> refused(Map<String, ?> axis) {
        return create(Map.of("axis", axis, "forming", "DYNAMIC"));
    }
}

package io.clientele.api.segment.family;

import static io.clientele.api.segment.family.FamilyTestData.errors;

import io.clientele.api.Api;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.segment.SegmentTestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families through the door. Clients a and b are of the North, c of the South and d of nowhere, before each test. */
abstract class GivenFamilies {

    static final Map<String, ?> REGION = Map.of("field", "REGION");

    final Api api;
    final Clients clients;
    final PropertyDefinitions properties;
    private final JdbcClient jdbc;
    final SegmentTestData segments;
    final FamilyTestData families;
    private final List<String> made = new ArrayList<>();

    GivenFamilies(Api api, Clients clients, PropertyDefinitions properties, JdbcClient jdbc) {
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

    String family(Map<String, ?> input) {
        var id = families.made(input);
        made.add(id);
        return id;
    }

    List<String> create(Map<String, ?> input) {
        return errors(families.create(input), "segmentFamilyCreate");
    }

    /** Segments and families that should not be: beyond those that a test still holds. */
    int leftovers() {
        return jdbc.sql("""
                        select count(*) from segment where family_id is not null
                        and family_id not in (select id from segment_family)""").query(Integer.class).single();
    }

    static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .with(ClientField.ACTIVE, "true")
                .card();
    }
}

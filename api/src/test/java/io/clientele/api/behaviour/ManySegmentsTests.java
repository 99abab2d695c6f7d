package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.membership.version.PublishedVersion;
import io.clientele.api.segment.membership.version.PublishedVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked about many segments costs as many statements as about few. Each of thirty has two versions. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySegmentsTests {

    private static final int SEGMENTS = 30;
    private static final int TRIES = 5;

    private final SegmentTestData segments;
    private final JdbcClient jdbc;
    private final PublishedVersions versions;
    private final Snapshots snapshots;
    private List<String> ids = List.of();
    private String list = "";

    @Autowired
    ManySegmentsTests(Api api, JdbcClient jdbc, PublishedVersions versions, Snapshots snapshots) {
        this.segments = new SegmentTestData(api::admin);
        this.jdbc = jdbc;
        this.versions = versions;
        this.snapshots = snapshots;
    }

    @BeforeAll
    void load(@Autowired Clients clients) {
        clients.upsert("many", List.of(of("a", "R1"), of("b", "R2"), of("c", "R3")));
        ids = IntStream.range(0, SEGMENTS)
                .mapToObj(at -> segments.periodic("Many " + at, "region = 'R%d'".formatted(at % 3)))
                .toList();
        clients.upsert("many", List.of(of("a", "R2"), of("b", "R0"), of("c", "R1")));
        ids.forEach(segments::refresh);
        list = segments.list("A list among many", List.of());
    }

    @Test
    void courseOfManySegmentsCostsNoMoreThanOfFew() {
        assertThat(dynamics(SEGMENTS)).isEqualTo(dynamics(3));
    }

    private long dynamics(int count) {
        return asked(() -> {
            var answer = segments.ask("""
                    { analysis { segmentDynamics(segments: %s, step: MONTH, period: {between: {from: "2026-11-01", to: "2026-12-01"}}) {
                      segments { segment { name } steps { was entered left is } } } } }""".formatted(literal(count)));
            assertThat(answer.list("analysis.segmentDynamics.segments", Object.class))
                    .hasSize(count);
        });
    }

    /** The list comes last: until it is refused, all others were looked up. */
    @Test
    void namingManyToBeFormedCostsNoMoreThanFew() {
        assertThat(refused(SEGMENTS)).isEqualTo(refused(3));
    }

    private long refused(int count) {
        var named = new ArrayList<>(ids.subList(0, count));
        named.add(list);
        return asked(() -> assertThat(
                        segments.ask("""
                                mutation($ids: [ID!]) { segmentsRefresh(input: {segments: $ids}) { job { id } userErrors { code } } }""", Map.of("ids", named)).texts("segmentsRefresh.userErrors[*].code"))
                .containsExactly("NO_RULE"));
    }

    @Test
    void newsOfManySegmentsCostNoMoreThanOfFew() {
        assertThat(news(SEGMENTS)).isEqualTo(news(3));
    }

    private long news(int count) {
        var since = new TreeMap<Integer, Integer>();
        ids.subList(0, count).forEach(id -> since.put(Ids.integer(Segment.TYPE, id), 0));
        return asked(() -> assertThat(snapshots.read(() -> versions.after(since)))
                .hasSize(2 * count)
                .extracting(PublishedVersion::number)
                .startsWith(1, 2, 1, 2));
    }

    /** The least of several tries, because the clock-work asks the server something now and then. */
    private long asked(Runnable work) {
        return IntStream.range(0, TRIES)
                .mapToLong(_ -> {
                    var before = selects();
                    work.run();
                    return selects() - before;
                })
                .min()
                .orElseThrow();
    }

    private long selects() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private String literal(int count) {
        return SegmentTestData.literal(ids.subList(0, count).toArray(String[]::new));
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name).with(ClientField.REGION, region).card();
    }
}

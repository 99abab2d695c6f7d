package io.clientele.api.segment.family;

import static io.clientele.api.segment.family.FamilyTestData.errors;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.OtherNode;
import io.clientele.api.client.Clients;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family's segments come into force at one stroke, for whoever looks at whichever node. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class FamilyIsPublishedWholeTests extends GivenFamilies {

    private static final Map<String, ?> BY_REGION = Map.of("axis", REGION, "forming", "PERIODIC", "locale", "EN");
    private static final List<String> OLD = List.of("Region: North=2", "Region: South=1", "Region: others=1");
    private static final List<String> NEW = List.of("Region: North=1", "Region: South=3", "Region: others=0");
    private static final int ROUNDS = 8;

    private final DataSource database;
    private OtherNode other;
    private FamilyTestData there;

    @Autowired
    FamilyIsPublishedWholeTests(
            Api api, Clients clients, PropertyDefinitions properties, JdbcClient jdbc, DataSource database) {
        super(api, clients, properties, jdbc);
        this.database = database;
    }

    @BeforeAll
    void start(@Autowired ApplicationContext first) {
        other = OtherNode.beside(first);
        there = new FamilyTestData(new SegmentTestData(() -> other.api().admin()));
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @Test
    void showsTheOldOfAllUntilTheLastIsWritten() throws Exception {
        var family = family(BY_REGION);
        moveClients();

        CompletableFuture<Answer> forming;
        try (var holding = database.getConnection()) {
            forming = formUpToTheLast(family, holding);
            assertThat(families.counts(family)).isEqualTo(OLD);
            assertThat(there.counts(family)).isEqualTo(OLD);
            holding.rollback();
        }

        assertThat(errors(forming.get(), "segmentFamilyRefresh")).isEmpty();
        assertThat(families.counts(family)).isEqualTo(NEW);
        assertThat(there.counts(family)).isEqualTo(NEW);
    }

    @Test
    void leavesAllAtTheirLastVersionsWhenTheLastCannotBePublished() throws Exception {
        var family = family(BY_REGION);
        moveClients();

        CompletableFuture<Answer> forming;
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            forming = formUpToTheLast(family, holding);
            statement.execute("update segment set version = version + 1 where id = " + number(family, "others"));
            holding.commit();
        }

        assertThat(errors(forming.get(), "segmentFamilyRefresh"))
                .hasSize(1)
                .allMatch(one -> one.contains("SUPERSEDED"));
        assertThat(families.counts(family)).isEqualTo(OLD);
        assertThat(there.counts(family)).isEqualTo(OLD);
        assertThat(versions(family)).containsExactly("1", "1", "1");
        families.refresh(family);
        assertThat(there.counts(family)).isEqualTo(NEW);
        assertThat(versions(family)).containsExactly("2", "2", "2");
    }

    @Test
    void showsNoFamilyUntilItsSegmentsAreFormed() throws Exception {
        var before = familyCount();

        CompletableFuture<String> making;
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            statement.execute("lock tables segment_version write");
            try {
                making = CompletableFuture.supplyAsync(() -> family(BY_REGION));
                awaitHeld();
                assertThat(familyCount()).isEqualTo(before);
            } finally {
                statement.execute("unlock tables");
            }
        }

        assertThat(there.counts(making.get())).isEqualTo(OLD);
        assertThat(familyCount()).isEqualTo(before + 1);
        assertThat(versions(making.get())).containsExactly("1", "1", "1");
    }

    /** Values come up while both nodes form it: whoever reads finds everybody once, among the old or among the new. */
    @Test
    void sumsToEverybodyAtEveryMomentWhileBothNodesFormIt() {
        var family = family(BY_REGION);
        var everybody = new HashSet<>(names(there, family));

        var forming =
                CompletableFuture.runAsync(() -> IntStream.range(0, ROUNDS).forEach(round -> {
                    clients.upsert(
                            "test",
                            List.of(of("a", "Region " + round), of("b", "South"), of("c", "Region " + round / 2)));
                    var refused = AtOnce.times(4, at -> (at % 2 == 0 ? families : there).refresh(family)).stream()
                            .flatMap(answer -> errors(answer, "segmentFamilyRefresh").stream());
                    assertThat(refused).allMatch(error -> error.contains("SUPERSEDED"));
                }));
        do {
            assertThat(names(there, family)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(everybody);
        } while (!forming.isDone());
        forming.join();

        assertThat(errors(there.refresh(family), "segmentFamilyRefresh")).isEmpty();
        assertThat(families.counts(family).stream().filter(count -> !count.endsWith("=0")))
                .containsExactlyInAnyOrder(
                        "Region: South=1", "Region: others=1", "Region: Region 7=1", "Region: Region 3=1");
    }

    private int familyCount() {
        return there.segments().ask("{ segmentFamilies { totalCount } }").number("segmentFamilies.totalCount");
    }

    /** Until the publication waits for the locked table: others may read it too. The timeout ends it when nobody comes to wait. */
    private void awaitHeld() throws SQLException {
        try (var watching = database.getConnection();
                var statement = watching.createStatement()) {
            var waiting = 0;
            while (waiting == 0) {
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                try (var found = statement.executeQuery("""
                        select count(*) from information_schema.processlist where state like 'Waiting for table%'
                        and info like 'select %from segment_version v where segment_id = % order by number desc limit 1'""")) {
                    found.next();
                    waiting = found.getInt(1);
                }
            }
        }
    }

    private void moveClients() {
        clients.upsert("test", List.of(of("a", "South"), of("d", "South")));
    }

    /** Forms the family as far as its last segment, whose row is held: all before it are written, and nothing is committed. */
    private CompletableFuture<Answer> formUpToTheLast(String family, Connection holding) throws SQLException {
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("select id from segment where id = " + number(family, "others") + " for update");
        }
        var forming = CompletableFuture.supplyAsync(() -> families.refresh(family));
        try (var watching = database.getConnection()) {
            watching.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            while (written(watching, number(family, "North"), number(family, "South")) < 2) {
                assertThat(forming).isNotDone();
            }
        }
        return forming;
    }

    private static int written(Connection watching, int one, int another) throws SQLException {
        try (var statement = watching.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from segment_version where number = 2 and segment_id in (%d, %d)"
                                .formatted(one, another))) {
            found.next();
            return found.getInt(1);
        }
    }

    private int number(String family, String value) {
        return Ids.integer(Segment.TYPE, families.segment(family, "Region: " + value));
    }

    private List<String> versions(String family) {
        return there.segments()
                .ask(
                        "query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { history { totalCount } } } } }",
                        Map.of("id", family))
                .texts("node.segments[*].history.totalCount");
    }

    private static List<String> names(FamilyTestData asked, String family) {
        return asked.segments()
                .ask(
                        "query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { members { nodes { name } } } } } }",
                        Map.of("id", family))
                .texts("node.segments[*].members.nodes[*].name");
    }
}

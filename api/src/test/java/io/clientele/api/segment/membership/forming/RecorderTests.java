package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.definition.Definitions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What DYNAMIC segments come to is written down. Clients a and b are of the North, c of the South, before each test. */
@ClienteleTest
class RecorderTests {

    private static final String NORTH = "region = 'North'";
    private static final LocalDate TOMORROW = SettableClock.TODAY.plusDays(1);

    record Told(
            int number,
            int count,
            int entered,
            int left,
            LocalDate businessDate,
            String cause,
            @Nullable String publishedBy) {}

    record Node(String name) {}

    record Member(@Nullable LocalDate since, Node node) {}

    private final Api api;
    private final SettableClock clock;
    private final Clients clients;
    private final Products products;
    private final Recorder recorder;
    private final Definitions definitions;
    private final SegmentTestData segments;

    @Autowired
    RecorderTests(
            Api api,
            SettableClock clock,
            Clients clients,
            Products products,
            Recorder recorder,
            Definitions definitions) {
        this.api = api;
        this.clock = clock;
        this.clients = clients;
        this.products = products;
        this.recorder = recorder;
        this.definitions = definitions;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        clients.upsert("test", List.of(of("a", "North"), of("b", "North"), of("c", "South")));
    }

    @AfterEach
    void comeBack() {
        goTo(SettableClock.TODAY);
    }

    @Test
    void recordsASegmentWhenItIsMade() {
        var north = segments.dynamic("New", NORTH);

        assertThat(versions(north)).containsExactly(recorded(1, 2, 2, 0, SettableClock.TODAY));
        assertThat(since(north)).isEqualTo(Map.of("a", SettableClock.TODAY, "b", SettableClock.TODAY));
        assertThat(lastRefresh(north)).isEqualTo("RECORDER");
    }

    @Test
    void recordsWhoCameAndLeftAndSinceWhen() {
        var north = segments.dynamic("Moving", NORTH);
        goTo(TOMORROW);
        clients.upsert("test", List.of(of("c", "North"), of("a", "South")));

        recorder.recordMoved();

        assertThat(versions(north))
                .containsExactly(recorded(2, 2, 1, 1, TOMORROW), recorded(1, 2, 2, 0, SettableClock.TODAY));
        assertThat(since(north)).isEqualTo(Map.of("b", SettableClock.TODAY, "c", TOMORROW));
        assertThat(segments.members(north, "asOf: \"%s\"".formatted(SettableClock.TODAY)))
                .containsExactly("a", "b");
        assertThat(segments.ask("{ client(externalId: \"c\") { segments { segment { name } since } } }")
                        .texts("client.segments[?(@.segment.name == 'Moving')].since"))
                .containsExactly(TOMORROW.toString());
    }

    @Test
    void writesNothingWhenNothingMoved() {
        var north = segments.dynamic("Still there", NORTH);
        recorder.recordMoved();
        var before = dataVersion();

        recorder.recordMoved();
        clients.upsert("test", List.of(of("d", "East")));
        recorder.recordMoved();

        assertThat(versions(north)).hasSize(1);
        assertThat(dataVersion()).isNotEqualTo(before);
        clients.upsert("test", List.of(of("d", "South")));
    }

    @Test
    void recordsWhatANewDayMoves() {
        clients.upsert(
                "test",
                List.of(Card.change("a")
                        .with(ClientField.REGISTERED_AT, SettableClock.TODAY.toString())
                        .card()));
        var fresh = segments.dynamic("Fresh", "registered(last: 30 days)");
        assertThat(versions(fresh)).containsExactly(recorded(1, 0, 0, 0, SettableClock.TODAY));

        goTo(TOMORROW);
        recorder.recordMoved();

        assertThat(versions(fresh).getFirst()).isEqualTo(recorded(2, 1, 1, 0, TOMORROW));
    }

    @Test
    void recordsANewRuleAtOnce() {
        var north = segments.dynamic("Redefined", NORTH);
        var periodic = segments.periodic("Turned dynamic", "region = 'South'");

        segments.update(north, 0, Map.of("text", "region = 'South'"));
        segments.update(periodic, 0, Map.of("forming", "DYNAMIC", "text", NORTH));

        assertThat(versions(north).getFirst()).isEqualTo(recorded(2, 1, 1, 2, SettableClock.TODAY));
        assertThat(versions(periodic).getFirst()).isEqualTo(recorded(2, 2, 2, 1, SettableClock.TODAY));
    }

    @Test
    void recordsWhatWasPinned() {
        var north = segments.dynamic("Pinned to", NORTH);
        segments.add(north, id("c"));

        recorder.recordMoved();

        assertThat(versions(north).getFirst()).isEqualTo(recorded(2, 3, 1, 0, SettableClock.TODAY));
    }

    @Test
    void recordsWhatRestsOnASegmentThatWasFormed() {
        var inner = segments.periodic("Formed inside", NORTH);
        var outer = segments.dynamic("Resting on formed", "member('Formed inside')");
        clients.upsert("test", List.of(of("c", "North")));
        recorder.recordMoved();
        assertThat(versions(outer)).hasSize(1);

        segments.refresh(inner);
        recorder.recordMoved();

        assertThat(versions(outer).getFirst()).isEqualTo(recorded(2, 3, 1, 0, SettableClock.TODAY));
    }

    @Test
    void goesOnAfterASegmentThatCannotBeAnswered() {
        products.upsert("test", List.of(SaleTestData.product("nut", "Nut", "Tools")));
        var broken = segments.dynamic("Broken nut", "bought(product: 'Nut')");
        var sound = segments.dynamic("Sound", NORTH);
        products.upsert("test", List.of(SaleTestData.card("nut", Map.of(ProductField.NAME, "Bolt"))));
        clients.upsert("test", List.of(of("c", "North")));

        recorder.recordMoved();

        assertThat(versions(sound)).hasSize(2);
        assertThat(versions(broken)).hasSize(1);
        assertThat(lastRefresh(broken)).as("a look that fails is no refresh").isEqualTo("RECORDER");
        products.upsert("test", List.of(SaleTestData.card("nut", Map.of(ProductField.NAME, "Nut"))));
    }

    @Test
    void recordsNothingOfSegmentsThatAreFormed() {
        var periodic = segments.periodic("Formed by button", NORTH);
        clients.upsert("test", List.of(of("c", "North")));

        recorder.recordMoved();

        assertThat(versions(periodic)).extracting(Told::cause).containsExactly("BUTTON");
    }

    @Test
    void makesUpForASegmentThatWasNeverRecorded() {
        var made = definitions.create(
                Map.of("name", "From before", "forming", "DYNAMIC", "text", NORTH),
                new Caller(1, "admin", Role.ADMIN, null));
        var north = Ids.of(Segment.TYPE, made.number());
        clients.upsert("test", List.of(of("c", "North")));
        assertThat(since(north))
                .containsOnlyKeys("a", "b", "c")
                .allSatisfy((name, day) -> assertThat(day).isNull());

        recorder.recordMoved();

        assertThat(versions(north)).containsExactly(recorded(1, 3, 3, 0, SettableClock.TODAY));
    }

    private List<Told> versions(String id) {
        return told(id).list("segment.history.nodes", Told.class);
    }

    private Answer told(String id) {
        return segments.ask("""
                { segment(id: "%s") { lastRefresh { cause } history {
                  nodes { number count entered left businessDate cause publishedBy } } } }""".formatted(id));
    }

    private String lastRefresh(String id) {
        return told(id).text("segment.lastRefresh.cause");
    }

    private Map<String, @Nullable LocalDate> since(String id) {
        var since = new HashMap<String, @Nullable LocalDate>();
        segments.ask("{ segment(id: \"%s\") { members { edges { since node { name } } } } }".formatted(id))
                .list("segment.members.edges", Member.class)
                .forEach(member -> since.put(member.node().name(), member.since()));
        return since;
    }

    private String dataVersion() {
        return segments.ask("{ segmentPreview(text: \"region = 'North'\") { asOf { dataVersion } } }")
                .text("segmentPreview.asOf.dataVersion");
    }

    private int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    private static Told recorded(int number, int count, int entered, int left, LocalDate day) {
        return new Told(number, count, entered, left, day, "RECORDER", null);
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .card();
    }
}

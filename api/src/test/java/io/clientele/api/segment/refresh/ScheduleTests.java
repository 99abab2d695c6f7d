package io.clientele.api.segment.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.AtOnce;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Segments that form themselves each morning at seven in Moscow. */
@ClienteleTest
class ScheduleTests {

    private static final LocalDate TOMORROW = SettableClock.TODAY.plusDays(1);

    private final Api api;
    private final SettableClock clock;
    private final Clients clients;
    private final Products products;
    private final DueRefreshes due;
    private final JdbcClient jdbc;
    private final SegmentTestData segments;

    @Autowired
    ScheduleTests(Api api, SettableClock clock, Clients clients, Products products, DueRefreshes due, JdbcClient jdbc) {
        this.api = api;
        this.clock = clock;
        this.clients = clients;
        this.products = products;
        this.due = due;
        this.jdbc = jdbc;
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
    void formsWhatIsDueAndNothingElse() {
        var morning = scheduled("Mornings", "region = 'North'");
        var byHand = segments.periodic("By the button", "region = 'North'");
        clients.upsert("test", List.of(of("b", "North")));

        due.formDue();
        assertThat(segments.members(morning)).containsExactly("a");

        goTo(TOMORROW);
        due.formDue();
        due.formDue();

        assertThat(segments.members(morning)).containsExactly("a", "b");
        assertThat(segments.members(byHand)).containsExactly("a");
        var told = told(morning);
        assertThat(told.text("segment.lastRefresh.cause")).isEqualTo("SCHEDULE");
        assertThat(told.text("segment.schedule.next")).isEqualTo("2026-11-24T04:00:00Z");
        assertThat(told.texts("segment.history.nodes[*].cause")).containsExactly("SCHEDULE", "BUTTON");
        assertThat(told.isNull("segment.history.nodes[0].publishedBy")).isTrue();
        assertThat(told.text("segment.history.nodes[0].businessDate")).isEqualTo(TOMORROW.toString());
    }

    @Test
    void makesUpOnceForTimesMissed() {
        var morning = scheduled("Missed", "region = 'North'");
        clients.upsert("test", List.of(of("b", "North")));

        goTo(SettableClock.TODAY.plusDays(9));
        due.formDue();

        assertThat(told(morning).texts("segment.history.nodes[*].cause")).hasSize(2);
        assertThat(told(morning).text("segment.schedule.next")).isEqualTo("2026-12-02T04:00:00Z");
    }

    @Test
    void goesOnAfterASegmentThatFails() {
        products.upsert("test", List.of(SaleTestData.product("cog", "Cog", "Tools")));
        var broken = scheduled("Broken morning", "bought(product: 'Cog')");
        var sound = scheduled("Sound morning", "region = 'North'");
        products.upsert("test", List.of(SaleTestData.card("cog", Map.of(ProductField.NAME, "Gear"))));
        clients.upsert("test", List.of(of("b", "North")));

        goTo(TOMORROW);
        due.formDue();

        assertThat(segments.members(sound)).containsExactly("a", "b");
        assertThat(told(broken).text("segment.status")).isEqualTo("FAILED");
        assertThat(told(broken).text("segment.lastRefresh.error")).contains("Cog");
        assertThat(told(broken).text("segment.lastRefresh.errorCode")).isEqualTo("UNKNOWN_PRODUCT");
        assertThat(told(sound).isNull("segment.lastRefresh.errorCode")).isTrue();
        assertThat(told(broken).text("segment.schedule.next")).isEqualTo("2026-11-24T04:00:00Z");
        products.upsert("test", List.of(SaleTestData.card("cog", Map.of(ProductField.NAME, "Cog"))));
    }

    /** What no rule should ever do: the stored one cannot even be read. */
    @Test
    void finishesTheOthersWhenARuleThrowsAndShowsWhy() {
        var broken = scheduled("Throwing morning", "region = 'North'");
        var others = IntStream.range(0, 3)
                .mapToObj(at -> scheduled("Other morning " + at, "region = 'North'"))
                .toList();
        var rule = stored(broken, "no rule at all (");
        clients.upsert("test", List.of(of("b", "North")));

        goTo(TOMORROW);
        due.formDue();
        stored(broken, rule);

        assertThat(others)
                .allSatisfy(other -> assertThat(segments.members(other)).containsExactly("a", "b"));
        var told = told(broken);
        assertThat(told.text("segment.status")).isEqualTo("FAILED");
        assertThat(told.text("segment.lastRefresh.error")).isEqualTo("A fault of ours; the log says more.");
        assertThat(told.text("segment.schedule.next")).isEqualTo("2026-11-24T04:00:00Z");
        assertThat(segments.members(broken)).containsExactly("a");
    }

    @Test
    void formsOnceWhenTwoNodesLookAtOnce() {
        var morning = scheduled("Looked at twice", "region = 'North'");
        clients.upsert("test", List.of(of("b", "North")));

        goTo(TOMORROW);
        AtOnce.times(2, at -> {
            due.formDue();
            return at;
        });

        assertThat(told(morning).texts("segment.history.nodes[*].cause")).containsExactly("SCHEDULE", "BUTTON");
        assertThat(told(morning).text("segment.schedule.next")).isEqualTo("2026-11-24T04:00:00Z");
    }

    @Test
    void formsOnceWhenTheClockGoesBackAnHour() {
        var morning = scheduled("Clock goes back", "region = 'North'");
        goTo(TOMORROW);
        move(Duration.ofMinutes(-270));
        due.formDue();
        clients.upsert("test", List.of(of("b", "North")));

        move(Duration.ofHours(-1));
        due.formDue();
        move(Duration.ofHours(1));
        due.formDue();

        assertThat(segments.members(morning)).as("formed at 7:30, not again").containsExactly("a");
        assertThat(told(morning).text("segment.schedule.next")).isEqualTo("2026-11-24T04:00:00Z");
    }

    @Test
    void formsOnceWhenTheClockGoesForwardAnHour() {
        var morning = scheduled("Clock goes forward", "region = 'North'");
        goTo(TOMORROW);
        move(Duration.ofMinutes(-330));
        due.formDue();
        assertThat(told(morning).texts("segment.history.nodes[*].cause"))
                .as("6:30 is too early")
                .containsExactly("BUTTON");
        clients.upsert("test", List.of(of("b", "North")));

        move(Duration.ofHours(1));
        due.formDue();
        due.formDue();

        assertThat(told(morning).texts("segment.history.nodes[*].cause")).containsExactly("SCHEDULE", "BUTTON");
        assertThat(segments.members(morning)).containsExactly("a", "b");
        assertThat(told(morning).text("segment.schedule.next")).isEqualTo("2026-11-24T04:00:00Z");
    }

    @Test
    void waitsForALeapYearWhenAskedForThe29thOfFebruary() {
        var leap = scheduled("Leap days", "region = 'North'", "0 0 7 29 2 *");
        assertThat(told(leap).text("segment.schedule.next")).isEqualTo("2028-02-29T04:00:00Z");
        clients.upsert("test", List.of(of("b", "North")));

        goTo(LocalDate.of(2028, 2, 28));
        due.formDue();
        assertThat(segments.members(leap)).containsExactly("a");
        goTo(LocalDate.of(2028, 2, 29));
        due.formDue();

        assertThat(segments.members(leap)).containsExactly("a", "b");
        assertThat(told(leap).text("segment.history.nodes[0].businessDate")).isEqualTo("2028-02-29");
        assertThat(told(leap).text("segment.schedule.next")).isEqualTo("2032-02-29T04:00:00Z");
    }

    /** Puts a text in the place of a stored rule, and gives what stood there. */
    private String stored(String segment, String rule) {
        var number = Ids.integer(Segment.TYPE, segment);
        var before = jdbc.sql("select rule from segment where id = ?")
                .param(number)
                .query(String.class)
                .single();
        jdbc.sql("update segment set rule = ? where id = ?")
                .params(rule, number)
                .update();
        return before;
    }

    private void move(Duration by) {
        clock.move(by);
        api.signOut();
    }

    private String scheduled(String name, String rule) {
        return scheduled(name, rule, "0 0 7 * * *");
    }

    private String scheduled(String name, String rule, String cron) {
        return segments.made(
                Map.of("name", name, "forming", "PERIODIC", "text", rule, "schedule", Map.of("cron", cron)));
    }

    private Answer told(String id) {
        return segments.ask("""
                { segment(id: "%s") { status schedule { next } lastRefresh { cause error errorCode }
                  history { nodes { cause publishedBy businessDate } } } }""".formatted(id));
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

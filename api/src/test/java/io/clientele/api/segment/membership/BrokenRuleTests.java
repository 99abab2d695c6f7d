package io.clientele.api.segment.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a rule names goes away: the segment says so and keeps its last good members. Client a satisfies each, b does not. */
@ClienteleTest
class BrokenRuleTests {

    /** Ways for a rule to break; each rule has the broken node last. */
    enum Break {
        PROPERTY("property('staff') >= 5", "property"),
        CATEGORY("category('vip')", "category"),
        PRODUCT("bought(product: 'Awl')", "purchased"),
        MANAGER("manager = 'Ivanov'", "attribute");

        private final String rule;
        private final String node;

        Break(String rule, String node) {
            this.rule = rule;
            this.node = node;
        }
    }

    private final Api api;
    private final SettableClock clock;
    private final Clients clients;
    private final Products products;
    private final Sales sales;
    private final Categories categories;
    private final PropertyDefinitions properties;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final SegmentTestData segments;

    @Autowired
    BrokenRuleTests(
            Api api,
            SettableClock clock,
            Clients clients,
            Products products,
            Sales sales,
            Categories categories,
            PropertyDefinitions properties,
            Changes changes,
            JdbcClient jdbc) {
        this.api = api;
        this.clock = clock;
        this.clients = clients;
        this.products = products;
        this.sales = sales;
        this.categories = categories;
        this.properties = properties;
        this.changes = changes;
        this.jdbc = jdbc;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void load() {
        categories.save("vip", "VIP");
        if (properties.withCode("staff").isEmpty()) {
            properties.create("staff", "Staff", PropertyType.NUMBER, List.of());
        }
        products.upsert("test", List.of(SaleTestData.product("awl", "Awl", "Tools")));
        clients.upsert("test", List.of(satisfying("a").card(), Card.of("b").card()));
        sales.upsert(
                "test", List.of(SaleTestData.sale("awl", "1").of("awl").to("a").row()), SaleTestData.STRICT);
    }

    @AfterEach
    void comeBack() {
        clock.set(SettableClock.TODAY);
        api.signOut();
    }

    private static Card satisfying(String name) {
        return Card.of(name).category("vip", true).property("staff", "10").with(ClientField.MANAGER, "Ivanov");
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsLastGoodMembersAndWarns(Break way) {
        var rule = "region is null and not (%s)".formatted(way.rule);
        var id = segments.dynamic("Not " + way, rule);
        var outer = segments.dynamic("Around " + way, "not member('Not %s')".formatted(way));
        assertThat(segments.members(id)).containsExactly("Client b");
        var before = told(id);
        clock.set(SettableClock.TODAY.plusDays(1));
        api.signOut();

        undo(way);
        clients.upsert(
                "test", List.of(Card.of("c").with(ClientField.ACTIVE, "true").card()));

        var after = told(id);
        assertThat(segments.members(id)).containsExactly("Client b");
        assertThat(after.number("segment.memberCount")).isEqualTo(1);
        assertThat(before.text("segment.status")).isEqualTo("CURRENT");
        assertThat(after.text("segment.status")).isEqualTo("FAILED");
        assertThat(after.text("segment.asOf.time")).startsWith(SettableClock.TODAY.toString());
        assertThat(after.texts("segment.health[*].code")).contains("UNANSWERABLE");
        assertThat(after.texts("segment.health[?(@.code == 'UNANSWERABLE')].problem"))
                .containsExactly("UNKNOWN_" + way);
        assertThat(after.texts("segment.health[0].path")).containsExactly("all", "1", "not", way.node);
        assertThat(segments.members(outer)).as("who rests on it").containsExactly("Client a", "Client c");
        assertThat(told(outer).text("segment.status")).isEqualTo("CURRENT");

        load();
        assertThat(segments.members(id)).containsExactly("Client b", "Client c");
        assertThat(told(id).text("segment.status")).isEqualTo("CURRENT");
        assertThat(told(id).texts("segment.health[?(@.code == 'UNANSWERABLE')].code"))
                .isEmpty();
        clients.upsert(
                "test",
                List.of(Card.change("c").with(ClientField.ACTIVE, "false").card()));
    }

    @Test
    void warnsOfEveryNameThatIsGone() {
        var id = segments.dynamic("Of much", "category('vip') or property('staff') >= 5 or bought(product: 'Awl')");

        undo(Break.CATEGORY);
        undo(Break.PROPERTY);
        undo(Break.PRODUCT);

        var told = told(id);
        assertThat(told.texts("segment.health[?(@.code == 'UNANSWERABLE')].problem"))
                .containsExactly("UNKNOWN_CATEGORY", "UNKNOWN_PROPERTY", "UNKNOWN_PRODUCT");
        assertThat(told.texts("segment.health[1].path")).containsExactly("any", "1", "property");
        assertThat(told.text("segment.health[0].en"))
                .isEqualTo("“category('vip')” cannot be answered: No category has the code vip.");
        assertThat(told.text("segment.health[0].ru"))
                .isEqualTo("Условие «категория('vip')» нельзя проверить: такой категории нет.");
    }

    @Test
    void takesWhatIsPinnedMeanwhile() {
        var id = segments.dynamic("Pinned while broken", "category('vip')");
        undo(Break.CATEGORY);

        segments.add(id, number("b"));
        assertThat(segments.members(id)).containsExactly("Client a", "Client b");

        segments.remove(id, number("a"));
        assertThat(segments.members(id)).containsExactly("Client b");
    }

    @Test
    void failsWhenThereIsNoVersionToKeep() {
        var id = segments.dynamic("Never recorded", "category('vip')");
        forget(id);
        undo(Break.CATEGORY);

        var told = told(id);

        assertThat(told.codes()).containsExactly("UNKNOWN_CATEGORY");
        assertThat(told.messages().getFirst()).contains("«Never recorded»");
        assertThat(told.text("segment.status")).isEqualTo("FAILED");
        assertThat(told.texts("segment.health[*].code")).containsExactly("UNANSWERABLE");
        var outer = segments.dynamic("Around never", "member('Never recorded')");
        var around = told(outer);
        assertThat(around.codes()).containsExactly("UNKNOWN_CATEGORY");
        assertThat(around.texts("segment.health[*].problem")).containsExactly("UNKNOWN_CATEGORY");
    }

    @Test
    void refusesToBeFormedAndKeepsWhatItHas() {
        var id = segments.dynamic("Pressed while broken", "category('vip')");
        undo(Break.CATEGORY);

        assertThat(segments.refresh(id).texts("segmentRefresh.userErrors[*].code"))
                .containsExactly("UNKNOWN_CATEGORY");

        assertThat(segments.members(id)).containsExactly("Client a");
        assertThat(told(id).texts("segment.health[*].code")).startsWith("UNANSWERABLE", "REFRESH_FAILED");
    }

    private void undo(Break way) {
        switch (way) {
            case PROPERTY ->
                properties.delete(properties.withCode("staff").orElseThrow().id());
            case CATEGORY ->
                categories.delete(categories.withCode("vip").orElseThrow().id());
            case PRODUCT ->
                products.upsert("test", List.of(SaleTestData.card("awl", Map.of(ProductField.NAME, "Bodkin"))));
            case MANAGER -> deleteManagers();
        }
    }

    private void deleteManagers() {
        changes.write(Room.CLIENT, change -> {
            jdbc.sql("delete from client_manager").update();
            jdbc.sql("delete from manager").update();
            change.touch();
            return true;
        });
    }

    private void forget(String id) {
        changes.write(Room.MEMBERSHIP, change -> {
            jdbc.sql("delete from segment_version where segment_id = ?")
                    .param(Ids.integer(Segment.TYPE, id))
                    .update();
            change.touch();
            return true;
        });
    }

    private int number(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private Answer told(String id) {
        return segments.ask("""
                { segment(id: "%s") { memberCount status asOf { time }
                  health { code problem path en: sentence(locale: EN) ru: sentence(locale: RU) } } }""".formatted(id));
    }
}

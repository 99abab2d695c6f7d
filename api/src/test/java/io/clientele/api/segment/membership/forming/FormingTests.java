package io.clientele.api.segment.membership.forming;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How each way of forming comes to its members. Clients a and b are of the North, c and d of the South, before each test. */
@ClienteleTest
class FormingTests {

    private static final String NORTH = "region = 'North'";

    private final Clients clients;
    private final Products products;
    private final Sales sales;
    private final SegmentTestData segments;

    @Autowired
    FormingTests(Api api, Clients clients, Products products, Sales sales) {
        this.clients = clients;
        this.products = products;
        this.sales = sales;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void placeClients() {
        clients.upsert("test", List.of(of("a", "North"), of("b", "North"), of("c", "South"), of("d", "South")));
    }

    @Test
    void answersADynamicSegmentAtOnceAfterTheDataChanges() {
        var north = segments.dynamic("Dynamic", NORTH);
        assertThat(segments.members(north)).containsExactly("a", "b");

        clients.upsert("test", List.of(of("c", "North"), of("a", "South")));

        assertThat(segments.members(north)).containsExactly("b", "c");
        assertThat(status(north)).isEqualTo("CURRENT");
    }

    @Test
    void keepsAPeriodicSegmentUntilItIsFormedAgain() {
        var north = segments.periodic("Periodic", NORTH);
        clients.upsert("test", List.of(of("c", "North"), of("a", "South")));
        assertThat(segments.members(north)).containsExactly("a", "b");

        var refreshed = segments.refresh(north);

        assertThat(segments.members(north)).containsExactly("b", "c");
        assertThat(refreshed.number("segmentRefresh.segment.memberCount")).isEqualTo(2);
        assertThat(refreshed.text("segmentRefresh.segment.lastRefresh.cause")).isEqualTo("BUTTON");
        assertThat(refreshed.number("segmentRefresh.segment.lastRefresh.entered"))
                .isEqualTo(1);
        assertThat(refreshed.number("segmentRefresh.segment.lastRefresh.left")).isEqualTo(1);
    }

    @Test
    void keepsAListByHandAlone() {
        var list = segments.list("List", List.of(id("a")));

        segments.add(list, id("c"), id("d"));
        segments.remove(list, id("a"));

        assertThat(segments.members(list)).containsExactly("c", "d");
        assertThat(vias(list)).containsExactly("MANUAL", "MANUAL");
        assertThat(userErrors(segments.refresh(list), "segmentRefresh")).containsExactly("NO_RULE");
        assertThat(segments.members(list)).containsExactly("c", "d");
    }

    @Test
    void makesNoVersionWhenNothingChanged() {
        var north = segments.periodic("Still", NORTH);

        segments.refresh(north);
        segments.refresh(north);

        assertThat(versions(north)).isEqualTo(1);
    }

    @Test
    void keepsWhatWasPinnedByHandWhenFormedAgain() {
        var north = segments.periodic("Keep", NORTH);
        segments.add(north, id("d"));
        segments.remove(north, id("a"));
        clients.upsert("test", List.of(of("c", "North")));

        segments.refresh(north, "KEEP");

        assertThat(segments.members(north)).containsExactly("b", "c", "d");
        assertThat(vias(north)).containsExactly("RULE", "RULE", "PINNED");
    }

    @Test
    void forgetsPinsWhenTheRuleReplacesThem() {
        var north = segments.periodic("Replace", NORTH);
        segments.add(north, id("d"));
        segments.remove(north, id("a"));

        segments.refresh(north, "REPLACE");
        assertThat(segments.members(north)).containsExactly("a", "b");

        segments.refresh(north, "KEEP");
        assertThat(segments.members(north)).containsExactly("a", "b");
    }

    @Test
    void forgetsPinsEvenWhenTheMembersStayTheSame() {
        var north = segments.periodic("Replace alike", NORTH);
        segments.add(north, id("a"));

        segments.refresh(north, "REPLACE");
        clients.upsert("test", List.of(of("a", "South")));
        segments.refresh(north, "KEEP");

        assertThat(segments.members(north)).containsExactly("b");
    }

    @Test
    void addsTheRulesResultToTheMembersThereWere() {
        var north = segments.periodic("Add", NORTH);
        clients.upsert("test", List.of(of("a", "South"), of("c", "North")));

        segments.refresh(north, "ADD");

        assertThat(segments.members(north)).containsExactly("a", "b", "c");
    }

    @Test
    void keepsOutWhoWasRemovedByHandAlsoWhenAdding() {
        var north = segments.periodic("Add less", NORTH);
        segments.remove(north, id("a"));

        segments.refresh(north, "ADD");

        assertThat(segments.members(north)).containsExactly("b");
    }

    @Test
    void letsTheLatestPinOfAClientDecide() {
        for (var north : List.of(segments.dynamic("Pinned now", NORTH), segments.periodic("Pinned", NORTH))) {
            segments.remove(north, id("a"), id("b"));
            segments.add(north, id("a"), id("c"));
            segments.add(north, id("d"));
            segments.remove(north, id("c"));
            segments.refresh(north);

            assertThat(segments.members(north)).containsExactly("a", "d");
        }
    }

    @Test
    void takesNobodyInWhomTheSegmentCannotHold() {
        var without = segments.periodic("Active only", NORTH);
        var with = segments.made(Map.of(
                "name", "With inactive",
                "forming", "PERIODIC",
                "text", "region in ('North', 'South')",
                "includeInactive", true));
        segments.add(without, id("d"));
        clients.upsert("test", List.of(inactive("c"), inactive("d")));

        assertThat(userErrors(segments.add(without, id("c")), "segmentMembersAdd"))
                .containsExactly("CLIENT_INACTIVE");
        assertThat(userErrors(segments.add(with, id("c")), "segmentMembersAdd")).isEmpty();
        segments.refresh(without);
        segments.refresh(with);

        assertThat(segments.members(without)).containsExactly("a", "b");
        assertThat(segments.members(with)).containsExactly("a", "b", "c", "d");
        assertThat(userErrors(segments.remove(without, id("d")), "segmentMembersRemove"))
                .isEmpty();
    }

    @Test
    void refusesPinsThatCannotBe() {
        var list = segments.list("Refusing", List.of());

        assertThat(userErrors(segments.add(list, 999_999), "segmentMembersAdd")).containsExactly("UNKNOWN_CLIENT");
        assertThat(userErrors(segments.add(list), "segmentMembersAdd")).containsExactly("TOO_MANY");
        assertThat(userErrors(segments.add(SegmentTestData.clientId(1), id("a")), "segmentMembersAdd"))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(userErrors(segments.remove("§", id("a")), "segmentMembersRemove"))
                .containsExactly("BAD_ID");
        assertThat(versions(list)).isZero();
    }

    @Test
    void tellsThatADefinitionIsNewerThanItsMembers() {
        var north = segments.periodic("Stale", NORTH);

        segments.update(north, 0, Map.of("text", "region = 'South'"));
        assertThat(status(north)).isEqualTo("STALE");
        assertThat(segments.members(north)).containsExactly("a", "b");

        segments.add(north, id("c"));
        assertThat(status(north)).as("a pin is no forming").isEqualTo("STALE");

        segments.refresh(north);
        assertThat(status(north)).isEqualTo("CURRENT");
        assertThat(segments.members(north)).containsExactly("c", "d");
    }

    @Test
    void keepsTheLastVersionAndSaysWhyWhenARuleCannotBeAnswered() {
        products.upsert("test", List.of(SaleTestData.product("awl", "Awl", "Tools")));
        sales.upsert(
                "test", List.of(SaleTestData.sale("awl", "1").of("awl").to("a").row()), SaleTestData.STRICT);
        var buyers = segments.periodic("Awl buyers", "bought(product: 'Awl')");
        var nested = segments.periodic("Also of awls", "member('Awl buyers') or " + NORTH);
        products.upsert("test", List.of(SaleTestData.card("awl", Map.of(ProductField.NAME, "Bodkin"))));

        var failed = segments.refresh(buyers);

        assertThat(userErrors(failed, "segmentRefresh")).containsExactly("UNKNOWN_PRODUCT");
        assertThat(segments.members(buyers)).containsExactly("a");
        assertThat(status(buyers)).isEqualTo("FAILED");
        assertThat(segments.ask("{ segment(id: \"%s\") { lastRefresh { error entered } } }".formatted(buyers))
                        .text("segment.lastRefresh.error"))
                .contains("Awl");
        assertThat(userErrors(segments.refresh(nested), "segmentRefresh")).isEmpty();

        products.upsert("test", List.of(SaleTestData.card("awl", Map.of(ProductField.NAME, "Awl"))));
        assertThat(userErrors(segments.refresh(buyers), "segmentRefresh")).isEmpty();
        assertThat(status(buyers)).isEqualTo("CURRENT");
    }

    @Test
    void letsOneSegmentThatCannotBeAnsweredSpoilNoOther() {
        products.upsert("test", List.of(SaleTestData.product("peg", "Peg", "Tools")));
        segments.dynamic("Broken", "bought(product: 'Peg')");
        var sound = segments.dynamic("Sound", NORTH);
        products.upsert("test", List.of(SaleTestData.card("peg", Map.of(ProductField.NAME, "Dowel"))));

        var list = segments.ask("""
                { segments(first: 100, filter: {nameContains: "o"}) { nodes { name memberCount status } } }""");
        var client = segments.ask("""
                { segment(id: "%s") { members { nodes { name segments { segment { name } } } } } }""".formatted(sound));

        assertThat(list.texts("segments.nodes[?(@.name == 'Sound')].memberCount"))
                .containsExactly("2");
        assertThat(list.texts("segments.nodes[?(@.name == 'Broken')].memberCount"))
                .as("of its last version")
                .containsExactly("0");
        assertThat(list.texts("segments.nodes[?(@.name == 'Broken')].status")).containsExactly("FAILED");
        assertThat(client.texts("segment.members.nodes[0].segments[*].segment.name"))
                .contains("Sound")
                .doesNotContain("Broken");
        var preview = segments.ask("{ segmentPreview(text: \"member('Broken')\") { count errors { code message } } }");
        assertThat(preview.number("segmentPreview.count")).isZero();
        products.upsert("test", List.of(SaleTestData.card("peg", Map.of(ProductField.NAME, "Peg"))));
    }

    @Test
    void followsTheSegmentsThatARuleNames() {
        var north = segments.dynamic("Inner", NORTH);
        var list = segments.list("Inner list", List.of(id("d")));
        var outer = segments.dynamic("Outer", "member('Inner') or member('Inner list')");
        assertThat(segments.members(outer)).containsExactly("a", "b", "d");

        segments.add(list, id("c"));
        segments.update(north, 0, Map.of("text", "region = 'North' and name = 'a'"));

        assertThat(segments.members(outer)).containsExactly("a", "c", "d");
    }

    private int id(String name) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(name)).get(name));
    }

    private String status(String id) {
        return segments.ask("{ segment(id: \"%s\") { status } }".formatted(id)).text("segment.status");
    }

    private int versions(String id) {
        return segments.ask("{ segment(id: \"%s\") { history { totalCount } } }".formatted(id))
                .number("segment.history.totalCount");
    }

    private List<String> vias(String id) {
        return segments.ask("{ segment(id: \"%s\") { members { edges { via } } } }".formatted(id))
                .texts("segment.members.edges[*].via");
    }

    private static List<String> userErrors(Answer answer, String mutation) {
        return answer.texts(mutation + ".userErrors[*].code");
    }

    private static ClientCard inactive(String name) {
        return Card.change(name).with(ClientField.ACTIVE, "false").card();
    }

    private static ClientCard of(String name, String region) {
        return Card.of(name)
                .with(ClientField.NAME, name)
                .with(ClientField.REGION, region)
                .with(ClientField.ACTIVE, "true")
                .card();
    }
}

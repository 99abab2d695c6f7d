package io.clientele.api.segment.membership.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a client is in a segment or is not, with his own figures. */
@ClienteleTest
class ExplanationTests {

    private static final String SOURCE = "explained";
    private static final String RULE =
            "region = 'North' and (bought(product: 'Drill', last: 90 days, amount > 1000, orders >= 1) or city is null)"
                    + " and not category('risk')";
    private static final String EXPLAIN = """
            query($client: ID!, $segment: ID!) { membershipExplanation(client: $client, segment: $segment, locale: %s) {
              member ruleHolds pinned inUniverse
              nodes { path depth kind sentence holds figures { name label actual needed holds distance } } } }""";

    private final Api api;
    private final Clients clients;
    private final SegmentTestData segments;
    private int client;

    @Autowired
    ExplanationTests(Api api, Clients clients) {
        this.api = api;
        this.clients = clients;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeEach
    void load(@Autowired Products products, @Autowired Sales sales, @Autowired Categories categories) {
        categories.save("risk", "Risk");
        clients.upsert(
                SOURCE,
                List.of(Card.of("a")
                        .with(ClientField.REGION, "North")
                        .with(ClientField.CITY, "York")
                        .card()));
        client = Objects.requireNonNull(clients.idsOf(SOURCE, List.of("a")).get("a"));
        products.upsert(SOURCE, List.of(SaleTestData.product("Drill", "Drill", "Drills")));
        sales.upsert(
                SOURCE,
                List.of(SaleTestData.sale("1", "1")
                        .on(SettableClock.TODAY.minusDays(10))
                        .to("a")
                        .of("Drill")
                        .amount("800")
                        .row()),
                SaleTestData.STRICT);
    }

    @Test
    void tellsHowFarANonMemberIsFromEveryFigure() {
        var segment = segments.dynamic("Far", RULE);

        var told = explained(segment, "EN");

        assertThat(told.yes("membershipExplanation.member")).isFalse();
        assertThat(told.yes("membershipExplanation.ruleHolds")).isFalse();
        assertThat(told.texts("membershipExplanation.nodes[*].kind"))
                .containsExactly("all", "attribute", "any", "purchased", "attribute", "not", "category");
        assertThat(told.list("membershipExplanation.nodes[*].holds", Boolean.class))
                .containsExactly(false, true, false, false, false, true, false);
        assertThat(told.list("membershipExplanation.nodes[*].depth", Integer.class))
                .containsExactly(0, 1, 1, 2, 2, 1, 2);
        var amount = "membershipExplanation.nodes[3].figures[?(@.name == 'amount')]";
        assertThat(told.texts(amount + ".actual")).containsExactly("800");
        assertThat(told.texts(amount + ".needed")).containsExactly("is more than 1,000");
        assertThat(told.list(amount + ".holds", Boolean.class)).containsExactly(false);
        assertThat(told.list(amount + ".distance", BigDecimal.class))
                .singleElement()
                .satisfies(distance -> assertThat(distance).isEqualByComparingTo("200"));
        var orders = "membershipExplanation.nodes[3].figures[?(@.name == 'orders')]";
        assertThat(told.list(orders + ".holds", Boolean.class)).containsExactly(true);
        assertThat(told.list(orders + ".distance", Object.class)).containsOnlyNulls();
    }

    @Test
    void speaksRussian() {
        var segment = segments.dynamic("По-русски", RULE);

        var told = explained(segment, "RU");

        assertThat(told.texts("membershipExplanation.nodes[*].sentence"))
                .contains("Клиенты: регион — «North»", "Клиенты: не входят в категорию «risk»");
        assertThat(told.texts("membershipExplanation.nodes[3].figures[*].label"))
                .contains("сумма", "заказов");
    }

    @Test
    void namesInWordsWhatNoConditionCanAskFor() {
        var segment = segments.dynamic(
                "Classes",
                "abc(last: 12 months) in (A) or xyz(metric: ORDERS, step: MONTH, last: 6 months) in (X) or repurchase_due(k: 1.5)");

        assertThat(explained(segment, "RU").texts("membershipExplanation.nodes[*].figures[*].label"))
                .contains(
                        "накопленная доля", "коэффициент вариации", "последняя покупка", "обычно дней между покупками")
                .noneMatch(label -> label.matches(".*[a-z][A-Z].*"));
        assertThat(explained(segment, "EN").texts("membershipExplanation.nodes[*].figures[*].label"))
                .contains("cumulative share", "coefficient of variation", "last purchase")
                .noneMatch(label -> label.matches(".*[a-z][A-Z].*"));
    }

    @Test
    void tellsOfAMemberAndOfPins() {
        var segment = segments.dynamic("Near", "region = 'North'");
        assertThat(explained(segment, "EN").yes("membershipExplanation.member")).isTrue();

        segments.ask(
                "mutation($s: ID!, $c: ID!) { segmentMembersRemove(input: {segment: $s, clients: [$c]}) { userErrors { code } } }",
                Map.of("s", segment, "c", Ids.of("Client", client)));

        var told = explained(segment, "EN");
        assertThat(told.yes("membershipExplanation.member")).isFalse();
        assertThat(told.yes("membershipExplanation.ruleHolds")).isTrue();
        assertThat(told.text("membershipExplanation.pinned")).isEqualTo("OUT");
    }

    @Test
    void holdsNothingForAClientWhomTheSegmentCannotHold() {
        clients.upsert(
                SOURCE,
                List.of(Card.of("b")
                        .with(ClientField.REGION, "North")
                        .with(ClientField.ACTIVE, "false")
                        .card()));
        client = Objects.requireNonNull(clients.idsOf(SOURCE, List.of("b")).get("b"));
        var segment = segments.dynamic("Actives", "region = 'North' or not region = 'North'");

        var told = explained(segment, "EN");

        assertThat(told.yes("membershipExplanation.inUniverse")).isFalse();
        assertThat(told.list("membershipExplanation.nodes[*].holds", Boolean.class))
                .containsOnly(false);
    }

    @Test
    void knowsNoClientThatIsNotThere() {
        var segment = segments.dynamic("Nobody", "region = 'South'");

        api.admin()
                .document(EXPLAIN.formatted("EN"))
                .variable("client", Ids.of("Client", 999_999))
                .variable("segment", segment)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "NOT_FOUND")));
    }

    private Answer explained(String segment, String locale) {
        return segments.ask(EXPLAIN.formatted(locale), Map.of("client", Ids.of("Client", client), "segment", segment));
    }
}

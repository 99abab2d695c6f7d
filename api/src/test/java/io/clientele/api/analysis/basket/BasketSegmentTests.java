package io.clientele.api.analysis.basket;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.analysis.basket.TradingBase.Buyer;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Asking.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments made of who bought the one without the other, as a rule of baskets counts them. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasketSegmentTests extends AskedBaskets {

    record UserError(List<String> field, String code) {}

    @Autowired
    BasketSegmentTests(Api api) {
        super(api);
    }

    /** Whoever has the one and lacks the other, exactly as the rule counts them. */
    @Test
    void makesASegmentOfThoseWhoHaveOneWithoutTheOther() {
        var oracle = new BasketOracle(base.documents(TradingBase.YEAR, Buyer::inUniverse), true, false);
        var answer = make(Map.of("have", product("Good 0"), "without", product("Good 9"), "name", "0 without 9"));

        assertThat(answer.list("segmentFromBasket.userErrors", Object.class)).isEmpty();
        assertThat(answer.number("segmentFromBasket.segment.memberCount"))
                .isEqualTo(oracle.count("Good 0") - oracle.count("Good 0", "Good 9"));
        var rule = ask(
                        "unit: CLIENT, minCount: 1",
                        "rules(first: 100, having: \"" + product("Good 0")
                                + "\") { nodes { y { product { name } } nXWithoutY } }")
                .list("analysis.basket.rules.nodes", Map.class);
        assertThat(rule.toString())
                .contains("{y={product={name=Good 9}}, nXWithoutY=%d}"
                        .formatted(answer.number("segmentFromBasket.segment.memberCount")));
    }

    @Test
    void makesASegmentOfGroupsThatMovesOn() {
        var answer = make(Map.of(
                "have", group("Tools/Drills"),
                "without", group("Bits"),
                "name", "Drills without bits",
                "period", Map.of("last", Map.of("count", 90, "unit", "DAY"))));

        assertThat(answer.text("segmentFromBasket.segment.rule.text"))
                .isEqualTo("bought(group: 'Tools/Drills', last: 90 days, quantity > 0, orders >= 1)"
                        + " and not bought(group: 'Bits', last: 90 days, quantity > 0, orders >= 1)");
        assertThat(answer.text("segmentFromBasket.segment.forming")).isEqualTo("DYNAMIC");
    }

    @Test
    void makesASegmentOnceByOneKey() {
        var input =
                Map.of("have", product("Good 0"), "without", product("Good 1"), "name", "Once", "idempotencyKey", "k1");

        assertThat(make(input).text("segmentFromBasket.segment.id"))
                .isEqualTo(make(input).text("segmentFromBasket.segment.id"));
    }

    @Test
    void tellsAtWhichFieldASegmentCannotBeMade() {
        var good = product("Good 0");
        assertThat(wrong(good, good)).containsExactly("without SAME_ITEM");
        assertThat(wrong(Ids.of("Product", 999_999), good)).containsExactly("have UNKNOWN_PRODUCT");
        assertThat(wrong(good, Ids.of("ProductGroup", 999_999))).containsExactly("without UNKNOWN_GROUP");
        assertThat(wrong(north, good)).containsExactly("have WRONG_ID_TYPE");
        assertThat(wrong(good, "?")).containsExactly("without BAD_ID");
        assertThat(make(Map.of("have", good, "without", product("Good 1"), "name", "North"))
                        .list("segmentFromBasket.userErrors", Object.class))
                .hasSize(1);
    }

    @Test
    void lettingAManagerMakeSegmentsIsRefused() {
        assertThat(ann.ask(
                                "mutation($input: SegmentFromBasketInput!) { segmentFromBasket(input: $input) { segment { id } } }",
                                Map.of(
                                        "input",
                                        Map.of("have", product("Good 0"), "without", product("Good 1"), "name", "No")))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    private List<String> wrong(String have, String without) {
        var answer = make(Map.of("have", have, "without", without, "name", "Wrong"));
        return answer.list("segmentFromBasket.userErrors", UserError.class).stream()
                .map(error -> String.join(".", error.field()) + " " + error.code())
                .toList();
    }

    private Answer make(Map<String, ?> input) {
        return segments.ask("""
                mutation($input: SegmentFromBasketInput!) { segmentFromBasket(input: $input) {
                  segment { id memberCount forming rule { text } } userErrors { field code } } }""", Map.of("input", input));
    }

    private String group(String path) {
        return segments.ask("{ productGroups { id path } }").list("productGroups", Group.class).stream()
                .filter(group -> group.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }
}

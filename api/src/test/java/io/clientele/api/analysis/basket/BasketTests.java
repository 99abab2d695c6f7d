package io.clientele.api.analysis.basket;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.analysis.basket.TradingBase.Buyer;
import io.clientele.api.analysis.basket.held.BasketCut;
import io.clientele.api.analysis.basket.held.BasketUnit;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is bought together, as callers ask for it, against its definition on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasketTests extends AskedBaskets {

    private static final String RULES = """
            rules(first: 100) { totalCount nodes { x { product { name } group { path } count } y { product { name }
              group { path } count } nX nY nXY n support confidence lift leverage } }""";

    record Item(@Nullable Product product, @Nullable Group group, int count) {

        String name() {
            return product == null ? Objects.requireNonNull(group).path() : product.name();
        }
    }

    record Rule(
            Item x,
            Item y,
            int nX,
            int nY,
            int nXY,
            int n,
            BigDecimal support,
            BigDecimal confidence,
            BigDecimal lift,
            BigDecimal leverage) {

        BasketOracle.Rule plain() {
            return new BasketOracle.Rule(x.name(), y.name(), nX, nY, nXY, n, support, confidence, lift, leverage);
        }
    }

    private final JdbcClient jdbc;

    @Autowired
    BasketTests(Api api, JdbcClient jdbc) {
        super(api);
        this.jdbc = jdbc;
    }

    @Test
    void countsEveryKindOfBasketAsItIsDefined() {
        for (var unit : BasketUnit.values()) {
            for (var cut : BasketCut.values()) {
                check(segments, "", unit, cut, 1, Buyer::inUniverse);
                check(segments, "", unit, cut, 7, Buyer::inUniverse);
            }
        }
    }

    @Test
    void countsTheBasketsOfASegment() {
        for (var cut : BasketCut.values()) {
            Predicate<Buyer> members =
                    buyer -> buyer.inUniverse() && buyer.region().equals("North");
            check(segments, "segments: [\"" + north + "\"]", BasketUnit.CLIENT, cut, 2, members);
            check(segments, "segments: [\"" + north + "\"]", BasketUnit.DOCUMENT, cut, 2, members);
        }
    }

    @Test
    void countsOnlyTheBasketsOfAManagersClients() {
        Predicate<Buyer> hers = buyer -> buyer.inUniverse() && buyer.managers().contains("Ann");
        for (var unit : BasketUnit.values()) {
            check(ann, "", unit, BasketCut.PRODUCT, 1, hers);
            check(
                    ann,
                    "segments: [\"" + north + "\"]",
                    unit,
                    BasketCut.GROUP,
                    1,
                    hers.and(buyer -> buyer.region().equals("North")));
        }
        assertThat(ann.ask("{ analysis { basket { partial } } }").yes("analysis.basket.partial"))
                .isTrue();
        assertThat(segments.ask("{ analysis { basket { partial } } }").yes("analysis.basket.partial"))
                .isFalse();
    }

    @Test
    void echoesWhatItIsAbout() {
        var answer = ask("segments: [\"" + north + "\"]", """
                period { from to } segments { name } membership asOf { dataVersion } unit by minCount""");

        assertThat(answer.text("analysis.basket.period.from")).isEqualTo("2025-11-01");
        assertThat(answer.text("analysis.basket.period.to")).isEqualTo("2026-11-01");
        assertThat(answer.texts("analysis.basket.segments[*].name")).containsExactly("North");
        assertThat(answer.text("analysis.basket.membership")).isEqualTo("CURRENT");
        assertThat(answer.text("analysis.basket.unit")).isEqualTo("DOCUMENT");
        assertThat(answer.text("analysis.basket.by")).isEqualTo("PRODUCT");
        assertThat(answer.number("analysis.basket.minCount")).isEqualTo(Baskets.USUAL_COUNT);
    }

    @Test
    void ordersRulesByEachFigure() {
        Map<BasketOrder, Function<Rule, BigDecimal>> figures = Map.of(
                BasketOrder.LIFT, Rule::lift,
                BasketOrder.CONFIDENCE, Rule::confidence,
                BasketOrder.SUPPORT, Rule::support,
                BasketOrder.LEVERAGE, Rule::leverage);
        figures.forEach((order, figure) -> {
            var rules = ask("unit: CLIENT, minCount: 1", RULES.replace("first: 100", "first: 100, orderBy: " + order))
                    .list("analysis.basket.rules.nodes", Rule.class);
            assertThat(rules).hasSizeGreaterThan(20);
            assertThat(rules.stream().map(figure))
                    .isSortedAccordingTo(Comparator.<BigDecimal>naturalOrder().reversed());
        });
    }

    @Test
    void walksRulesForwardAndBackward() {
        var all = ask("minCount: 8", RULES).list("analysis.basket.rules.nodes", Rule.class);

        assertThat(all).hasSizeBetween(30, 99);
        assertThat(walk("first", "after", "endCursor", "hasNextPage")).isEqualTo(all);
        assertThat(walk("last", "before", "startCursor", "hasPreviousPage")).isEqualTo(all);
    }

    @Test
    void tellsOnlyTheRulesOfOneProduct() {
        var drill = product("Good 1");

        var rules = ask("minCount: 1", RULES.replace("first: 100", "first: 100, having: \"" + drill + "\""))
                .list("analysis.basket.rules.nodes", Rule.class);

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.x().name()).isEqualTo("Good 1"));
    }

    @Test
    void refusesWhatCannotBeAnswered() {
        assertThat(ask("minCount: 0", "n").codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ask("period: {between: {from: \"2020-01-01\", to: \"2025-01-02\"}}", "n")
                        .codes())
                .containsExactly("PERIOD_TOO_LONG");
        assertThat(ask("segments: [\"" + product("Good 0") + "\"]", "n").codes())
                .containsExactly("WRONG_ID_TYPE");
        assertThat(ask("segments: [\"" + north + "\"], membership: {atSale: true}", "n")
                        .codes())
                .containsExactly("BAD_MEMBERSHIP");
        assertThat(ask("", "rules(first: 0) { totalCount }").codes()).containsExactly("PAGE_SIZE");
        assertThat(ask("", "rules(first: 101) { totalCount }").codes()).containsExactly("PAGE_SIZE");
        assertThat(ask("", "rules(first: 1, last: 1) { totalCount }").codes()).containsExactly("PAGE_DIRECTION");
        assertThat(ask("", "rules(after: \"x\") { totalCount }").codes()).containsExactly("BAD_CURSOR");
        assertThat(ask("", "rules(having: \"" + Ids.of("Product", 999_999) + "\") { totalCount }")
                        .codes())
                .containsExactly("UNKNOWN_PRODUCT");
        assertThat(ask("", "rules(having: \"" + north + "\") { totalCount }").codes())
                .containsExactly("WRONG_ID_TYPE");
    }

    /** A thousand products in eleven documents and one in ten of them. */
    @Test
    void raisesTheCountWhereTooManyProductsAreLeft(@Autowired Products products, @Autowired Sales sales) {
        products.upsert(
                TradingBase.SOURCE,
                IntStream.rangeClosed(0, 1_000)
                        .mapToObj(number -> SaleTestData.product("z" + number, "Z " + number, "Z"))
                        .toList());
        IntStream.rangeClosed(0, 10)
                .forEach(document -> sales.upsert(
                        TradingBase.SOURCE,
                        IntStream.rangeClosed(document == 10 ? 1 : 0, 1_000)
                                .mapToObj(line -> SaleTestData.sale("z" + document, "l" + line)
                                        .at("2020-02-01T10:00")
                                        .to("t01")
                                        .of("z" + line)
                                        .row())
                                .toList(),
                        SaleTestData.STRICT));
        var february = "period: {between: {from: \"2020-02-01\", to: \"2020-03-01\"}}";

        var raised = ask(february, "n minCount rules { totalCount }");
        var refused = ask(february + ", minCount: 10", "n");

        assertThat(raised.number("analysis.basket.n")).isEqualTo(11);
        assertThat(raised.number("analysis.basket.minCount")).isEqualTo(11);
        assertThat(raised.number("analysis.basket.rules.totalCount")).isEqualTo(1_000 * 999);
        assertThat(refused.codes()).containsExactly("TOO_MANY_ITEMS");
        assertThat(refused.messages().getFirst()).contains("a `minCount` of 11");
    }

    /** Other days each time, so that nothing is answered from what was kept. */
    @Test
    void asksTheSameNumberOfStatementsWhateverTheSize() {
        assertThat(statements("2025-11-0%d", "first: 100")).isEqualTo(statements("2026-10-0%d", "first: 1"));
    }

    private long statements(String from, String page) {
        return IntStream.range(2, 7)
                .mapToLong(day -> {
                    var before = asked();
                    ask(
                                    "unit: CLIENT, minCount: 1, period: {between: {from: \"%s\", to: \"2026-11-01\"}}"
                                            .formatted(from.formatted(day)),
                                    RULES.replace("first: 100", page))
                            .text("analysis.basket.rules.totalCount");
                    return asked() - before;
                })
                .min()
                .orElseThrow();
    }

    private long asked() {
        return jdbc.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private void check(
            SegmentTestData caller,
            String scope,
            BasketUnit unit,
            BasketCut cut,
            int minCount,
            Predicate<Buyer> clients) {
        var oracle = new BasketOracle(
                base.documents(TradingBase.YEAR, clients), unit == BasketUnit.CLIENT, cut == BasketCut.GROUP);
        var rules = new ArrayList<BasketOracle.Rule>();
        var answer = caller.ask("{ analysis { basket(%s unit: %s, by: %s, minCount: %d) { n items { count %s } %s } } }"
                .formatted(scope, unit, cut, minCount, "product { name } group { path }", RULES));
        answer.list("analysis.basket.rules.nodes", Rule.class).forEach(rule -> rules.add(rule.plain()));
        var all = oracle.rules(minCount);
        assertThat(answer.number("analysis.basket.n")).isEqualTo(oracle.n());
        assertThat(answer.number("analysis.basket.rules.totalCount")).isEqualTo(all.size());
        assertThat(rules).hasSize(Math.min(100, all.size())).isSubsetOf(all);
        assertThat(answer.list("analysis.basket.items", Item.class))
                .allSatisfy(item -> assertThat(item.count()).isEqualTo(oracle.count(item.name())))
                .hasSize((int) oracle.items().stream()
                        .filter(item -> oracle.count(item) >= minCount)
                        .count());
    }

    private List<Rule> walk(String size, String place, String cursor, String more) {
        var found = new ArrayList<Rule>();
        var from = "";
        for (var goesOn = true; goesOn && found.size() < 100; ) {
            var page = ask(
                    "minCount: 8",
                    RULES.replace("first: 100", size + ": 20 " + from)
                            .replace("totalCount", "pageInfo { endCursor startCursor hasNextPage hasPreviousPage }"));
            var read = page.list("analysis.basket.rules.nodes", Rule.class);
            found.addAll(size.equals("last") ? 0 : found.size(), read);
            from = "%s: \"%s\"".formatted(place, page.text("analysis.basket.rules.pageInfo." + cursor));
            goesOn = page.yes("analysis.basket.rules.pageInfo." + more);
        }
        return found;
    }
}

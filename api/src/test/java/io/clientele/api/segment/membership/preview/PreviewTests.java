package io.clientele.api.segment.membership.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a rule would give, before it is saved. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTests {

    private static final String PREVIEW = """
            query($text: String, $rule: RuleInput, $with: ID) { segmentPreview(text: $text, rule: $rule, comparedWith: $with) {
              count text sentence errors { code path line column message }
              members(first: 100) { totalCount nodes { name } }
              entering(first: 100) { totalCount nodes { name } } leaving(first: 100) { totalCount nodes { name } }
              statistics(period: {between: {from: "2025-12-10", to: "2026-10-21"}}) {
                revenue { amount } margin { amount } orders buyers averageOrder { amount } period { from to } } } }""";

    private final Api api;
    private final RandomBase base = new RandomBase(31);
    private final SegmentTestData segments;

    @Autowired
    PreviewTests(Api api) {
        this.api = api;
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Categories categories) {
        base.into(clients, products, sales);
        categories.save("vip", "VIP");
    }

    @Test
    void tellsWhomARuleFindsAndWhatTheyBought() {
        var found = base.who(buyer -> buyer.inUniverse() && buyer.region().equals("North"));

        var answer = preview(Map.of("text", "region = 'North'"));

        assertThat(answer.number("segmentPreview.count")).isEqualTo(found.size());
        assertThat(answer.texts("segmentPreview.members.nodes[*].name")).isEqualTo(names(found));
        assertThat(answer.list("segmentPreview.errors", Object.class)).isEmpty();
        assertThat(answer.isNull("segmentPreview.entering")).isTrue();
        var documents = base.documents(RandomBase.PERIOD).stream()
                .filter(document -> document.buyer() != null && found.contains(document.buyer()))
                .toList();
        var orders = documents.stream().filter(document -> !document.isReturn()).count();
        var revenue = documents.stream()
                .mapToLong(document -> document.sum(Line::amount))
                .sum();
        assertThat(money(answer, "revenue")).isEqualByComparingTo(Money.decimal(revenue));
        assertThat(money(answer, "margin"))
                .isEqualByComparingTo(Money.decimal(
                        documents.stream().mapToLong(Document::margin).sum()));
        assertThat(answer.number("segmentPreview.statistics.orders")).isEqualTo((int) orders);
        assertThat(answer.number("segmentPreview.statistics.buyers"))
                .isEqualTo(documents.stream()
                        .map(Document::buyer)
                        .collect(Collectors.toSet())
                        .size());
        assertThat(money(answer, "averageOrder"))
                .isEqualByComparingTo(
                        Money.decimal(revenue).divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP));
    }

    @Test
    void saysTheRuleInTheLanguageOfTheCaller() {
        var rule = Map.of("text", "регион = 'North'");

        var english = preview(rule);
        var russian = new SegmentTestData(() ->
                        api.admin().mutate().header("Accept-Language", "ru-RU").build())
                .ask(PREVIEW, rule);
        var asked = segments.ask("""
                { segmentPreview(text: "region = 'North'") { ru: sentence(locale: RU) text(locale: RU) en: sentence(locale: EN) } }""");

        assertThat(english.text("segmentPreview.text")).isEqualTo("region = 'North'");
        assertThat(english.text("segmentPreview.sentence"))
                .isEqualTo(asked.text("segmentPreview.en"))
                .contains("North");
        assertThat(russian.text("segmentPreview.sentence"))
                .isEqualTo(asked.text("segmentPreview.ru"))
                .contains("North");
        assertThat(asked.text("segmentPreview.ru")).containsPattern("[а-я]");
        assertThat(asked.text("segmentPreview.en")).doesNotContainPattern("[а-я]");
        assertThat(asked.text("segmentPreview.text")).isEqualTo("регион = 'North'");
    }

    @Test
    void tellsWhoWouldEnterAndLeaveASavedSegment() {
        var north = base.who(buyer -> buyer.inUniverse() && buyer.region().equals("North"));
        var anns = base.who(buyer -> buyer.inUniverse() && buyer.managers().contains("Ann"));
        var saved = segments.periodic("Compared with", "region = 'North'");

        var answer = preview(Map.of("text", "manager = 'Ann'", "with", saved));

        assertThat(answer.texts("segmentPreview.entering.nodes[*].name"))
                .isEqualTo(names(anns, buyer -> !north.contains(buyer)));
        assertThat(answer.texts("segmentPreview.leaving.nodes[*].name"))
                .isEqualTo(names(north, buyer -> !anns.contains(buyer)));
        assertThat(answer.number("segmentPreview.leaving.totalCount")).isPositive();
    }

    @Test
    void countsInactiveClientsForASegmentThatTakesThem() {
        var saved = segments.made(Map.of(
                "name", "Takes inactive", "forming", "DYNAMIC", "text", "region = 'North'", "includeInactive", true));

        var answer = preview(Map.of("text", "region = 'North'", "with", saved));

        assertThat(answer.number("segmentPreview.count"))
                .isEqualTo(
                        base.who(buyer -> !buyer.anonymous() && buyer.region().equals("North"))
                                .size());
        assertThat(answer.number("segmentPreview.entering.totalCount")).isZero();
        assertThat(answer.number("segmentPreview.leaving.totalCount")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            region ~ 'A'                                      | SYNTAX_ERROR     | 1:8
            regoin = 'A'                                      | UNKNOWN_FIELD    | 1:1
            region = 'North' and kind = DOG                   | WRONG_VALUE      | 1:29
            bought(product: 'Unicorn')                        | UNKNOWN_PRODUCT  | 1:1
            region = 'North' and bought(group: 'Unicorns')    | UNKNOWN_GROUP    | 1:22
            region = 'North' and not category('gold')         | UNKNOWN_CATEGORY | 1:26
            property('wings') = 2                             | UNKNOWN_PROPERTY | 1:1
            member('Nobody knows it')                         | UNKNOWN_SEGMENT  | 1:8
            """)
    void saysWhereATextIsWrong(String text, String code, String place) {
        var answer = preview(Map.of("text", text));

        assertThat(answer.texts("segmentPreview.errors[*].code")).containsExactly(code);
        assertThat(answer.number("segmentPreview.errors[0].line") + ":"
                        + answer.number("segmentPreview.errors[0].column"))
                .isEqualTo(place);
        for (var field : List.of("count", "text", "sentence", "statistics", "members", "entering", "leaving")) {
            assertThat(answer.isNull("segmentPreview." + field)).as(field).isTrue();
        }
    }

    @Test
    void saysWhichNodesOfATreeAreWrong() {
        var answer = preview(Map.of(
                "rule",
                Map.of(
                        "all",
                        List.of(
                                Map.of("attribute", Map.of("field", "REGION", "eq", "North")),
                                Map.of("not", Map.of("purchased", Map.of("products", List.of("Unicorn")))),
                                Map.of("category", Map.of("code", "gold"))))));

        assertThat(answer.texts("segmentPreview.errors[*].code"))
                .containsExactly("UNKNOWN_PRODUCT", "UNKNOWN_CATEGORY");
        assertThat(answer.texts("segmentPreview.errors[0].path")).containsExactly("all", "1", "not", "purchased");
        assertThat(answer.texts("segmentPreview.errors[1].path")).containsExactly("all", "2", "category");
        assertThat(answer.isNull("segmentPreview.errors[0].line")).isTrue();
        assertThat(answer.isNull("segmentPreview.count")).isTrue();
    }

    @Test
    void takesEitherATreeOrAText() {
        var tree = Map.of("attribute", Map.of("field", "REGION", "eq", "North"));

        assertThat(preview(Map.of("rule", tree)).text("segmentPreview.text")).isEqualTo("region = 'North'");
        assertThat(preview(Map.of("rule", tree, "text", "region = 'North'")).texts("segmentPreview.errors[*].code"))
                .containsExactly("RULE_TWICE");
        assertThat(preview(Map.of()).texts("segmentPreview.errors[*].code")).containsExactly("RULE_TWICE");
    }

    @Test
    void refusesToCompareWithWhatIsNoSegment() {
        assertThat(preview(Map.of("text", "region = 'North'", "with", SegmentTestData.clientId(1)))
                        .codes())
                .containsExactly("WRONG_ID_TYPE");
        assertThat(preview(Map.of("text", "region = 'North'", "with", "?")).codes())
                .containsExactly("BAD_ID");
    }

    private Answer preview(Map<String, ?> variables) {
        return segments.ask(PREVIEW, variables);
    }

    private static BigDecimal money(Answer answer, String figure) {
        return new BigDecimal(answer.text("segmentPreview.statistics.%s.amount".formatted(figure)));
    }

    private static List<String> names(Set<Buyer> buyers) {
        return names(buyers, buyer -> true);
    }

    private static List<String> names(Set<Buyer> buyers, Predicate<Buyer> condition) {
        return buyers.stream().filter(condition).map(Buyer::name).sorted().toList();
    }
}

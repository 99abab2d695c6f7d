package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Five clients, three segments, and the figures that the meaning of each way of counting gives them. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesBySegmentFixtureTests {

    private static final String YEAR = "period: {between: {from: \"2026-01-01\", to: \"2027-01-01\"}}";
    private static final String FIGURES = "revenue { amount } orders clients";

    private final SegmentTestData segments;
    private String vip = "";
    private String moscow = "";
    private String drill = "";

    @Autowired
    SalesBySegmentFixtureTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales) {
        clients.upsert(
                "fixture",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> Card.of("c" + number).card())
                        .toList());
        sales.upsert(
                "fixture",
                List.of(
                        SaleTestData.sale("1", "1").to("c1").amount("1000").row(),
                        SaleTestData.sale("2", "1").to("c2").amount("400").row(),
                        SaleTestData.sale("3", "1").to("c3").amount("300").row(),
                        SaleTestData.sale("4", "1").to("c4").amount("150").row(),
                        SaleTestData.sale("5", "1").to("c5").amount("900").row()),
                SaleTestData.CREATING);
        var ids = clients.idsOf("fixture", List.of("c1", "c2", "c3", "c5"));
        vip = segments.list("VIP", numbers(ids, "c1", "c3", "c5"));
        moscow = segments.list("Moscow", numbers(ids, "c1", "c2", "c5"));
        drill = segments.list("Drill", numbers(ids, "c5"));
    }

    @Test
    void countsThreeWaysWithoutDoubleCounting() {
        var answer = sales(YEAR, "segments { segment { name } gross { %1$s } exclusive { %1$s } fractional { %1$s } }");

        assertThat(answer.texts("salesBySegment.segments[*].segment.name")).containsExactly("VIP", "Moscow", "Drill");
        assertThat(amounts(answer, "gross")).containsExactly("2200", "2300", "900");
        assertThat(amounts(answer, "exclusive")).containsExactly("300", "400", "0");
        assertThat(amounts(answer, "fractional")).containsExactly("1100", "1200", "300");
        assertThat(answer.texts("salesBySegment.segments[*].gross.clients")).containsExactly("3", "3", "1");
        assertThat(answer.texts("salesBySegment.segments[*].fractional.clients"))
                .containsExactly("1.8334", "1.8333", "0.3333");
    }

    @Test
    void tellsWhatItWasAsked() {
        var usual = sales(YEAR, "membership by step period { from to }");
        var asked = sales(YEAR + ", by: CHANNEL, step: QUARTER, membership: {atSale: true}", "membership by step");

        assertThat(usual.text("salesBySegment.membership")).isEqualTo("CURRENT");
        assertThat(usual.isNull("salesBySegment.by")).isTrue();
        assertThat(usual.isNull("salesBySegment.step")).isTrue();
        assertThat(usual.text("salesBySegment.period.to")).isEqualTo("2027-01-01");
        assertThat(asked.text("salesBySegment.membership")).isEqualTo("AT_SALE");
        assertThat(asked.text("salesBySegment.by")).isEqualTo("CHANNEL");
        assertThat(asked.text("salesBySegment.step")).isEqualTo("QUARTER");
    }

    @Test
    void reconcilesToTheCompany() {
        var answer = sales(YEAR, "distinct { %1$s } outside { %1$s } withoutClient { %1$s } company { %1$s } partial");

        assertThat(amount(answer, "distinct")).isEqualTo("2600");
        assertThat(amount(answer, "outside")).isEqualTo("150");
        assertThat(amount(answer, "withoutClient")).isEqualTo("0");
        assertThat(amount(answer, "company")).isEqualTo("2750");
        assertThat(answer.text("salesBySegment.distinct.clients")).isEqualTo("4");
        assertThat(answer.text("salesBySegment.company.orders")).isEqualTo("5");
        assertThat(answer.yes("salesBySegment.partial")).isFalse();
    }

    @Test
    void givesEachClientToTheSegmentThatWins() {
        segments.update(drill, 0, Map.of("priority", 1));
        segments.update(moscow, 0, Map.of("importance", "MAIN", "priority", 900));

        var answer = sales(YEAR + " membership: {primary: true}", "segments { gross { %1$s } exclusive { %1$s } }");

        assertThat(amounts(answer, "gross")).containsExactly("300", "2300", "0");
        assertThat(amounts(answer, "exclusive")).isEqualTo(amounts(answer, "gross"));
    }

    @Test
    void leavesEverythingOutsideWhenNoSegmentIsNamed() {
        var answer = segments.ask(
                "{ salesBySegment(%s, segments: []) { segments { segment { id } } outside { revenue { amount } } } }"
                        .formatted(YEAR));

        assertThat(answer.list("salesBySegment.segments", Object.class)).isEmpty();
        assertThat(amount(answer, "outside")).isEqualTo("2750");
    }

    @Test
    void takesAllSegmentsWhenNoneIsSaid() {
        var answer = segments.ask("{ salesBySegment(%s) { segments { segment { id } } } }".formatted(YEAR));

        assertThat(answer.texts("salesBySegment.segments[*].segment.id")).containsExactlyInAnyOrder(vip, moscow, drill);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'period: {between: {from: \"2026-02-01\", to: \"2026-01-01\"}}', PERIOD_ENDS_BEFORE_START",
        "'period: {between: {from: \"2026-02-01\", to: \"2026-02-01\"}}', PERIOD_ENDS_BEFORE_START",
        "'period: {between: {from: \"2024-01-01\", to: \"2026-01-01\"}} step: DAY', TOO_MANY_STEPS",
        "'period: {before: \"2026-01-01\"} step: YEAR', TOO_MANY_STEPS",
        "'period: {current: MONTH} membership: {current: false}', BAD_MEMBERSHIP",
        "'period: {current: MONTH} membership: {primary: false}', BAD_MEMBERSHIP",
        "'period: {current: MONTH} membership: {}', VALIDATION",
        "'period: {last: {count: 0, unit: DAY}}', PERIOD_OUT_OF_RANGE",
        "'period: {between: {from: \"2026-02-30\", to: \"2026-03-01\"}}', VALIDATION"
    })
    void refusesWhatCannotBeAnswered(String arguments, String code) {
        assertThat(sales(arguments, "partial").codes()).containsExactly(code);
    }

    @Test
    void refusesSegmentsThatAreNoneOrNamedTwice() {
        assertThat(codes(vip, vip)).containsExactly("SEGMENT_TWICE");
        assertThat(codes(vip, "x")).containsExactly("BAD_ID");
        assertThat(codes(vip, SegmentTestData.clientId(1))).containsExactly("WRONG_ID_TYPE");
        assertThat(codes(vip, Ids.of("Segment", 999_999))).containsExactly("NOT_FOUND");
    }

    private List<String> codes(String... ids) {
        return segments.ask("{ salesBySegment(%s, segments: %s) { partial } }"
                        .formatted(YEAR, SegmentTestData.literal(ids)))
                .codes();
    }

    private Answer sales(String arguments, String fields) {
        return segments.ask("{ salesBySegment(%s, segments: %s) { %s } }"
                .formatted(arguments, SegmentTestData.literal(vip, moscow, drill), fields.formatted(FIGURES)));
    }

    private static List<String> amounts(Answer answer, String way) {
        return answer.texts("salesBySegment.segments[*].%s.revenue.amount".formatted(way)).stream()
                .map(SalesBySegmentFixtureTests::shortest)
                .toList();
    }

    private static String amount(Answer answer, String figure) {
        return shortest(answer.text("salesBySegment.%s.revenue.amount".formatted(figure)));
    }

    private static String shortest(String amount) {
        return new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    private static List<Integer> numbers(Map<String, Integer> ids, String... names) {
        return List.of(names).stream()
                .map(name -> Objects.requireNonNull(ids.get(name)))
                .toList();
    }
}

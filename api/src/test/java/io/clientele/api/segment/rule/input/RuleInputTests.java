package io.clientele.api.segment.rule.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.text.RuleText;
import io.clientele.api.segment.rule.text.SegmentsByName;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleInputTests {

    private static final SegmentIds IDS = new SegmentIds(number -> number == 1);
    private static final Map<String, Object> LEAF = Map.of("category", Map.of("code", "vip"));

    @Test
    void readsTheInputAsTheEngineGivesIt() {
        var purchased = Map.of(
                "products", List.of("A"),
                "period", Map.of("last", Map.of("count", 90, "unit", "DAY", "includeToday", false)),
                "amount", Map.of("gt", new BigDecimal("40000.00"), "lte", new BigDecimal("5E+4").setScale(0)));
        var attribute = Map.of("field", "REGION", "in", List.of("Москва", "Тула"));

        var rule = rule(Map.of(
                "all", List.of(Map.of("attribute", attribute), Map.of("not", Map.of("purchased", purchased)))));

        assertThat(RuleText.print(rule, SegmentsByName.of()))
                .isEqualTo("region in ('Москва', 'Тула') "
                        + "and not bought(product: 'A', last: 90 days, amount > 40000, amount <= 50000)");
    }

    @Test
    void takesNullForAbsent() {
        var attribute = new HashMap<String, Object>(Map.of("field", "AGE", "gte", "18.0"));
        attribute.put("lt", null);

        assertThat(RuleText.print(rule(Map.of("attribute", attribute)), SegmentsByName.of()))
                .isEqualTo("age >= 18");
    }

    @Test
    void tellsEveryProblemWithItsPath() {
        var input = Map.of(
                "all",
                List.of(
                        Map.of("attribute", Map.of("field", "AGE", "in", List.of("1", "x", "y"))),
                        Map.of("attribute", Map.of("field", "REGION", "gt", "A")),
                        Map.of("attribute", Map.of("field", "REGION", "eq", "A", "ne", "B")),
                        Map.of("attribute", Map.of("field", "REGION")),
                        Map.of("attribute", Map.of("field", "REGION", "in", List.of())),
                        Map.of("attribute", Map.of("field", "REGION", "eq", " ")),
                        Map.of("property", Map.of("eq", "x")),
                        Map.of("not", Map.of("purchased", Map.of("period", Map.of("current", "AGE"), "colour", "red"))),
                        Map.of("purchased", Map.of("amount", Map.of("gt", "1e9"), "margin", Map.of("in", 1))),
                        Map.of("registered", Map.of()),
                        Map.of(
                                "registered",
                                Map.of("period", Map.of("between", Map.of("from", "2020-01-02", "to", "2020-01-01")))),
                        Map.of("memberOf", Map.of("segment", Ids.of("Segment", 2))),
                        Map.of("memberOf", Map.of("segment", Ids.of("Client", 1))),
                        Map.of("memberOf", Map.of("segment", "§")),
                        Map.of("any", List.of()),
                        Map.of("moon", Map.of()),
                        Map.of("category", Map.of("code", "a"), "all", List.of(LEAF))));

        assertThat(told(input))
                .containsExactly(
                        "WRONG_VALUE all.0.attribute.in.1",
                        "WRONG_VALUE all.0.attribute.in.2",
                        "OPERATOR_NOT_ALLOWED all.1.attribute.gt",
                        "ONE_OPERATOR all.2.attribute",
                        "ONE_OPERATOR all.3.attribute",
                        "WRONG_VALUE all.4.attribute.in",
                        "WRONG_VALUE all.5.attribute.eq",
                        "ARGUMENT_MISSING all.6.property.code",
                        "WRONG_VALUE all.7.not.purchased.period.current",
                        "UNKNOWN_ARGUMENT all.7.not.purchased.colour",
                        "WRONG_VALUE all.8.purchased.amount.gt",
                        "OPERATOR_NOT_ALLOWED all.8.purchased.margin.in",
                        "ARGUMENT_MISSING all.9.registered.period",
                        "PERIOD_ENDS_BEFORE_START all.10.registered.period",
                        "UNKNOWN_SEGMENT all.11.memberOf.segment",
                        "WRONG_ID_TYPE all.12.memberOf.segment",
                        "BAD_ID all.13.memberOf.segment",
                        "UNKNOWN_CRITERION all.15.moon",
                        "ONE_CRITERION all.16");
        assertThat(told(Map.of("all", List.of(LEAF, Map.of("any", List.of())))))
                .containsExactly("EMPTY_GROUP all.1.any");
        assertThat(told(Map.of())).containsExactly("ONE_CRITERION ");
    }

    @Test
    void refusesADeepTreeWithoutDescending() {
        Map<String, Object> deep = LEAF;
        for (int level = 0; level < 100_000; level++) {
            deep = Map.of("not", deep);
        }

        assertThat(told(deep)).containsExactly("RULE_TOO_DEEP " + "not.".repeat(9) + "not");
    }

    @Test
    void refusesTooManyNodesAndTooLongLists() {
        var values = IntStream.range(0, 1_001).mapToObj(Integer::toString).toList();

        assertThat(told(Map.of("any", Collections.nCopies(100_000, LEAF)))).containsExactly("RULE_TOO_LARGE any.199");
        assertThat(told(Map.of("any", Collections.nCopies(199, LEAF)))).isEmpty();
        assertThat(told(Map.of("purchased", Map.of("groups", values))))
                .containsExactly("LIST_TOO_LONG purchased.groups");
        assertThat(told(Map.of("purchased", Map.of("groups", values.subList(1, 1_001)))))
                .isEmpty();
    }

    private static Rule rule(Map<?, ?> input) {
        var read = RuleInput.read(input, IDS);
        assertThat(read.problems()).isEmpty();
        return Objects.requireNonNull(read.rule());
    }

    private static List<String> told(Map<?, ?> input) {
        return RuleInput.read(input, IDS).problems().stream()
                .map(problem -> problem.code() + " " + String.join(".", problem.path()))
                .collect(Collectors.toList());
    }
}

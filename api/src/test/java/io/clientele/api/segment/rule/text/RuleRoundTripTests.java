package io.clientele.api.segment.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Cases;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Criteria;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.RandomRules;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.input.RuleInput;
import io.clientele.api.segment.rule.input.SegmentIds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleRoundTripTests {

    private static final int RULES = 2_000;
    private static final SegmentsByName NAMES =
            SegmentsByName.of("VIP", "O'Neil \\ Co", "'; drop table segment; --", "не в (", "\\");
    private static final SegmentIds IDS = new SegmentIds(number -> number <= RandomRules.SEGMENTS);

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsEveryRuleFromItsText(Language language) {
        rules().forEach(rule -> {
            var text = RuleText.print(rule, language, NAMES);

            assertThat(RuleText.parse(text, NAMES)).as(text).isEqualTo(new ParsedRule(rule, List.of()));
        });
    }

    @Test
    void readsEveryRuleFromItsInput() {
        rules().forEach(rule -> {
            var input = RuleInput.write(rule, IDS);

            assertThat(RuleInput.read(input, IDS)).as("%s", input).isEqualTo(new ParsedRule(rule, List.of()));
        });
    }

    @Test
    void readsEveryRuleAsItWasStored() {
        rules().forEach(rule ->
                assertThat(RuleStore.read(RuleStore.write(rule))).isEqualTo(rule));
    }

    @Test
    void saysEveryRuleInBothLanguages() {
        rules().forEach(rule -> {
            assertThat(RuleSentence.of(rule, Language.RU, NAMES))
                    .startsWith("Клиенты: ")
                    .doesNotContain("null", "  ");
            assertThat(RuleSentence.of(rule, Language.EN, NAMES))
                    .startsWith("Clients: ")
                    .doesNotContain("null");
        });
    }

    @Test
    void keepsTheNumbersOfSegmentsInStoredTexts() {
        var rule = new Rule.All(List.of(new MemberOf(12), new Rule.Not(new MemberOf(3))));

        assertThat(RuleStore.write(rule)).isEqualTo("member('#12') and not member('#3')");
        assertThat(rule.dependsOn()).isEqualTo(Set.of(3, 12));
    }

    @Test
    void generatesEveryKind() {
        var kinds = rules().flatMap(Criteria::in).map(Object::getClass).collect(Collectors.toSet());

        assertThat(kinds).isEqualTo(Set.of(Criterion.class.getPermittedSubclasses()));
        assertThat(Criteria.KINDS).hasSameSizeAs(kinds);
    }

    private static Stream<Rule> rules() {
        var random = new RandomRules(2026);
        return Stream.generate(random::next).limit(Cases.of(RULES));
    }
}

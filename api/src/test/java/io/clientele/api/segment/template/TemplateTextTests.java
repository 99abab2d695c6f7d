package io.clientele.api.segment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.purchase.Purchases;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.rule.Purchased;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.api.segment.template.GivenParameters.Given;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;

class TemplateTextTests {

    @ParameterizedTest
    @EnumSource
    void showsARuleThatReadsBack(Template template) {
        var shown = TemplateText.shown(template);

        var rule = RuleStore.read(shown);

        assertThat(RuleStore.read(RuleStore.write(rule))).isEqualTo(rule);
        assertThat(RuleSentence.of(rule, Language.RU, SegmentNames.NUMBERS)).startsWith("Клиенты: ");
        assertThat(RuleSentence.of(rule, Language.EN, SegmentNames.NUMBERS)).startsWith("Clients: ");
    }

    @ParameterizedTest
    @EnumSource
    void declaresEveryPlaceholderOnceAndUsesEveryParameter(Template template) {
        var placeholders = new HashSet<String>();
        Pattern.compile("\\{(\\w+)}")
                .matcher(template.text())
                .results()
                .forEach(match -> placeholders.add(match.group(1)));

        assertThat(template.parameters())
                .extracting(TemplateParameter::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(placeholders);
        assertThat(template.parameters())
                .filteredOn(TemplateParameter::required)
                .extracting(TemplateParameter::kind)
                .as("a refused value is told at the parameter of its kind")
                .doesNotHaveDuplicates();
        assertThat(template.cron()).satisfiesAnyOf(cron -> assertThat(cron).isNull(), CronExpression::parse);
    }

    @Test
    void hasNamesThatDiffer() {
        for (var language : Language.values()) {
            assertThat(Arrays.stream(Template.values())
                            .map(template -> template.title().in(language)))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Супер дрель",
                "O'Neil",
                "C:\\",
                "\\'",
                "'' or region = 'x",
                "', amount > 0) or registered(last: 9 days",
                "{days}",
                "$1 \\1 ${name}",
                "a'\\''b\\\\",
                "(, )"
            })
    void takesAnyNameAsOneLiteral(String name) {
        var parameters = GivenParameters.of(
                Template.BOUGHT_NOT_BOUGHT, List.of(new Given("product", name), new Given("group", name)));

        var rule = RuleStore.read(parameters.text());

        assertThat(rule).isInstanceOfSatisfying(Rule.All.class, all -> {
            assertThat(all.rules()).hasSize(2);
            assertThat(purchases(all.rules().getFirst()).products()).containsExactly(name);
            assertThat(purchases(((Rule.Not) all.rules().getLast()).rule()).groups())
                    .containsExactly(name);
        });
        assertThat(RuleStore.read(RuleStore.write(rule))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 0",
        "DAYS, -1",
        "DAYS, 1.5",
        "DAYS, 3661",
        "DAYS, 90 days",
        "MONTHS, ''",
        "MONTHS, 1) or registered(last: 1",
        "AMOUNT, -5",
        "AMOUNT, 1e9",
        "AMOUNT, '1,5'",
        "AMOUNT, 1.00001",
        "PRODUCT, '  '",
        "INDUSTRY, ''",
    })
    void refusesValuesThatAreNotOfTheKind(ParameterKind kind, String value) {
        assertThatThrownBy(() -> kind.literal(value))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("BAD_PARAMETER"));
    }

    @Test
    void refusesTextsThatNoRuleCanHold() {
        for (var text : List.of("a\nb", "a\u0000b", "\ud800", "x".repeat(1_001))) {
            assertThatThrownBy(() -> ParameterKind.PRODUCT.literal(text)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void tellsEverythingThatIsWrongWithParameters() {
        var given = List.of(
                new Given("colour", "red"),
                new Given("days", "many"),
                new Given("group", "A"),
                new Given("group", "B"));

        assertThatThrownBy(() -> GivenParameters.of(Template.BOUGHT_NOT_BOUGHT, given))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.errors())
                                .extracting(error -> error.code() + " " + error.field())
                                .containsExactly(
                                        "UNKNOWN_PARAMETER [parameters, 0, name]",
                                        "BAD_PARAMETER [parameters, 1, value]",
                                        "PARAMETER_TWICE [parameters, 3, name]",
                                        "PARAMETER_MISSING [parameters]"));
    }

    private static Purchases purchases(Rule rule) {
        return ((Purchased) rule).question();
    }
}

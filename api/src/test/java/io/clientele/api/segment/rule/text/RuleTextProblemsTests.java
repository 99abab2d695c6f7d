package io.clientele.api.segment.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.segment.rule.syntax.Parser;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextProblemsTests {

    private static final SegmentsByName SEGMENTS = SegmentsByName.of("VIP");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    region 'Москва'                          | SYNTAX_ERROR 1:8
                    region = Москва                          | WRONG_VALUE 1:10
                    region = 5                               | WRONG_VALUE 1:10
                    region = ''                              | WRONG_VALUE 1:10
                    region > 'A'                             | OPERATOR_NOT_ALLOWED 1:8
                    regoin = 'A'                             | UNKNOWN_FIELD 1:1
                    kind = DOG                               | WRONG_VALUE 1:8
                    kind contains 'COMP'                     | OPERATOR_NOT_ALLOWED 1:6
                    age = 'old'                              | WRONG_VALUE 1:7
                    age = 1.23456                            | WRONG_VALUE 1:7
                    age = 1000000000000                      | WRONG_VALUE 1:7
                    age between 5 and 4                      | WRONG_VALUE 1:19
                    birth_date = 2023-02-29                  | WRONG_VALUE 1:14
                    birth_date = '29.02.2024'                | WRONG_VALUE 1:14
                    active = maybe                           | WRONG_VALUE 1:10
                    active in (true)                         | OPERATOR_NOT_ALLOWED 1:8
                    age in ('x', 1, 'y')                     | WRONG_VALUE 1:9, WRONG_VALUE 1:17
                    region in ()                             | SYNTAX_ERROR 1:12
                    region not = 'A'                         | SYNTAX_ERROR 1:12
                    region = 'A                              | SYNTAX_ERROR 1:10
                    region = "A"                             | SYNTAX_ERROR 1:10
                    region = 'A' city = 'B'                  | SYNTAX_ERROR 1:14
                    region = 'A' and                         | SYNTAX_ERROR 1:17
                    and region = 'A'                         | SYNTAX_ERROR 1:1
                    (region = 'A'                            | SYNTAX_ERROR 1:14
                    region = 'A')                            | SYNTAX_ERROR 1:13
                    region = 'A'; drop table client          | SYNTAX_ERROR 1:13
                    bought(last: -5 days)                    | PERIOD_OUT_OF_RANGE 1:8
                    bought(last: 0 days)                     | PERIOD_OUT_OF_RANGE 1:8
                    bought(last: 1.5 days)                   | WRONG_VALUE 1:14
                    bought(last: 5)                          | WRONG_VALUE 1:14
                    bought(last: 5 moons)                    | WRONG_VALUE 1:16
                    bought(last: 3660 years)                 | PERIOD_OUT_OF_RANGE 1:8
                    bought(last: 99999999999 days)           | WRONG_VALUE 1:14
                    bought(from: 2020-02-01, to: 2020-01-01) | PERIOD_ENDS_BEFORE_START 1:8
                    bought(from: 2020-02-01)                 | PERIOD_INCOMPLETE 1:8
                    bought(last: 5 days, last: 6 days)       | PERIOD_AMBIGUOUS 1:22
                    bought(current: CENTURY)                 | WRONG_VALUE 1:17
                    bought(before: 0000-01-01)               | WRONG_VALUE 1:16
                    registered()                             | ARGUMENT_MISSING 1:1
                    registered                               | SYNTAX_ERROR 1:11
                    bought(colour: 'red')                    | UNKNOWN_ARGUMENT 1:8
                    bought('A')                              | UNKNOWN_ARGUMENT 1:8
                    bought(amount contains 'A')              | OPERATOR_NOT_ALLOWED 1:15
                    bought(amount > 1, amount > 2)           | DUPLICATE_ARGUMENT 1:20
                    bought(product: A)                       | WRONG_VALUE 1:17
                    bought(product: 'A' 'B')                 | SYNTAX_ERROR 1:21
                    bought(amount > )                        | SYNTAX_ERROR 1:17
                    bought(last: 5 days) > 3                 | OPERATOR_NOT_ALLOWED 1:22
                    bougt(last: 5 days)                      | UNKNOWN_CRITERION 1:1
                    property('a')                            | ARGUMENT_MISSING 1:1
                    property > 5                             | UNKNOWN_FIELD 1:1
                    category()                               | ARGUMENT_MISSING 1:1
                    category('a', 'b')                       | UNKNOWN_ARGUMENT 1:15
                    category(('a', 'b'))                     | DUPLICATE_ARGUMENT 1:10
                    member('Nobody')                         | UNKNOWN_SEGMENT 1:8
                    all()                                    | SYNTAX_ERROR 1:5
                    """)
    void tellsWhatIsWrongAndWhere(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc(last: 12 months)",
                "abc(last: 12 months) > 5",
                "xyz(X)",
                "stage",
                "stage in (NOWHERE)",
                "rfm(last: 12 months) is null",
                "abc(last: 12 months, metric: MONEY) in (A)",
                "abc(last: 12 months, a: 120) in (A)",
                "abc(last: -5 days) in (A)",
                "bucket(seed: 's', 10..5)",
                "bucket(seed: 's')",
                "owes(overdue_days = 5)",
                "contact_person(role > 5)",
                "contact_person(property(5) = 1)",
                "anniversary(within: 7 days)",
                "last_bought(before: 5 days, within: 3 days)",
                "growth(last: 3 months)",
                "paid(last: 3 months)",
            })
    void refusesWhatACriterionCannotTakeInItsPlace(String text) {
        var parsed = RuleText.parse(text, SegmentsByName.of());

        assertThat(parsed.rule()).isNull();
        assertThat(parsed.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void tellsSeveralProblemsAtOnceWithTheirLines() {
        var text = "region 'A'\nand (age > 5 or bought(last 5 days))\nand city = \"B\"";

        assertThat(told(text)).isEqualTo("SYNTAX_ERROR 1:8, SYNTAX_ERROR 2:29, SYNTAX_ERROR 3:12");
    }

    @Test
    void tellsProblemsOfMeaningWithThePathOfTheirNode() {
        var problems = problems("region = 'A' and\n  not (age = 'x' or bought(amount contains 1, colour: 'red'))");

        assertThat(problems)
                .extracting(RuleProblem::code)
                .containsExactly("WRONG_VALUE", "OPERATOR_NOT_ALLOWED", "UNKNOWN_ARGUMENT");
        assertThat(problems)
                .extracting(RuleProblem::path)
                .containsExactly(
                        List.of("all", "1", "not", "any", "0", "attribute"),
                        List.of("all", "1", "not", "any", "1", "purchased"),
                        List.of("all", "1", "not", "any", "1", "purchased"));
        assertThat(problems).extracting(RuleProblem::line).containsExactly(2, 2, 2);
    }

    @Test
    void saysWhatWasExpectedAndNamesTheNearestFields() {
        assertThat(problems("region in 'A'").getFirst().message())
                .isEqualTo("Expected `(` before the values; found 'A'.");
        assertThat(problems("regoin = 'A'").getFirst().message())
                .startsWith("There is no field `regoin`; the nearest: region");
        assertThat(problems("регеон = 'A'").getFirst().message()).contains("регион");
        assertThat(problems("bought(colour: 'red')").getFirst().message()).contains("product:", "last:", "amount >");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "not ",
                "((region = 'A') and ",
                "@",
                "'",
                "\\",
                "[{",
                "1",
                "a:",
                "in (",
                "😀",
                "a = 'b' and "
            })
    void refusesAMegabyteOfGarbageAtOnce(String garbage) {
        var started = System.nanoTime();

        var megabyte = problems(garbage.repeat(1_000_000 / garbage.length()));
        var justShort = problems(garbage.repeat(Parser.LONGEST_TEXT / garbage.length()));

        assertThat(megabyte).extracting(RuleProblem::code).containsExactly("RULE_TOO_LONG");
        assertThat(justShort).hasSizeBetween(1, 50);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void givesUpOnTooManyParenthesesWithOneProblem() {
        assertThat(told("(".repeat(65) + "region = 'A'" + ")".repeat(65))).isEqualTo("RULE_TOO_DEEP 1:65");
        assertThat(told("(".repeat(60) + "region = 'A'" + ")".repeat(60))).isEmpty();
    }

    @Test
    void tellsWhereALimitIsPassed() {
        var values = IntStream.rangeClosed(1, 1_001).mapToObj(Integer::toString).collect(Collectors.joining(", "));

        var problems = problems("region = 'A' and\nage in (" + values + ")");

        assertThat(problems)
                .containsExactly(new RuleProblem(
                        "A list has at most 1,000 values; this one has 1,001.",
                        "LIST_TOO_LONG",
                        List.of("all", "1", "attribute"),
                        2,
                        1));
    }

    @Test
    void countsNodesAndDepth() {
        var members = IntStream.range(0, 200).mapToObj(_ -> "bought()").toList();

        assertThat(told(String.join(" and ", members))).isEqualTo("RULE_TOO_LARGE 1:1");
        assertThat(told(String.join(" and ", members.subList(1, 200)))).isEmpty();
        assertThat(told("not ".repeat(10) + "bought()")).isEqualTo("RULE_TOO_DEEP 1:41");
        assertThat(told("not ".repeat(9) + "bought()")).isEmpty();
    }

    @Test
    void refusesARuleWhoseTextWouldBeTooLong() {
        var value = "'" + "x".repeat(999) + "'";

        assertThat(told("region in (" + String.join(", ", Collections.nCopies(101, value)) + ")"))
                .isEqualTo("RULE_TOO_LONG 1:1");
    }

    private static String told(String text) {
        return problems(text).stream()
                .map(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .collect(Collectors.joining(", "));
    }

    private static List<RuleProblem> problems(String text) {
        return RuleText.parse(text, SEGMENTS).problems();
    }
}

package io.clientele.api.segment.rule.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of every criterion with all it takes, as somebody has read and approved them. */
class CriterionSentenceTests {

    private static final SegmentsByName SEGMENTS = SegmentsByName.of("VIP");

    /** @param text of the rule, before what is said of it in Russian and in English */
    record Approved(String text, String russian, String english) {

        static Approved of(String lines) {
            var parts = lines.split("\n(ru|en) ", -1);
            return new Approved(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("approved")
    void saysWhatWasApproved(Approved approved) {
        var parsed = RuleText.parse(approved.text(), SEGMENTS);
        Rule rule =
                Objects.requireNonNull(parsed.rule(), () -> parsed.problems().toString());

        assertThat(RuleSentence.of(rule, Language.RU, SEGMENTS)).isEqualTo("Клиенты: " + approved.russian());
        assertThat(RuleSentence.of(rule, Locale.UK, SEGMENTS)).isEqualTo("Clients: " + approved.english());
    }

    static Stream<Approved> approved() {
        return Arrays.stream(file().strip().split("\n\n", -1)).map(Approved::of);
    }

    private static String file() {
        try (var file = CriterionSentenceTests.class.getResourceAsStream("criterion-sentences.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

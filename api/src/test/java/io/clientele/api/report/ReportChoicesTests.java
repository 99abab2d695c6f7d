package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Problem;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.ChoiceType;
import io.clientele.api.segment.Asking;
import io.clientele.reporting.Language;
import io.clientele.reporting.figures.Fingerprint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be chosen for a report: within which limits, what is usual, and what tells one choice from another. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportChoicesTests extends ChosenReports {

    @Autowired
    ReportContents contents;

    static Stream<ReportKind> kinds() {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> !kind.ofOneSegment() && kind != ReportKind.SEGMENT_OVERLAP);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsTheLimitsThatItsAnalysisHas(ReportKind kind) {
        for (var choice : contents.of(kind).choices()) {
            if (choice.type() == ChoiceType.INTEGER) {
                within(kind, choice, choice.least(), -1);
                within(kind, choice, choice.most(), 1);
            }
        }
    }

    private void within(ReportKind kind, Choice<?> choice, @Nullable BigDecimal limit, int beyond) {
        if (limit != null) {
            var at = limit.intValueExact();
            assertThat(document(kind, Map.of(choice.name(), String.valueOf(at)), Language.EN))
                    .isNotNull();
            assertThatThrownBy(() -> document(kind, Map.of(choice.name(), String.valueOf(at + beyond)), Language.EN))
                    .as(choice.name())
                    .isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isTheSameWithWhatIsUsual(ReportKind kind) {
        var usual = Fingerprint.of(document(kind, null, Language.EN));

        for (var choice : contents.of(kind).choices()) {
            if (choice.usual() != null) {
                var written = choice.type() == ChoiceType.DECIMAL ? choice.usual() + ".00" : choice.usual();
                assertThat(Fingerprint.of(document(kind, Map.of(choice.name(), written), Language.EN)))
                        .as(choice.name())
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    void isAnotherWithAnotherThresholdThoughNoFigureChanges() {
        assertThat(Fingerprint.of(document(ReportKind.LOST_AND_SLEEPING, Map.of("oneTime", "119"), Language.EN)))
                .isNotEqualTo(
                        Fingerprint.of(document(ReportKind.LOST_AND_SLEEPING, Map.of("oneTime", "120"), Language.EN)));
    }

    @Test
    void tellsWhatMayBeChosenAndLinksToTheSame() {
        var answer = new Asking(api.admin()).ask("""
                { reportKinds { kind path ofOneSegment parameters { name title(locale: RU) type usual least most words } }
                  report(kind: RETENTION, locale: EN, parameters: [{name: "mode", value: "FULL"}, {name: "months", value: "2"}]) {
                    parameters { name value } links { pdf } } }""");

        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[*].name"))
                .containsExactly("mode", "months");
        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[*].title"))
                .containsExactly("Удержание", "Глубина удержания");
        assertThat(answer.texts("reportKinds[*].parameters[*].title")).doesNotContain("");
        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[0].words[*]"))
                .containsExactly("CLASSIC", "UNBOUNDED", "FULL");
        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[1].usual"))
                .containsExactly("12");
        assertThat(answer.text("report.links.pdf")).contains("mode=FULL", "months=2");
        assertThat(answer.texts("report.parameters[*].value"))
                .contains("bought in every month up to that one", "2 months");
    }
}

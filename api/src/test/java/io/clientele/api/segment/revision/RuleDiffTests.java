package io.clientele.api.segment.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.revision.RuleDiff.Kind;
import io.clientele.api.segment.revision.RuleDiff.Line;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Rules laid out and compared line by line. */
class RuleDiffTests {

    @Test
    void laysOutOneCriterionALine() {
        var rule = "region = 'A' and not (city = 'B' or city = 'C' and not category('vip')) and member('#7')";

        assertThat(lines(rule, Language.EN))
                .containsExactly(
                        "all (",
                        "  region = 'A'",
                        "  not any (",
                        "    city = 'B'",
                        "    all (",
                        "      city = 'C'",
                        "      not category('vip')",
                        "    )",
                        "  )",
                        "  member('#7')",
                        ")");
        assertThat(lines(rule, Language.RU))
                .contains("все (", "  не любое (", "    город = 'B'", "      не категория('vip')", "  сегмент('#7')");
    }

    @Test
    void laysOutASingleCriterionAlone() {
        assertThat(lines("not region = 'A'", Language.EN)).containsExactly("not region = 'A'");
    }

    @Test
    void keepsWhatMovedIntoAGroup() {
        var diff = RuleDiff.of(lines("region = 'A'", Language.EN), lines("region = 'A' and city = 'B'", Language.EN));

        assertThat(diff)
                .containsExactly(
                        new Line(Kind.ADDED, "all ("),
                        new Line(Kind.SAME, "  region = 'A'"),
                        new Line(Kind.ADDED, "  city = 'B'"),
                        new Line(Kind.ADDED, ")"));
    }

    @Test
    void tellsWhatWentBeforeWhatCame() {
        var diff = RuleDiff.of(
                lines("region = 'A' and city = 'B'", Language.EN), lines("region = 'A' and city = 'C'", Language.EN));

        assertThat(diff)
                .containsExactly(
                        new Line(Kind.SAME, "all ("),
                        new Line(Kind.SAME, "  region = 'A'"),
                        new Line(Kind.REMOVED, "  city = 'B'"),
                        new Line(Kind.ADDED, "  city = 'C'"),
                        new Line(Kind.SAME, ")"));
    }

    @Test
    void comparesWithNothing() {
        var lines = lines("region = 'A'", Language.EN);

        assertThat(RuleDiff.of(List.of(), lines)).containsExactly(new Line(Kind.ADDED, "region = 'A'"));
        assertThat(RuleDiff.of(lines, List.of())).containsExactly(new Line(Kind.REMOVED, "region = 'A'"));
        assertThat(RuleDiff.of(List.of(), List.of())).isEmpty();
    }

    @RepeatedTest(200)
    void keepsAsManyLinesAsCanBeKept(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var before = lines(random);
        var after = lines(random);

        var diff = RuleDiff.of(before, after);

        assertThat(texts(diff, Kind.ADDED))
                .isEqualTo(after.stream().map(String::strip).toList());
        assertThat(texts(diff, Kind.REMOVED))
                .isEqualTo(before.stream().map(String::strip).toList());
        assertThat(diff.stream().filter(line -> line.kind() == Kind.SAME).count())
                .isEqualTo(longestCommon(before, after));
    }

    /** The texts that stand on one side: those the same and those of the kind. */
    private static List<String> texts(List<Line> diff, Kind kind) {
        return diff.stream()
                .filter(line -> line.kind() == Kind.SAME || line.kind() == kind)
                .map(line -> line.text().strip())
                .toList();
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> "  ".repeat(random.nextInt(3)) + "abcd".charAt(random.nextInt(4)))
                .toList();
    }

    private static int longestCommon(List<String> one, List<String> other) {
        var best = new ArrayList<int[]>();
        IntStream.rangeClosed(0, one.size()).forEach(_ -> best.add(new int[other.size() + 1]));
        for (var a = 1; a <= one.size(); a++) {
            for (var b = 1; b <= other.size(); b++) {
                var same = one.get(a - 1).strip().equals(other.get(b - 1).strip());
                best.get(a)[b] = same ? best.get(a - 1)[b - 1] + 1 : Math.max(best.get(a - 1)[b], best.get(a)[b - 1]);
            }
        }
        return best.get(one.size())[other.size()];
    }

    private static List<String> lines(String rule, Language language) {
        return new RuleLines(language, SegmentNames.NUMBERS).of(RuleStore.read(rule));
    }
}

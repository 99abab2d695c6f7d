package io.clientele.api.segment.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.List;
import java.util.stream.Stream;

/** What became of the lines of a rule. How deep a line stands is no difference: the group that came around it tells that. */
final class RuleDiff {

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    record Line(Kind kind, String text) {}

    private RuleDiff() {}

    /** Every line of both, in order; those that stayed as they stand now. */
    static List<Line> of(List<String> before, List<String> after) {
        var deltas = DiffUtils.diff(before, after, new MyersDiff<String>(RuleDiff::isSame), null, true)
                .getDeltas();
        return deltas.stream().flatMap(RuleDiff::lines).toList();
    }

    private static Stream<Line> lines(AbstractDelta<String> delta) {
        return delta.getType() == DeltaType.EQUAL
                ? lines(Kind.SAME, delta.getTarget())
                : Stream.concat(lines(Kind.REMOVED, delta.getSource()), lines(Kind.ADDED, delta.getTarget()));
    }

    private static Stream<Line> lines(Kind kind, Chunk<String> lines) {
        return lines.getLines().stream().map(text -> new Line(kind, text));
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equals(other.strip());
    }
}

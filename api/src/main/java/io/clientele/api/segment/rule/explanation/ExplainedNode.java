package io.clientele.api.segment.rule.explanation;

import java.util.List;

/**
 * One node of a rule and its verdict on a client.
 *
 * @param path from the root, by fields and indexes of the input; empty for the root
 * @param kind {@code all}, {@code any}, {@code not}, or the field of the input that the criterion is given by
 * @param sentence the node in words
 * @param holds the verdict
 * @param figures of a criterion
 */
public record ExplainedNode(
        List<String> path, String kind, String sentence, boolean holds, List<ExplainedFigure> figures) {

    public ExplainedNode {
        path = List.copyOf(path);
        figures = List.copyOf(figures);
    }

    /** How far below the root it stands. */
    public int depth() {
        return (int)
                path.stream().filter(step -> !Character.isDigit(step.charAt(0))).count();
    }
}

package io.clientele.api.report.segments;

import io.clientele.api.analysis.dynamics.DynamicsAnswer;
import io.clientele.api.analysis.dynamics.SegmentDynamics;
import io.clientele.api.analysis.dynamics.SegmentStep;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The tables of how segments went. */
final class DynamicsTables {

    private static final int WAS = 1;
    private static final int IS = 4;
    private static final int LOST = 6;
    private static final int BARS = 15;

    private DynamicsTables() {}

    /** Step by step, one segment after the other. */
    static Part steps(DynamicsAnswer answer, Words words) {
        var alone = answer.segments().size() == 1;
        var part = columns(new Part(words, "dynamics").column(alone ? "period" : "segmentMonth", kind(alone)));
        for (var segment : answer.segments()) {
            if (!alone) {
                part.group(segment.segment().name());
            }
            unknown(part, segment, alone, words);
            segment.known().forEach(step -> part.row(row(month(step, alone, words), step)));
        }
        return (alone ? single(part, answer.segments().getFirst(), words) : part).note(note(answer));
    }

    /** Before the first version nobody knows who was in: a dash for each month drawn, one for all where many segments are told. */
    private static void unknown(Part part, SegmentDynamics segment, boolean alone, Words words) {
        var steps = segment.steps().stream().filter(step -> !step.known()).toList();
        if (!alone && !steps.isEmpty()) {
            part.row(untold(Cell.of(months(steps, words))));
        } else if (!segment.known().isEmpty()) {
            steps.forEach(step -> part.row(untold(month(step, true, words))));
        }
    }

    private static String months(List<SegmentStep> steps, Words words) {
        var first = words.month(steps.getFirst().period().from());
        var last = words.month(steps.getLast().period().from());
        return first.equals(last) ? first : words.text("range", first, last);
    }

    private static String note(DynamicsAnswer answer) {
        var segments = answer.segments();
        if (segments.size() == 1 && segments.getFirst().known().isEmpty()) {
            return "note.dynamics.none";
        }
        var whole = segments.stream()
                .allMatch(segment -> segment.known().size() == segment.steps().size());
        return whole ? "note.dynamics" : "note.dynamics.unknown";
    }

    private static Kind kind(boolean alone) {
        return alone ? Kind.MONTH : Kind.TEXT;
    }

    private static Cell month(SegmentStep step, boolean alone, Words words) {
        var first = step.period().from().withDayOfMonth(1);
        return alone ? Cell.of(first) : Cell.of(words.month(first));
    }

    private static Part single(Part part, SegmentDynamics segment, Words words) {
        return segment.known().isEmpty()
                ? part
                : part.total(total(Cell.of(words.text("row.total")), segment))
                        .chart(new Chart.Columns(0, List.of(IS), segment.steps().size()));
    }

    /** Each segment over the whole period. */
    static Part summary(DynamicsAnswer answer, Words words) {
        var part = columns(new Part(words, "dynamicsSummary").column("segment", Kind.TEXT));
        answer.segments().stream()
                .filter(segment -> !segment.steps().isEmpty())
                .sorted(Comparator.comparing(
                                (SegmentDynamics segment) -> sum(segment.known(), SegmentStep::lostRevenue))
                        .reversed())
                .forEach(segment -> part.row(total(Cell.of(segment.segment().name()), segment)));
        return part.rows() == 0
                ? part
                : part.chart(new Chart.Bars(0, List.of(IS, WAS), BARS)).chart(new Chart.Bars(0, List.of(LOST), BARS));
    }

    private static Part columns(Part part) {
        return part.column("wasIn", Kind.NUMBER)
                .column("entered", Kind.COUNT)
                .column("left", Kind.COUNT)
                .column("isIn", Kind.NUMBER)
                .column("enteredRevenue", Kind.MONEY)
                .column("lostRevenue", Kind.MONEY);
    }

    private static List<Cell> row(Cell name, SegmentStep step) {
        return List.of(
                name,
                Cell.of(step.was()),
                Cell.of(step.entered()),
                Cell.of(step.left()),
                Cell.of(step.is()),
                Shown.money(step.enteredRevenue()),
                Shown.money(step.lostRevenue()));
    }

    /** Of all steps of which something is known. */
    private static List<Cell> total(Cell name, SegmentDynamics segment) {
        var steps = segment.known();
        if (steps.isEmpty()) {
            return untold(name);
        }
        return List.of(
                name,
                Cell.of(steps.getFirst().was()),
                Cell.of(sum(steps, SegmentStep::entered)),
                Cell.of(sum(steps, SegmentStep::left)),
                Cell.of(steps.getLast().is()),
                Shown.money(sum(steps, SegmentStep::enteredRevenue)),
                Shown.money(sum(steps, SegmentStep::lostRevenue)));
    }

    private static List<Cell> untold(Cell name) {
        return List.of(name, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE);
    }

    private static long sum(List<SegmentStep> steps, ToLongFunction<SegmentStep> figure) {
        return steps.stream().mapToLong(figure).sum();
    }
}

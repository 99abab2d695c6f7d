package io.clientele.api.report.segments;

import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.overlap.Intersection;
import io.clientele.api.segment.overlap.SegmentOverlap;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables of an overlap. */
final class OverlapTables {

    /** More segments than these are told pair by pair only. */
    private static final int MOST_TOGETHER = 20;

    /** What is said where the rest of a document counts each client in one segment only. */
    static final String OF_ALL = "overlap.all";

    private static final int MOST_COMBINATIONS = 1_000;

    /** Two segments by their places. */
    record Pair(int first, int second, int both) {}

    private final SegmentOverlap overlap;
    private final Words words;
    private final List<Pair> pairs = new ArrayList<>();

    OverlapTables(SegmentOverlap overlap, Words words) {
        this.overlap = overlap;
        this.words = words;
        var counts = overlap.getCounts();
        for (var first = 0; first < counts.length; first++) {
            for (var second = first + 1; second < counts.length; second++) {
                if (counts[first][second] > 0) {
                    pairs.add(new Pair(first, second, counts[first][second]));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::both).reversed());
    }

    /** Whether all segments can be seen beside each other. */
    boolean fitTogether() {
        return overlap.getCounts().length <= MOST_TOGETHER;
    }

    /** Those that share clients, the most first. */
    List<Pair> sharing() {
        return pairs;
    }

    Optional<Pair> largest() {
        return Shown.first(pairs.stream(), Pair::both);
    }

    /** Those that are most alike for their sizes. */
    Optional<Pair> closest() {
        return Shown.first(pairs.stream(), this::jaccard);
    }

    /** Tells two segments, what they share and how much of each that is. */
    void tell(Draft draft, String key, Pair pair) {
        var measures = overlap.measures(pair.first(), pair.second());
        draft.finding(
                key,
                words.name(name(pair.first())),
                words.name(name(pair.second())),
                pair.both(),
                words.percent(measures.containmentAB()),
                words.percent(measures.containmentBA()),
                words.percent(measures.jaccard()));
    }

    Part pairs() {
        var part = new Part(words, "pairs")
                .column("segmentA", Kind.TEXT)
                .column("segmentB", Kind.TEXT)
                .column("shared", Kind.COUNT)
                .column("shareOfA", Kind.PERCENT)
                .column("shareOfB", Kind.PERCENT)
                .column("jaccard", Kind.PERCENT)
                .column("lift", Kind.RATIO)
                .column("revenueOfShared", Kind.MONEY)
                .column("marginOfShared", Kind.MONEY);
        pairs.forEach(pair -> part.row(row(pair)));
        return fitTogether() ? part.note("note.pairs") : part.note("note.pairs.many", MOST_TOGETHER);
    }

    private List<Cell> row(Pair pair) {
        var measures = overlap.measures(pair.first(), pair.second());
        var shared = Intersection.ofTwo(overlap, pair.first(), pair.second());
        return List.of(
                Cell.of(name(pair.first())),
                Cell.of(name(pair.second())),
                Cell.of(pair.both()),
                Cell.of(measures.containmentAB()),
                Cell.of(measures.containmentBA()),
                Cell.of(measures.jaccard()),
                Cell.of(measures.lift()),
                Shown.money(shared.revenue()),
                Shown.money(shared.margin()));
    }

    Part matrix() {
        var part = new Part(words, "matrix").column("segment", Kind.TEXT);
        overlap.chosen().forEach(segment -> part.named(segment.name(), Kind.NUMBER));
        var counts = overlap.getCounts();
        for (var row = 0; row < counts.length; row++) {
            var cells = new ArrayList<>(List.of(Cell.of(name(row))));
            for (var column = 0; column < counts.length; column++) {
                cells.add(column < row ? Cell.share(alike(column, row)) : Cell.of(counts[row][column]));
            }
            part.row(cells);
        }
        largest()
                .ifPresent(pair -> part.says(
                        "says.matrix", words.name(name(pair.first())), words.name(name(pair.second())), pair.both()));
        return part.chart(new Chart.Heat(1, counts.length)).note("note.matrix");
    }

    Part combinations() {
        var part = new Part(words, "combinations");
        overlap.chosen().forEach(segment -> part.named(segment.name(), Kind.MARK));
        part.column("clients", Kind.COUNT)
                .column("revenue", Kind.MONEY)
                .column("margin", Kind.MONEY)
                .column("orders", Kind.COUNT);
        var size = overlap.chosen().size();
        var combinations = Intersection.exactly(overlap, Integer.MAX_VALUE);
        var sums = sums(combinations, size);
        sums.set(0, Cell.of(words.text("row.total")));
        part.sum(sums);
        combinations.stream().limit(MOST_COMBINATIONS).forEach(combination -> part.row(row(combination, size)));
        others(part, combinations.stream().skip(MOST_COMBINATIONS).toList(), size);
        Shown.first(combinations.stream(), Intersection::clients)
                .ifPresent(most -> part.says(
                        "says.combinations",
                        most.places().stream().map(this::name).map(words::name).collect(Collectors.joining(" ∩ ")),
                        most.clients(),
                        words.percent(most.clients(), overlap.getDistinct())));
        return combinations.isEmpty()
                ? part
                : part.chart(new Chart.UpSet(0, size - 1, size, size + 1)).note("note.combinations");
    }

    /** Each client has one combination, so that all together are the distinct total. */
    private static List<Cell> sums(List<Intersection> combinations, int size) {
        var cells = new ArrayList<>(Collections.nCopies(size, Cell.NONE));
        cells.add(Cell.of(combinations.stream().mapToLong(Intersection::clients).sum()));
        cells.add(Shown.money(
                combinations.stream().mapToLong(Intersection::revenue).sum()));
        cells.add(Shown.money(
                combinations.stream().mapToLong(Intersection::margin).sum()));
        cells.add(Cell.of(combinations.stream().mapToLong(Intersection::orders).sum()));
        return cells;
    }

    /** The smallest ones of very many, together, so that all still make up the distinct total. */
    private static void others(Part part, List<Intersection> others, int size) {
        var sums = sums(others, size);
        part.others(
                others.size(),
                IntStream.range(size, sums.size()).boxed().collect(Collectors.toMap(column -> column, sums::get)));
    }

    private static List<Cell> row(Intersection combination, int size) {
        var cells = new ArrayList<Cell>();
        for (var place = 0; place < size; place++) {
            cells.add(Cell.of(combination.places().contains(place)));
        }
        cells.add(Cell.of(combination.clients()));
        cells.add(Shown.money(combination.revenue()));
        cells.add(Shown.money(combination.margin()));
        cells.add(Cell.of(combination.orders()));
        return cells;
    }

    private BigDecimal jaccard(Pair pair) {
        return Objects.requireNonNull(alike(pair.first(), pair.second()));
    }

    private @Nullable BigDecimal alike(int first, int second) {
        return overlap.measures(first, second).jaccard();
    }

    private String name(int place) {
        Segment segment = overlap.chosen().get(place);
        return segment.name();
    }
}

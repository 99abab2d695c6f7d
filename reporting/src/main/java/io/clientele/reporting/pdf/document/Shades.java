package io.clientele.reporting.pdf.document;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells of a table that are shaded by their value. */
final class Shades {

    private static final double LIGHT_LETTERS_FROM = 0.55;

    private final List<Heat> heats;

    private record Heat(Class<? extends Cell> of, int first, int last, double least, double most) {

        boolean covers(int column) {
            return first <= column && column <= last;
        }

        double strength(double value) {
            return most > least ? (value - least) / (most - least) : 0;
        }
    }

    private Shades(List<Heat> heats) {
        this.heats = heats;
    }

    static Shades of(Section section) {
        return new Shades(section.charts().stream()
                .filter(Chart.Heat.class::isInstance)
                .map(Chart.Heat.class::cast)
                .flatMap(chart ->
                        Stream.of(Cell.Amount.class, Cell.Share.class).map(of -> heat(of, chart, section.table())))
                .toList());
    }

    /** The scale begins at zero unless all values lie far above it. */
    private static Heat heat(Class<? extends Cell> of, Chart.Heat chart, Table table) {
        var values = table.lines().stream()
                .filter(line -> line.role() == Line.Role.ROW)
                .flatMapToDouble(line -> IntStream.rangeClosed(chart.first(), chart.last())
                        .mapToObj(line.cells()::get)
                        .filter(of::isInstance)
                        .mapToDouble(Cell::figure))
                .summaryStatistics();
        var least = values.getMin() > 0 && values.getMin() < values.getMax() / 2 ? 0 : values.getMin();
        return new Heat(of, chart.first(), chart.last(), least, values.getMax());
    }

    boolean cover(int column) {
        return heats.stream().anyMatch(heat -> heat.covers(column));
    }

    /** The shade of a cell, if it has one. */
    Optional<Color> of(Line line, int column) {
        return strength(line, column).map(Palette::heat);
    }

    /** Letters that stay readable on the shade. */
    Color letters(Line line, int column) {
        return strength(line, column).orElse(0.0) > LIGHT_LETTERS_FROM ? Color.WHITE : Palette.INK;
    }

    private Optional<Double> strength(Line line, int column) {
        if (line.role() != Line.Role.ROW) {
            return Optional.empty();
        }
        var cell = line.cells().get(column);
        return heats.stream()
                .filter(heat -> heat.covers(column) && heat.of().isInstance(cell))
                .findFirst()
                .map(heat -> heat.strength(Cell.figure(cell)));
    }
}

package io.clientele.reporting.pdf.chart;

import static java.util.Comparator.comparingDouble;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Paragraph;
import io.clientele.reporting.pdf.page.Words;
import io.clientele.reporting.wording.TableTexts;
import io.clientele.reporting.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars for names, the longest first; what is not shown is counted in words below. */
final class HorizontalBars {

    private final Table table;
    private final Chart.Bars chart;
    private final Wording wording;
    private final Letters letters;
    private final int width;

    HorizontalBars(Table table, Chart.Bars chart, Wording wording, Letters letters, int width) {
        this.table = table;
        this.chart = chart;
        this.wording = wording;
        this.letters = letters;
        this.width = width;
    }

    /** @param others rows that the table does not show one by one */
    List<Block> blocks(int others) {
        var known = Series.rows(table).stream()
                .filter(line -> first(line) instanceof Cell.Amount)
                .sorted(comparingDouble((Line line) -> Series.orZero(first(line)))
                        .reversed())
                .toList();
        var shown = known.stream().limit(chart.most()).toList();
        var scale = Scale.withZero(chart.values().stream()
                .flatMapToDouble(column -> Series.of(shown, column).known()));
        return scale.flat() ? List.of() : blocks(shown, scale, known.size() - shown.size() + others);
    }

    private List<Block> blocks(List<Line> shown, Scale scale, int more) {
        var labels = chart.values().stream()
                .map(column ->
                        new Labels(table, column, Series.of(shown, column).known(), wording))
                .toList();
        var bars = bars(shown, scale, labels);
        var blocks = new ArrayList<Block>();
        blocks.add(new CaptionBlock(
                new Captions(labels.stream().map(Labels::caption).toList(), letters, width)));
        for (int index = 0; index < bars.size(); index++) {
            blocks.add(bars.get(index).keeping(more > 0 || index < bars.size() - 1));
        }
        if (more > 0) {
            var rest = wording.text("document.chart.more", more, shown.size());
            blocks.add(new Paragraph(Words.of(rest, Face.SMALL).in(Palette.MUTED), 2, false, 0, width));
        }
        return blocks;
    }

    private List<BarRow> bars(List<Line> shown, Scale scale, List<Labels> labels) {
        var texts = new TableTexts(table, wording.numbers());
        var names = shown.stream()
                .map(line -> letters.printable(texts.text(line, chart.name())))
                .toList();
        var room = BarRow.Room.of(names, letters, width, widest(shown, labels));
        var bars = new ArrayList<BarRow>();
        for (int index = 0; index < shown.size(); index++) {
            var name = Words.of(letters.lines(names.get(index), Face.TEXT, room.name()), Face.TEXT);
            bars.add(new BarRow(name, values(shown.get(index), labels), scale, room, true));
        }
        return bars;
    }

    private List<BarRow.Value> values(Line line, List<Labels> labels) {
        var values = new ArrayList<BarRow.Value>();
        for (int index = 0; index < labels.size(); index++) {
            var value = Series.value(line.cells().get(chart.values().get(index)));
            values.add(new BarRow.Value(
                    value, value == null ? "—" : labels.get(index).text(value)));
        }
        return values;
    }

    private int widest(List<Line> shown, List<Labels> labels) {
        return (int) Math.ceil(shown.stream()
                        .flatMap(line -> values(line, labels).stream())
                        .mapToDouble(value -> letters.width(value.text(), Face.TEXT))
                        .max()
                        .orElse(0))
                + 3;
    }

    private Cell first(Line line) {
        return line.cells().get(chart.values().getFirst());
    }
}

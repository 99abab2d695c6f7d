package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Block;
import io.clientele.reporting.pdf.page.Face;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.pdf.page.Paragraph;
import io.clientele.reporting.pdf.page.Words;
import io.clientele.reporting.wording.Wording;
import java.util.List;

/** The charts of a table as blocks; one that has nothing to draw is left out, and heat is the table's own. */
public final class Pictures {

    private final Wording wording;
    private final Letters letters;
    private final int width;

    public Pictures(Wording wording, Letters letters, int width) {
        this.wording = wording;
        this.letters = letters;
        this.width = width;
    }

    /** The chart with the words it needs below; the sum of the rest is not drawn, and its rows are counted there. */
    public List<Block> of(Chart chart, Table table) {
        var drawn = table.withoutOthers();
        var others = Math.toIntExact(table.rows() - drawn.rows());
        return switch (chart) {
            case Chart.Bars bars -> new HorizontalBars(drawn, bars, wording, letters, width).blocks(others);
            case Chart.Columns columns -> columns(drawn, columns);
            case Chart.Lines lines -> lines(drawn, lines);
            case Chart.UpSet sets -> sets(drawn, sets, others);
            case Chart.Heat heat -> List.of();
        };
    }

    private List<Block> columns(Table table, Chart.Columns chart) {
        var picture = new TimeColumns(table, chart, wording, letters, width);
        if (picture.empty()) {
            return List.of();
        }
        var unfinished = chart.unfinishedFrom() < Series.rows(table).size();
        return unfinished ? List.of(picture, note("document.chart.unfinished")) : List.of(picture);
    }

    private List<Block> lines(Table table, Chart.Lines chart) {
        var picture = new TimeLines(table, chart, wording, letters, width);
        return picture.empty() ? List.of() : List.of(picture);
    }

    private List<Block> sets(Table table, Chart.UpSet chart, int others) {
        var picture = new UpSetDots(table, chart, wording, letters, width);
        if (picture.empty()) {
            return List.of();
        }
        var more = Math.max(0, Series.rows(table).size() - UpSetDots.MOST) + others;
        return more > 0
                ? List.of(
                        picture,
                        note(
                                "document.chart.more",
                                more,
                                Math.min(UpSetDots.MOST, Series.rows(table).size())))
                : List.of(picture);
    }

    private Block note(String key, Object... arguments) {
        var text = letters.lines(wording.text(key, arguments), Face.SMALL, width);
        return new Paragraph(Words.of(text, Face.SMALL).in(Palette.MUTED), 2, false, 0, width);
    }
}

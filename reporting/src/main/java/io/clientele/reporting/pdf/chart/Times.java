package io.clientele.reporting.pdf.chart;

import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Table;
import io.clientele.reporting.pdf.Palette;
import io.clientele.reporting.pdf.page.Letters;
import io.clientele.reporting.wording.TableTexts;
import io.clientele.reporting.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The names of points below a chart: months with the year where it changes, other texts where they have room. */
record Times(List<Name> names) {

    static final int HEIGHT = 22;
    private static final int GAP = 5;

    /** A name and, below it, the year. */
    record Name(String name, String year) {}

    static Times of(Table table, int column, Wording wording, Letters letters) {
        var texts = new TableTexts(table, wording.numbers());
        var months = table.columns().get(column).kind() == Kind.MONTH;
        var names = new ArrayList<Name>();
        for (var line : Series.rows(table)) {
            names.add(
                    months && line.cells().get(column) instanceof Cell.Day month
                            ? month(month.date(), names.isEmpty(), wording)
                            : new Name(letters.printable(texts.text(line, column)), ""));
        }
        return new Times(names);
    }

    private static Name month(LocalDate month, boolean first, Wording wording) {
        var year = first || month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : "";
        return new Name(wording.numbers().shortMonth(month), year);
    }

    /** Draws every name that does not run into the one before. */
    void draw(Brush brush, double left, double step, double top) {
        var free = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < names.size(); index++) {
            var middle = left + (index + 0.5) * step;
            var half = brush.width(names.get(index).name()) / 2;
            if (middle - half >= free) {
                brush.centred(names.get(index).name(), middle, top + 10, Palette.MUTED);
                free = middle + half + GAP;
            }
            brush.centred(names.get(index).year(), middle, top + 19, Palette.MUTED);
        }
    }
}

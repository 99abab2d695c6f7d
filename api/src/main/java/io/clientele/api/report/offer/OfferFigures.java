package io.clientele.api.report.offer;

import io.clientele.api.analysis.offer.answer.Figure;
import io.clientele.api.analysis.offer.answer.Quartiles;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.offer.OfferCardContent.Known;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Single figures of when and for how much members buy; why one is missing is said where one is. */
record OfferFigures(Known known, Words words, Untold untold) {

    /** As the analysis tells them. */
    private static final int DECIMALS = 2;

    Part part() {
        var part = new Part(words, "offer.figures")
                .column("what", Kind.TEXT)
                .column("observations", Kind.NUMBER)
                .column("lower", Kind.FIGURE)
                .column("median", Kind.FIGURE)
                .column("upper", Kind.FIGURE)
                .column("value", Kind.FIGURE);
        var when = known.when();
        var price = known.price();
        var whole = Stream.of(
                        when.gap(),
                        when.due(),
                        price.paid(),
                        price.discounted(),
                        price.discount(),
                        price.averageOrder())
                .allMatch(told -> told.getMissing() == null);
        if (!whole) {
            part.column("missing", Kind.TEXT);
        }
        part.row(row("gap", when.gap(), whole));
        part.row(row("due", when.due(), 0, whole));
        part.row(row("paid", price.paid(), whole));
        part.row(row("discounted", price.discounted(), DECIMALS, whole));
        part.row(row("discount", price.discount(), whole));
        return part.row(row("averageOrder", price.averageOrder(), DECIMALS, whole));
    }

    private List<Cell> row(String key, Quartiles quartiles, boolean whole) {
        var figures = List.of(
                Cell.of(words.text("offer." + key)),
                Cell.of(quartiles.n()),
                Shown.figure(quartiles.lower(), DECIMALS),
                Shown.figure(quartiles.median(), DECIMALS),
                Shown.figure(quartiles.upper(), DECIMALS),
                Cell.NONE);
        return whole ? figures : with(figures, untold.cell(quartiles.getMissing()));
    }

    private List<Cell> row(String key, Figure figure, int decimals, boolean whole) {
        var figures = List.of(
                Cell.of(words.text("offer." + key)),
                Cell.of(figure.n()),
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Shown.figure(figure.value(), decimals));
        return whole ? figures : with(figures, untold.cell(figure.getMissing()));
    }

    private static List<Cell> with(List<Cell> figures, Cell why) {
        return Stream.concat(figures.stream(), Stream.of(why)).toList();
    }
}

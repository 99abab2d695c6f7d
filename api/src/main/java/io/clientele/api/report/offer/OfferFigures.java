package io.clientele.api.report.offer;

import io.clientele.api.analysis.offer.answer.Figure;
import io.clientele.api.analysis.offer.answer.Quartiles;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.offer.OfferCardContent.Known;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import java.util.List;

/** Single figures of when and for how much members buy, each with why it is missing. */
record OfferFigures(Known known, Words words, Untold untold) {

    Part part() {
        var part = new Part(words, "offer.figures")
                .column("what", Kind.TEXT)
                .column("observations", Kind.NUMBER)
                .column("lower", Kind.RATIO)
                .column("median", Kind.RATIO)
                .column("upper", Kind.RATIO)
                .column("value", Kind.RATIO)
                .column("missing", Kind.TEXT);
        part.row(row("gap", known.when().gap()));
        part.row(row("due", known.when().due()));
        part.row(row("paid", known.price().paid()));
        part.row(row("discounted", known.price().discounted()));
        part.row(row("discount", known.price().discount()));
        return part.row(row("averageOrder", known.price().averageOrder()));
    }

    private List<Cell> row(String key, Quartiles quartiles) {
        return List.of(
                Cell.of(words.text("offer." + key)),
                Cell.of(quartiles.n()),
                Cell.of(quartiles.lower()),
                Cell.of(quartiles.median()),
                Cell.of(quartiles.upper()),
                Cell.NONE,
                untold.cell(quartiles.getMissing()));
    }

    private List<Cell> row(String key, Figure figure) {
        return List.of(
                Cell.of(words.text("offer." + key)),
                Cell.of(figure.n()),
                Cell.NONE,
                Cell.NONE,
                Cell.NONE,
                Cell.of(figure.value()),
                untold.cell(figure.getMissing()));
    }
}

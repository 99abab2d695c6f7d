package io.clientele.api.report.offer;

import io.clientele.api.analysis.offer.answer.Rhythm;
import io.clientele.api.analysis.offer.answer.Told;
import io.clientele.api.analysis.offer.answer.Who.OfField;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Shown;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.offer.OfferCardContent.Known;
import io.clientele.api.report.sales.ChannelTable;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Chart;
import io.clientele.reporting.document.Column.Kind;
import java.util.List;

/** The tables of the card of an offer; of a table without rows the note says why. */
record OfferTables(Known known, Words words, Untold untold) {

    private static final int BARS = 12;

    OfferTables(Known known, Words words) {
        this(known, words, new Untold(words));
    }

    /** What is common on the cards of the members. */
    Part who() {
        var part = new Part(words, "offer.who")
                .column("field", Kind.TEXT)
                .column("value", Kind.TEXT)
                .column("clients", Kind.NUMBER)
                .column("clientShare", Kind.PERCENT)
                .column("ofAll", Kind.NUMBER)
                .column("lift", Kind.RATIO);
        known.who().fields().forEach(field -> field(field, part));
        return part;
    }

    private void field(OfField field, Part part) {
        var name = Cell.of(words.word("choice.fields", field.field().name()));
        if (field.values() == null) {
            part.row(name, untold.cell(field.getMissing()), Cell.of(field.n()), Cell.NONE, Cell.NONE, Cell.NONE);
            return;
        }
        field.values()
                .forEach(value -> part.row(
                        name,
                        Cell.of(words.word("constant", value.value())),
                        Cell.of(value.clients()),
                        Shown.share(value.clients(), known.who().size()),
                        Cell.of(value.baseClients()),
                        Cell.of(value.lift())));
    }

    /** What members take oftener than everybody. */
    Part products() {
        var part = new Part(words, "offer.products")
                .column("product", Kind.TEXT)
                .column("buyers", Kind.NUMBER)
                .column("shareOfBuyers", Kind.PERCENT)
                .column("ofAll", Kind.NUMBER)
                .column("lift", Kind.RATIO);
        var products = known.what().products();
        if (products == null) {
            return untold.note(part, known.what().getMissing(), known.what().n());
        }
        products.forEach(product -> part.row(
                Cell.of(known.product(product.product())),
                Cell.of(product.n()),
                Shown.share(product.n(), known.what().n()),
                Cell.of(product.baseBuyers()),
                Cell.of(product.lift())));
        return part;
    }

    /** Whom to offer what. */
    Part gaps() {
        var part = new Part(words, "offer.gaps")
                .column("takes", Kind.TEXT)
                .column("offer", Kind.TEXT)
                .column("together", Kind.NUMBER)
                .column("confidence", Kind.PERCENT)
                .column("lift", Kind.RATIO)
                .column("whom", Kind.NUMBER);
        var gaps = known.what().gaps();
        if (gaps == null) {
            return untold.note(part, known.what().getMissing(), known.what().n());
        }
        gaps.forEach(rule -> part.row(
                Cell.of(known.product(rule.x().id())),
                Cell.of(known.product(rule.y().id())),
                Cell.of(rule.nXY()),
                Cell.of(rule.confidence()),
                Cell.of(rule.lift()),
                Cell.of(rule.nXWithoutY())));
        return part;
    }

    /** Single figures of when and for how much. */
    Part figures() {
        return new OfferFigures(known, words, untold).part();
    }

    /** On which days of the week. */
    Part weekdays() {
        return rhythm("offer.weekdays", "weekday", known.when().weekdays());
    }

    /** In which months of the year. */
    Part months() {
        return rhythm("offer.months", "monthOfYear", known.when().months());
    }

    private Part rhythm(String key, String name, Rhythm rhythm) {
        var part = new Part(words, key)
                .column(name, Kind.TEXT)
                .column("orders", Kind.COUNT)
                .column("index", Kind.RATIO);
        var beats = rhythm.beats();
        if (beats == null) {
            return untold.note(part, rhythm.missing(), rhythm.n());
        }
        beats.forEach(beat -> part.row(
                Cell.of(words.text(name + "." + beat.number())), Cell.of(beat.orders()), Cell.of(beat.index())));
        return part.sum(Cell.of(words.text("row.total")), Cell.of(rhythm.n()), Cell.NONE)
                .chart(new Chart.Columns(0, List.of(1), part.rows()));
    }

    /** Through which channels. */
    Part channels() {
        var told = known.channel().told();
        if (told == null) {
            return untold.note(
                    ChannelTable.of(List.of(), 0, 0, words),
                    known.channel().getMissing(),
                    known.channel().n());
        }
        var part = ChannelTable.of(told.channels(), told.otherOrders(), told.otherRevenue(), words);
        if (told.fewContacted() > 0) {
            part.note("note.offer.channels", told.fewContacted(), Told.LEAST);
        }
        return told.channels().isEmpty() ? part : part.chart(new Chart.Bars(0, List.of(ChannelTable.REVENUE), BARS));
    }
}

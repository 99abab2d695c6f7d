package io.clientele.reporting.wording;

import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Parameter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every document says about itself. Not for two threads at once. */
public final class DocumentTexts {

    private static final String BETWEEN = " · ";

    private final Document document;
    private final Wording wording;

    public DocumentTexts(Document document) {
        this.document = document;
        this.wording = new Wording(document.frame(), document.title());
    }

    public Wording wording() {
        return wording;
    }

    /** The title with the period. */
    public String fullTitle() {
        return document.title() + ", " + wording.period();
    }

    /** The line below the title: period, membership, what else was asked, the currency where there is money. */
    public String parameters() {
        var asked = document.parameters().stream().map(DocumentTexts::text);
        var currency = hasMoney()
                ? Stream.of(wording.text("document.currency", wording.numbers().currencySign()))
                : Stream.<String>empty();
        var days = document.frame().ofOneDay() ? "document.day" : "document.period";
        return Stream.of(Stream.of(wording.text(days, wording.period(), wording.membership())), asked, currency)
                .flatMap(parts -> parts)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String text(Parameter parameter) {
        return parameter.name() + ": " + parameter.value();
    }

    private boolean hasMoney() {
        return document.sections().stream()
                .flatMap(section -> section.table().columns().stream())
                .anyMatch(column -> column.kind() == Kind.MONEY);
    }

    /** Moment and version of the data, below every page. */
    public String footer() {
        var frame = document.frame();
        return wording.text("footer.asOf", wording.numbers().moment(frame.asOf()), frame.dataVersion());
    }

    /** Which page of how many. */
    public String page(int page, int pages) {
        return wording.text("footer.page", page) + " " + wording.text("footer.of") + " " + pages;
    }
}

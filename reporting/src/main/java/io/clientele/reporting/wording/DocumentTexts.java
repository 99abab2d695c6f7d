package io.clientele.reporting.wording;

import io.clientele.reporting.document.Column.Kind;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Parameter;
import java.util.List;
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
        return joined(Stream.of(frame(), asked(), currency()));
    }

    /** The same in two lines, as people know them from other programs: what is computed, and out of what it was chosen. */
    public List<String> parameterLines() {
        var chosen = joined(Stream.of(asked()));
        return Stream.of(
                        wording.text("document.parameters", joined(Stream.of(frame(), currency()))),
                        chosen.isEmpty() ? "" : wording.text("document.chosen", chosen))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Stream<String> asked() {
        return document.parameters().stream().map(DocumentTexts::text);
    }

    private Stream<String> currency() {
        return hasMoney()
                ? Stream.of(wording.text("document.currency", wording.numbers().currencySign()))
                : Stream.<String>empty();
    }

    private Stream<String> frame() {
        var days = document.frame().ofOneDay() ? "document.day" : "document.period";
        return Stream.of(wording.text(days, wording.period(), wording.membership()));
    }

    private static String joined(Stream<Stream<String>> parts) {
        return parts.flatMap(part -> part).collect(Collectors.joining(BETWEEN));
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

package io.clientele.reporting.wording;

import com.ibm.icu.text.MessageFormat;
import io.clientele.reporting.Language;
import io.clientele.reporting.ReportFrame;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of one report, in its language. Not for two threads at once. */
public final class Wording {

    private static final String BUNDLE = "io.clientele.reporting.wording.report";

    private final ReportFrame frame;
    private final String title;
    private final ResourceBundle texts;
    private final Numbers numbers;

    public Wording(ReportFrame frame) {
        this.frame = frame;
        this.texts = texts(frame.language());
        this.numbers = new Numbers(frame);
        this.title = text("title");
    }

    /** The words of a report that brings its own title. */
    public Wording(ReportFrame frame, String title) {
        this.frame = frame;
        this.texts = texts(frame.language());
        this.numbers = new Numbers(frame);
        this.title = title;
    }

    /** The texts as they stand in the bundle of a language. */
    public static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Numbers numbers() {
        return numbers;
    }

    public Locale locale() {
        return frame.language().locale();
    }

    public ResourceBundle texts() {
        return texts;
    }

    /**
     * A text with its gaps filled; numbers among the arguments choose the plural.
     *
     * @throws MissingResourceException when the language lacks it
     */
    public String text(String key, Object... arguments) {
        return Quotes.nested(new MessageFormat(texts.getString(key), locale()).format(arguments), frame.language());
    }

    public String title() {
        return title;
    }

    /** First and last day, both inclusive; a day alone is named once. */
    public String period() {
        return frame.ofOneDay()
                ? numbers.date(frame.from())
                : numbers.date(frame.from()) + " – " + numbers.date(frame.lastDay());
    }

    /** Which membership of the segments counted. */
    public String membership() {
        return switch (frame.membership()) {
            case "CURRENT" -> text("membership.current");
            case "PRIMARY" -> text("membership.primary");
            case "AT_SALE" -> text("membership.atSale");
            default -> text("membership.asOf", dateOf(frame.membership()));
        };
    }

    private String dateOf(String membership) {
        try {
            return numbers.date(LocalDate.parse(membership));
        } catch (DateTimeParseException another) {
            return membership;
        }
    }

    /** The line below the title: period and parameters. */
    public String parameters() {
        return text("parameters", period(), membership(), numbers.currencySign());
    }

    /** The moment and the version of the data. */
    public String asOf() {
        return text("asOf", numbers.moment(frame.asOf()), frame.dataVersion(), numbers.date(frame.businessDate()));
    }
}

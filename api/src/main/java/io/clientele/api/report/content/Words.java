package io.clientele.api.report.content;

import com.ibm.icu.text.MessageFormat;
import io.clientele.api.firm.Money;
import io.clientele.reporting.Language;
import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.wording.Names;
import io.clientele.reporting.wording.Numbers;
import io.clientele.reporting.wording.Quotes;
import io.clientele.reporting.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words and figures of one report in its reader's language. Not for two threads at once. */
public final class Words {

    private static final String BUNDLE = "io.clientele.api.report.words";

    private final Language language;
    private final ResourceBundle texts;
    private final Numbers numbers;

    Words(ReportFrame frame) {
        this.language = frame.language();
        this.texts = texts(language);
        this.numbers = new Wording(frame).numbers();
    }

    /** The texts as they stand in the bundle of a language. */
    static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a parameter of a kind of report is called. */
    public static String parameter(ReportKind kind, String name, Language language) {
        return texts(language).getString(parameter(kind, name));
    }

    static String parameter(ReportKind kind, String name) {
        return "parameter." + kind.path() + "." + name;
    }

    /**
     * A text with its gaps filled; numbers among the arguments choose the plural.
     *
     * @throws MissingResourceException when the language lacks it
     */
    public String text(String key, Object... arguments) {
        return Quotes.nested(new MessageFormat(texts.getString(key), language.locale()).format(arguments), language);
    }

    /** The word for a constant, or the text itself where a firm has words of its own. */
    public String word(String group, String constant) {
        var key = group + "." + constant;
        return texts.containsKey(key) ? texts.getString(key) : constant;
    }

    public Language language() {
        return language;
    }

    /** Money in a sentence. */
    public String amount(long tenThousandths) {
        return amount(Money.decimal(tenThousandths));
    }

    /** Money in a sentence. */
    public String amount(BigDecimal amount) {
        return numbers.amount(amount);
    }

    /** A fraction of one in a sentence. */
    public String percent(@Nullable BigDecimal fraction) {
        return numbers.percentInWords(fraction);
    }

    /** The same with a plus where it is above zero. */
    public String signed(@Nullable BigDecimal fraction) {
        return (fraction != null && fraction.signum() > 0 ? "+" : "") + percent(fraction);
    }

    /** A part of a whole in a sentence. */
    public String percent(long part, long whole) {
        return percent(Shown.ratio(part, whole));
    }

    public String number(BigDecimal number, int decimals) {
        return numbers.fixed(number, decimals);
    }

    public String date(LocalDate day) {
        return numbers.date(day);
    }

    public String month(LocalDate day) {
        return numbers.month(day);
    }

    /** A name as people typed it, fit for a sentence. */
    public String name(String name) {
        return Names.inASentence(name);
    }
}

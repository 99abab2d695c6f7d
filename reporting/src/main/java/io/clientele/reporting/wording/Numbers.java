package io.clientele.reporting.wording;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import io.clientele.reporting.Language;
import io.clientele.reporting.ReportFrame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How a report writes numbers and dates: half up, a true minus sign, a dash for what is unknown. Not for two threads at once. */
public final class Numbers {

    /** Stands where there is no figure, as opposed to a zero. */
    public static final String NONE = "—";

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Language language;
    private final ZoneId zone;
    private final String currencySign;
    private final DecimalFormat decimals;

    Numbers(ReportFrame frame) {
        this.language = frame.language();
        this.zone = frame.zone();
        this.currencySign = sign(frame);
        this.decimals = new DecimalFormat("#,##0", symbols(language));
    }

    /** The sign of the currency, such as ₽, or its code where it has none. */
    public String currencySign() {
        return currencySign;
    }

    /** Money or another amount with two decimals, without a unit. */
    public String money(@Nullable BigDecimal amount) {
        return amount == null ? NONE : fixed(amount, 2);
    }

    /** A number of things, without decimals. */
    public String count(@Nullable BigDecimal number) {
        return number == null ? NONE : fixed(number, 0);
    }

    /** A number of things, without decimals. */
    public String count(@Nullable Integer number) {
        return number == null ? NONE : count(BigDecimal.valueOf(number));
    }

    /** A ratio as a percentage with one decimal, without the sign, for a column that says %. */
    public String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? NONE : fixed(ratio.movePointRight(2), 1);
    }

    /** The same with a plus where it grew. */
    public String signedPercent(@Nullable BigDecimal ratio) {
        return (ratio != null && rounded(ratio.movePointRight(2), 1).signum() > 0 ? "+" : "") + percent(ratio);
    }

    /** The same with the percent sign, for a sentence. */
    public String percentInWords(@Nullable BigDecimal ratio) {
        if (ratio == null) {
            return NONE;
        }
        return percent(ratio)
                + switch (language) {
                    case RU -> NO_BREAK_SPACE + "%";
                    case EN -> "%";
                };
    }

    /** Money for a sentence: with its sign, from a million on in millions or billions with one decimal. */
    public String amount(BigDecimal amount) {
        var size = amount.abs();
        if (size.compareTo(BILLION) >= 0) {
            return withUnit(amount.divide(BILLION), 1, language == Language.RU ? "млрд" : "bn");
        }
        if (size.compareTo(MILLION) >= 0) {
            return withUnit(amount.divide(MILLION), 1, language == Language.RU ? "млн" : "m");
        }
        return withUnit(amount, 2, "");
    }

    /** Money with two decimals and its sign. */
    public String fullAmount(BigDecimal amount) {
        return withUnit(amount, 2, "");
    }

    /** A number with as many decimals as asked. */
    public String fixed(BigDecimal number, int places) {
        decimals.setMinimumFractionDigits(places);
        decimals.setMaximumFractionDigits(places);
        return decimals.format(rounded(number, places));
    }

    public String date(LocalDate date) {
        return formatter("dd.MM.yyyy", "d MMM yyyy").format(date);
    }

    /** A month and its year. */
    public String month(LocalDate date) {
        return formatter("LLLL yyyy", "LLLL yyyy").format(date);
    }

    /** A month in at most four letters. */
    public String shortMonth(LocalDate date) {
        return formatter("LLL", "LLL").format(date).replace(".", "");
    }

    /** Date, minutes and the offset of the firm's zone. */
    public String moment(Instant instant) {
        return formatter("dd.MM.yyyy HH:mm 'UTC'xxx", "d MMM yyyy HH:mm 'UTC'xxx")
                .format(instant.atZone(zone));
    }

    private DateTimeFormatter formatter(String russian, String english) {
        return DateTimeFormatter.ofPattern(language == Language.RU ? russian : english, language.locale());
    }

    private String withUnit(BigDecimal number, int places, String unit) {
        var text = fixed(number.abs(), places);
        var minus = rounded(number, places).signum() < 0 ? "−" : "";
        return minus
                + switch (language) {
                    case RU -> text + NO_BREAK_SPACE + (unit.isEmpty() ? "" : unit + NO_BREAK_SPACE) + currencySign;
                    case EN -> prefix() + text + unit;
                };
    }

    private String prefix() {
        return Character.isLetter(currencySign.codePointBefore(currencySign.length()))
                ? currencySign + NO_BREAK_SPACE
                : currencySign;
    }

    private static BigDecimal rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_UP);
    }

    private static String sign(ReportFrame frame) {
        var locale = ULocale.forLocale(frame.language().locale());
        return Currency.getInstance(frame.currency()).getName(locale, Currency.NARROW_SYMBOL_NAME, new boolean[1]);
    }

    private static DecimalFormatSymbols symbols(Language language) {
        var symbols = DecimalFormatSymbols.getInstance(language.locale());
        symbols.setMinusSign('−');
        symbols.setDecimalSeparator(language == Language.RU ? ',' : '.');
        symbols.setGroupingSeparator(language == Language.RU ? NARROW_NO_BREAK_SPACE : ',');
        return symbols;
    }
}

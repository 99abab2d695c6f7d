package io.clientele.api.report.letter;

import com.ibm.icu.text.MessageFormat;
import io.clientele.reporting.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/** The words of letters in a language. */
record LetterWords(Language language, ZoneId zone) {

    private static final String BUNDLE = "io.clientele.api.report.letter.words";
    private static final BigDecimal KIB = BigDecimal.valueOf(1_024);

    String text(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), language.locale()).format(arguments);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** Of a file, as people say it. */
    String size(long bytes) {
        var kib = BigDecimal.valueOf(bytes).divide(KIB, 0, RoundingMode.CEILING);
        var large = kib.compareTo(KIB) >= 0;
        var said = NumberFormat.getInstance(language.locale())
                .format(large ? kib.divide(KIB, 1, RoundingMode.HALF_UP) : kib);
        return said + "\u00a0"
                + switch (language) {
                    case RU -> large ? "МБ" : "КБ";
                    case EN -> large ? "MB" : "KB";
                };
    }

    String moment(Instant instant) {
        var pattern = language == Language.RU ? "dd.MM.yyyy HH:mm 'UTC'xxx" : "d MMM yyyy HH:mm 'UTC'xxx";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(zone));
    }
}

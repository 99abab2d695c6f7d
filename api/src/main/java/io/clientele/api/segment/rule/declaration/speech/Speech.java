package io.clientele.api.segment.rule.declaration.speech;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import io.clientele.api.firm.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says the parts of a sentence in one language. */
public record Speech(Language language, SegmentNames names) {

    private static final int MOST_VALUES = 10;
    private static final DateTimeFormatter RUSSIAN_DATE =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Language.RU.locale());
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Language.EN.locale());

    public String choose(String english, String russian) {
        return switch (language) {
            case EN -> english;
            case RU -> russian;
        };
    }

    /** An ICU message, with the plural and the case that its numbers ask for. */
    public String message(String english, String russian, Map<String, Object> arguments) {
        return new MessageFormat(choose(english, russian), language.locale()).format(arguments);
    }

    public String quoted(String text) {
        return choose("“" + text + "”", "«" + text + "»");
    }

    public String number(BigDecimal number) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    public String date(LocalDate day) {
        return day.format(
                switch (language) {
                    case EN -> ENGLISH_DATE;
                    case RU -> RUSSIAN_DATE;
                });
    }

    /** Values in parentheses, of many only the first. */
    public String listed(List<String> said) {
        var shown = said.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        var more = said.size() - MOST_VALUES;
        return "(" + shown + (more > 0 ? more(more) : "") + ")";
    }

    private String more(int count) {
        return message(
                " and {count, plural, one{# more value} other{# more values}}",
                " и ещё {count, plural, one{# значение} few{# значения} many{# значений} other{# значения}}",
                Map.of("count", count));
    }
}

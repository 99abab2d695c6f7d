package io.clientele.api.segment.rule.declaration.period;

import com.ibm.icu.text.PluralRules;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.value.WrongValue;
import io.clientele.api.segment.rule.syntax.Literal;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.Arrays;
import java.util.Locale;

/** The units of the calendar in the forms that numbers ask for. */
public enum Units {
    DAY("день", "дня", "дней"),
    WEEK("неделя", "недели", "недель"),
    MONTH("месяц", "месяца", "месяцев"),
    QUARTER("квартал", "квартала", "кварталов"),
    YEAR("год", "года", "лет");

    private static final PluralRules RUSSIAN = PluralRules.forLocale(Language.RU.locale());

    private final Word word;
    private final String few;
    private final String many;

    Units(String one, String few, String many) {
        var english = name().toLowerCase(Locale.ROOT);
        this.word = Word.of(english, one, english + "s", few, many);
        this.few = few;
        this.many = many;
    }

    /** The forms of this unit. */
    public static Units of(CalendarUnit unit) {
        return valueOf(unit.name());
    }

    /** The unit that this word of either language means in any form. */
    public static CalendarUnit read(Literal literal) {
        return Arrays.stream(values())
                .filter(unit -> unit.word.spelt(literal.text()))
                .findFirst()
                .map(unit -> CalendarUnit.valueOf(unit.name()))
                .orElseThrow(() -> WrongValue.of(literal, "day, week, month, quarter or year"));
    }

    /** The form that names the unit itself. */
    public String named(Language language) {
        return word.in(language).toUpperCase(Locale.ROOT);
    }

    /** The form that stands after this number. */
    public String counted(int count, Language language) {
        return switch (language) {
            case EN -> word.in(Language.EN) + (count == 1 ? "" : "s");
            case RU -> russian(RUSSIAN.select(count));
        };
    }

    /** What follows «более» and «менее»: an ICU message of {@code count}. */
    String genitive(int count) {
        return "{count} " + (RUSSIAN.select(count).equals("one") ? few : many);
    }

    private String russian(String form) {
        return switch (form) {
            case "one" -> word.in(Language.RU);
            case "few" -> few;
            default -> many;
        };
    }
}

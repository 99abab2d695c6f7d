package io.clientele.api.exchange.cell;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.clientele.api.client.field.ClientField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for each phone number: «8 (916) 123-45-67» and «79161234567» are «+7 916 123-45-67». What is no number that can be
 * dialled, or more than one, stays as it was typed.
 */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String RUSSIA = "RU";
    private static final String NOWHERE = "ZZ";

    private Phones() {}

    /** The number as it is kept; at home one that cannot be dialled is warned of. */
    public static String read(String column, String text, Cells cells) {
        var country = cells.text(ClientField.COUNTRY.column());
        var spelling = spelling(text, country);
        if (spelling.isEmpty() && Home.is(country)) {
            cells.warn(column, "PHONE_UNREADABLE", "No single number that can be dialled; the text is kept as it is.");
        }
        return spelling.orElse(text);
    }

    /**
     * The one spelling; empty for what is no number, and abroad for what does not begin with + and the country's code.
     *
     * @param country null at home
     */
    public static Optional<String> spelling(String text, @Nullable String country) {
        try {
            var number = NUMBERS.parse(text, Home.is(country) ? RUSSIA : NOWHERE);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}

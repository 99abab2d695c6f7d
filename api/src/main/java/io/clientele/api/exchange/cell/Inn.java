package io.clientele.api.exchange.cell;

import io.clientele.api.client.field.ClientField;
import jakarta.validation.Validator;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.ru.INN;
import org.springframework.stereotype.Component;

/**
 * Reads the taxpayer numbers (ИНН) of firms and people in Russia: the zero that a spreadsheet lost in front is restored, and check
 * digits that do not fit are told. Old and foreign cards have such numbers too, so none is refused.
 */
@Component
public class Inn {

    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9](\\d{8}|\\d{10})");
    private static final String COLUMN = ClientField.INN.column();

    /** What is checked. */
    private record Given(@INN String number) {}

    private final Validator validator;

    Inn(Validator validator) {
        this.validator = validator;
    }

    /** The number as it is kept; numbers of other countries' clients as they are. */
    public String read(String text, Cells cells) {
        if (!Home.is(cells.text(ClientField.COUNTRY.column())) || isSound(text)) {
            return text;
        }
        if (WITHOUT_ZERO.matcher(text).matches() && isSound("0" + text)) {
            cells.warn(COLUMN, "INN_ZERO_RESTORED", "The number had lost the zero in front; it is kept with it.");
            return "0" + text;
        }
        cells.warn(COLUMN, "INN_CHECKSUM", "The check digits do not fit; the number is kept as it is.");
        return text;
    }

    private boolean isSound(String number) {
        return validator.validateValue(Given.class, "number", number).isEmpty();
    }
}

package io.clientele.api.client.field;

import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads canonical texts (see {@code Attribute}) as values; what cannot be read is a {@link Problem}. */
public final class CanonicalValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,8})?");
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private CanonicalValue() {}

    /** A text without blanks around it, of at most so many characters, none of which a database or a file would lose. */
    public static String text(String value, int limit) {
        var text = value.strip();
        if (holdsLost(text)) {
            throw new Problem(
                    "INVALID_CHARACTER", "The text holds a character that cannot be kept (NUL or a broken one).");
        }
        if (text.codePointCount(0, text.length()) > limit) {
            throw new Problem("TOO_LONG", "At most %d characters are allowed.".formatted(limit));
        }
        return text;
    }

    public static BigDecimal number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw new Problem("NOT_A_NUMBER", "A number is needed, such as 1234.50.");
        }
        return new BigDecimal(value);
    }

    /** A number as a column keeps it: so many digits before the point and so many after it. */
    public static BigDecimal number(String value, int digits, int scale) {
        var number = number(value);
        if (number.stripTrailingZeros().scale() > scale) {
            throw new Problem("TOO_PRECISE", "At most %d digits after the point are allowed.".formatted(scale));
        }
        if (number.precision() - number.scale() > digits) {
            throw new Problem("OUT_OF_RANGE", "At most %d digits before the point are allowed.".formatted(digits));
        }
        return number.setScale(scale);
    }

    public static LocalDate date(String value) {
        try {
            var date = LocalDate.parse(value);
            if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            // Said below, like a date out of range.
        }
        throw new Problem("NOT_A_DATE", "A date between 0001-01-01 and 9999-12-31 is needed, such as 2026-03-31.");
    }

    public static boolean yesNo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem("NOT_YES_OR_NO", "Either true or false is needed.");
        };
    }

    private static boolean holdsLost(String text) {
        int codePoint;
        for (var at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(at);
            if (lost(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lost(int codePoint) {
        return codePoint == 0 || codePoint == 0xFFFD || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }
}

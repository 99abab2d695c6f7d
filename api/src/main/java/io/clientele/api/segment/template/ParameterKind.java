package io.clientele.api.segment.template;

import io.clientele.api.firm.Problem;
import io.clientele.api.segment.rule.syntax.Literal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a template asks for, and how its value is written in a rule: never as more than one literal. */
enum ParameterKind {
    INDUSTRY,
    PRODUCT,
    GROUP,
    AMOUNT,
    DAYS,
    MONTHS;

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_UNITS = 3_660;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

    /** Whether this is the code by which a rule's room says that a value of this kind is not there. */
    boolean isRefusedAs(String code) {
        return code.equals("UNKNOWN_" + name());
    }

    /** @throws Problem {@code BAD_PARAMETER} saying what would be right */
    Literal literal(String value) {
        return switch (this) {
            case INDUSTRY, PRODUCT, GROUP -> Literal.text(text(value));
            case AMOUNT -> Literal.number(amount(value.strip()));
            case DAYS, MONTHS -> Literal.number(count(value.strip()));
        };
    }

    private static String text(String value) {
        var broken = value.codePoints().anyMatch(ParameterKind::unprintable);
        if (value.isBlank() || value.length() > LONGEST_TEXT || broken) {
            throw bad("a text of 1 to 1,000 characters without control characters");
        }
        return value;
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String amount(String value) {
        if (!DECIMAL.matcher(value).matches()) {
            throw bad("an amount such as 10000 or 499.90");
        }
        return new BigDecimal(value).toPlainString();
    }

    private static String count(String value) {
        var count = WHOLE.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (count < 1 || count > MOST_UNITS) {
            throw bad("a whole number from 1 to 3,660");
        }
        return String.valueOf(count);
    }

    private static Problem bad(String expected) {
        return new Problem("BAD_PARAMETER", "This takes " + expected + ".");
    }
}

package io.clientele.api.segment.rule.declaration.value;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Operator;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Literal;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Exact numbers. */
public final class NumberValue implements ValueType {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(12);

    @Override
    public FilterDescription.FilterType filterType() {
        return FilterDescription.FilterType.NUMBER;
    }

    @Override
    public Set<Operator> operators() {
        return ORDERED;
    }

    @Override
    public String canonical(Literal literal) {
        return decimal(literal).toPlainString();
    }

    @Override
    public Literal literal(String canonical, Language language) {
        return Literal.number(canonical);
    }

    @Override
    public String said(String canonical, Speech speech) {
        return speech.number(new BigDecimal(canonical));
    }

    @Override
    public int compare(String one, String other) {
        return new BigDecimal(one).compareTo(new BigDecimal(other));
    }

    /** The number without needless zeros, so that equal numbers are equal rules. */
    public static BigDecimal decimal(Literal literal) {
        var number = plain(literal.text()) ? shortest(new BigDecimal(literal.text())) : BOUND;
        if (!allowed(number)) {
            throw WrongValue.of(literal, "a number of at most 12 digits and 4 decimals, such as 40000 or -0.5");
        }
        return number;
    }

    /** A number of things that are counted, as of days. */
    public static int whole(Literal literal) {
        var number = decimal(literal);
        if (number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw WrongValue.of(literal, "a whole number of units");
        }
        return number.intValue();
    }

    /** Whether a text is a number in its canonical form. */
    static boolean canonical(String text) {
        return plain(text)
                && allowed(new BigDecimal(text))
                && shortest(new BigDecimal(text)).toPlainString().equals(text);
    }

    /** Without needless zeros. */
    public static BigDecimal shortest(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean plain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static boolean allowed(BigDecimal number) {
        return number.abs().compareTo(BOUND) < 0 && number.scale() <= Money.SCALE;
    }
}

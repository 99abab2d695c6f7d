package io.clientele.api.sale.document;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.document.stored.SaleLine;
import io.clientele.api.sale.product.Fault;
import io.clientele.api.sale.product.Values;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings a row into the one form in which rows are compared, or says what is wrong with it. */
final class SaleRowCheck {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int RATE_SCALE = 8;
    private static final BigDecimal RATE_LIMIT = BigDecimal.TEN.pow(11);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Firm firm;

    SaleRowCheck(Firm firm) {
        this.firm = firm;
    }

    /** @throws Fault naming the first value that cannot be kept */
    SaleRow checked(SaleRow row) {
        checkMoment(row);
        var currency = currency(row);
        var rate = rate(row, currency);
        return new SaleRow(
                required("document", row.document(), 120),
                required("line", row.line(), 40),
                row.soldAt().truncatedTo(ChronoUnit.MICROS),
                text("client", row.client(), 100),
                required("product", row.product(), 400),
                figure("quantity", row.quantity()),
                amount("amount", row.amount(), rate),
                optionalAmount("vat_amount", row.vatAmount(), rate),
                vatRate(row),
                optionalAmount("cost", row.cost(), BigDecimal.ONE),
                optionalAmount("discount_amount", row.discountAmount(), rate),
                optionalAmount("price", row.price(), rate),
                text("channel", row.channel(), 64),
                text("manager", row.manager(), 200),
                text("organization", row.organization(), 200),
                text("department", row.department(), 200),
                currency,
                rate,
                text("return_of", row.returnOf(), 120),
                row.posted());
    }

    private static void checkMoment(SaleRow row) {
        if (row.soldAt().getYear() < FIRST_YEAR || row.soldAt().getYear() > LAST_YEAR) {
            throw new Fault(
                    "sold_at",
                    row.soldAt(),
                    "DATE_OUT_OF_RANGE",
                    "A sale lies between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    private String currency(SaleRow row) {
        var currency = text("currency", row.currency(), 3);
        if (currency != null && !CURRENCY.matcher(currency).matches()) {
            throw new Fault("currency", currency, "BAD_CURRENCY", "A currency is three capital letters, such as USD.");
        }
        return currency == null ? firm.currency() : currency;
    }

    private BigDecimal rate(SaleRow row, String currency) {
        var home = currency.equals(firm.currency());
        if (row.rate() == null && !home) {
            throw new Fault(
                    "rate",
                    null,
                    "RATE_MISSING",
                    "A document in %s needs its rate to %s.".formatted(currency, firm.currency()));
        }
        var rate = row.rate() == null ? BigDecimal.ONE : row.rate();
        if (home && rate.compareTo(BigDecimal.ONE) != 0) {
            throw new Fault("rate", rate, "BAD_RATE", "The rate of the firm's own currency is 1.");
        }
        if (rate.signum() <= 0
                || rate.compareTo(RATE_LIMIT) >= 0
                || rate.stripTrailingZeros().scale() > RATE_SCALE) {
            throw new Fault("rate", rate, "BAD_RATE", "A rate is above zero and has at most 8 decimals.");
        }
        return rate.setScale(RATE_SCALE);
    }

    private static @Nullable BigDecimal vatRate(SaleRow row) {
        var given = row.vatRate();
        return given == null ? null : at("vat_rate", given, () -> Values.percent(given));
    }

    private static @Nullable BigDecimal optionalAmount(String column, @Nullable BigDecimal value, BigDecimal rate) {
        return value == null ? null : amount(column, value, rate);
    }

    /** The size is limited in the firm's currency too. */
    private static BigDecimal amount(String column, BigDecimal value, BigDecimal rate) {
        at(column, value, () -> Values.figure(SaleLine.base(value, rate)));
        return figure(column, value);
    }

    private static BigDecimal figure(String column, BigDecimal value) {
        return at(column, value, () -> Values.figure(value));
    }

    private static String required(String column, @Nullable String value, int longest) {
        return at(column, value, () -> Values.required(value, longest));
    }

    private static @Nullable String text(String column, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : required(column, value, longest);
    }

    private static <T> T at(String column, @Nullable Object value, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem problem) {
            throw new Fault(column, value, problem);
        }
    }
}

package io.clientele.api.graphql.scalar;

import graphql.schema.idl.RuntimeWiring;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** The scalars of the schema beyond those of GraphQL itself. */
@Component
class Scalars implements RuntimeWiringConfigurer {

    private static final int DIGITS = 40;

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(TextScalar.of("Date", "2026-11-22", LocalDate.class, LocalDate::parse, LocalDate::toString))
                .scalar(TextScalar.of(
                        "DateTime",
                        "2026-11-22T09:30:00Z",
                        Instant.class,
                        text -> OffsetDateTime.parse(text).toInstant(),
                        Instant::toString))
                .scalar(TextScalar.of(
                        "Decimal", "1234.50", BigDecimal.class, Scalars::decimal, BigDecimal::toPlainString))
                .scalar(TextScalar.of(
                        "Currency",
                        "RUB",
                        String.class,
                        text -> Currency.getInstance(text).getCurrencyCode(),
                        text -> text))
                .scalar(TextScalar.of(
                        "CronExpression",
                        "0 0 7 * * *",
                        String.class,
                        text -> CronExpression.parse(text).toString(),
                        text -> text))
                .scalar(MatrixScalar.scalar());
    }

    /** A short text such as 1e999999999 must not make us reckon with, or write out, a number of a thousand million digits. */
    private static BigDecimal decimal(String text) {
        if (text.length() > DIGITS) {
            throw new NumberFormatException("longer than " + DIGITS + " characters");
        }
        var number = new BigDecimal(text);
        if (number.scale() > DIGITS || (long) number.precision() - number.scale() > DIGITS) {
            throw new NumberFormatException("longer than " + DIGITS + " digits");
        }
        return number;
    }
}

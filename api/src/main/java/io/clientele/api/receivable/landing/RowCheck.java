package io.clientele.api.receivable.landing;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Brings a row into the form in which it is stored, or says what is wrong with it. */
final class RowCheck {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** A row that can be kept once its client is known. */
    record Checked(String client, Fact fact) {}

    private final Firm firm;

    RowCheck(Firm firm) {
        this.firm = firm;
    }

    /** @throws Fault naming the first value that cannot be kept */
    Checked invoice(InvoiceRow row) {
        var document = required("document", row.document(), 120);
        var client = required("client", row.client(), 100);
        checkYear("issued_on", row.issuedOn());
        checkYear("due_on", row.dueOn());
        if (row.dueOn().isBefore(row.issuedOn())) {
            throw new Fault(
                    "due_on",
                    row.dueOn(),
                    "DUE_BEFORE_ISSUED",
                    "The invoice was issued on %s; it cannot be due before.".formatted(row.issuedOn()));
        }
        if (row.amount().signum() <= 0) {
            throw Worth.wrong(row.amount(), "An invoice is above zero; what is credited is a payment that names it.");
        }
        var worth = Worth.of(row.amount(), row.currency(), row.rate(), firm);
        return new Checked(
                client,
                new Fact(
                        document,
                        Fact.NOBODY,
                        row.issuedOn(),
                        row.dueOn(),
                        null,
                        worth.amount(),
                        worth.original(),
                        worth.currency(),
                        worth.rate(),
                        text("organization", row.organization(), 200),
                        text("kind", row.kind(), 64)));
    }

    /** @throws Fault naming the first value that cannot be kept */
    Checked payment(PaymentRow row) {
        var externalId = required("external_id", row.externalId(), 100);
        var client = required("client", row.client(), 100);
        checkYear("paid_on", row.paidOn());
        if (row.amount().signum() == 0) {
            throw Worth.wrong(row.amount(), "A payment is above zero, a refund below it.");
        }
        var worth = Worth.of(row.amount(), row.currency(), row.rate(), firm);
        return new Checked(
                client,
                new Fact(
                        externalId,
                        Fact.NOBODY,
                        row.paidOn(),
                        null,
                        text("document", row.document(), 120),
                        worth.amount(),
                        worth.original(),
                        worth.currency(),
                        worth.rate(),
                        text("organization", row.organization(), 200),
                        text("kind", row.kind(), 64)));
    }

    private static void checkYear(String column, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Fault(
                    column,
                    day,
                    "DATE_OUT_OF_RANGE",
                    "The day lies between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }

    private static String required(String column, @Nullable String value, int longest) {
        var text = text(column, value, longest);
        if (text == null) {
            throw new Fault(column, value, "REQUIRED", "A value is needed here.");
        }
        return text;
    }

    /** Without blanks around it; null when nothing is left. */
    static @Nullable String text(String column, @Nullable String value, int longest) {
        try {
            return value == null || value.isBlank() ? null : CanonicalValue.text(value, longest);
        } catch (Problem problem) {
            throw new Fault(column, value, problem);
        }
    }
}

package io.clientele.api.receivable.snapshot;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the rows of a snapshot. */
final class DebtCheck {

    private static final int FIRST_YEAR = 1901;
    private static final int LONGEST_KEY = 100;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    private final LocalDate today;

    DebtCheck(LocalDate today) {
        this.today = today;
    }

    /** All of it; empty when the row can be kept. */
    List<Rejected> check(int index, DebtRow row) {
        var wrong = new ArrayList<Rejected>();
        if (row.client().isBlank() || row.client().strip().length() > LONGEST_KEY) {
            wrong.add(new Rejected(
                    index, "client", row.client(), "REQUIRED", "An external id of at most 100 characters is needed."));
        }
        checkDay(index, row.snapshotOn(), wrong);
        checkAmount(index, "debt", row.debt(), wrong);
        row.parts().forEach((part, amount) -> checkAmount(index, part.column(), amount, wrong));
        if (row.advance() != null) {
            checkAmount(index, "advance", row.advance(), wrong);
        }
        if (wrong.isEmpty() && !row.parts().isEmpty()) {
            checkSum(index, row, wrong);
        }
        return wrong;
    }

    private void checkDay(int index, LocalDate day, List<Rejected> wrong) {
        if (day.getYear() < FIRST_YEAR) {
            wrong.add(rejected(index, "snapshot_on", day, "DATE_OUT_OF_RANGE", "The year is 1901 or later."));
        } else if (day.isAfter(today)) {
            wrong.add(rejected(
                    index,
                    "snapshot_on",
                    day,
                    "DATE_OUT_OF_RANGE",
                    "Today is %s: what will be owed later is not known yet.".formatted(today)));
        }
    }

    private static void checkAmount(int index, String column, BigDecimal amount, List<Rejected> wrong) {
        if (amount.signum() < 0) {
            wrong.add(rejected(
                    index, column, amount, "NEGATIVE", "It is not below zero; what the firm owes is an advance."));
        } else if (amount.compareTo(LIMIT) >= 0) {
            wrong.add(rejected(
                    index, column, amount, "TOO_LARGE", "The amount must be below 1,000,000,000,000 in size."));
        } else if (amount.stripTrailingZeros().scale() > Money.SCALE) {
            wrong.add(rejected(index, column, amount, "TOO_MANY_DECIMALS", "At most 4 decimals are kept."));
        }
    }

    private static void checkSum(int index, DebtRow row, List<Rejected> wrong) {
        var sum = row.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var over = sum.subtract(row.debt());
        if (over.signum() != 0) {
            wrong.add(rejected(
                    index,
                    "debt",
                    row.debt(),
                    "DEBT_DISAGREES",
                    "The parts sum to %s, which is %s %s than the debt of %s."
                            .formatted(
                                    plain(sum),
                                    plain(over.abs()),
                                    over.signum() > 0 ? "more" : "less",
                                    plain(row.debt()))));
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static Rejected rejected(int index, String column, Object value, String code, String message) {
        var text = value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
        return new Rejected(index, column, text, code, message);
    }

    /** Of a row whose client nobody knows. */
    static Rejected unknown(int index, @Nullable String client) {
        return new Rejected(
                index,
                "client",
                client,
                "UNKNOWN_CLIENT",
                "No client has the external id %s in this source; load clients first.".formatted(client));
    }
}

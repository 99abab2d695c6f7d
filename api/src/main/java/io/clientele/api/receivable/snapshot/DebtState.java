package io.clientele.api.receivable.snapshot;

import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * A checked row in the one form in which rows are compared, and what is kept of the newest.
 *
 * @param parts above zero, with four decimals
 * @param advance not below zero, with four decimals
 */
record DebtState(String client, LocalDate snapshotOn, Map<DebtPart, BigDecimal> parts, BigDecimal advance) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(Money.SCALE);

    static DebtState of(DebtRow row) {
        var parts = new EnumMap<DebtPart, BigDecimal>(DebtPart.class);
        if (row.parts().isEmpty()) {
            put(parts, DebtPart.NOT_DUE, row.debt());
        }
        row.parts().forEach((part, amount) -> put(parts, part, amount));
        return new DebtState(
                row.client().strip(),
                row.snapshotOn(),
                parts,
                row.advance() == null ? ZERO : row.advance().setScale(Money.SCALE));
    }

    private static void put(Map<DebtPart, BigDecimal> parts, DebtPart part, BigDecimal amount) {
        if (amount.signum() != 0) {
            parts.put(part, amount.setScale(Money.SCALE));
        }
    }

    /** The same client when nothing is owed either way. */
    DebtState settledOn(LocalDate day) {
        return new DebtState(client, day, Map.of(), ZERO);
    }

    boolean isOpen() {
        return !parts.isEmpty() || advance.signum() != 0;
    }

    BigDecimal part(DebtPart part) {
        return parts.getOrDefault(part, ZERO);
    }
}

package io.clientele.api.segment.health;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many clients among so many; there is at least one to be among. */
public record Share(int clients, int among) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** With one decimal, rounded half up. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(clients).multiply(HUNDRED).divide(BigDecimal.valueOf(among), 1, RoundingMode.HALF_UP);
    }

    boolean isAbove(int percent) {
        return clients * 100L > (long) percent * among;
    }
}

package io.clientele.api.analysis.classes;

import io.clientele.api.sale.classification.rfm.RfmRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How scores are told; what is not given is by rank. */
public record RfmOptions(
        @Nullable List<Integer> recencyDays,
        @Nullable List<Integer> orders,
        @Nullable List<BigDecimal> revenue) {

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    public RfmRule rule() {
        return new RfmRule(given(recencyDays), given(orders), given(revenue));
    }

    private static <T> List<T> given(@Nullable List<T> figures) {
        return Objects.requireNonNullElse(figures, List.of());
    }
}

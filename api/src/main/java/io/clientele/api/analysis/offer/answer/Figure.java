package io.clientele.api.analysis.offer.answer;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A single figure. */
public record Figure(int n, @Nullable BigDecimal value) implements Told {

    public static Figure of(int n, Supplier<@Nullable BigDecimal> value) {
        return new Figure(n, n < LEAST ? null : value.get());
    }
}

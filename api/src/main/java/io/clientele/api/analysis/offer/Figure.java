package io.clientele.api.analysis.offer;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A single figure. */
public record Figure(int n, @Nullable BigDecimal value) implements Told {

    static Figure of(int n, Supplier<@Nullable BigDecimal> value) {
        return new Figure(n, n < LEAST ? null : value.get());
    }
}

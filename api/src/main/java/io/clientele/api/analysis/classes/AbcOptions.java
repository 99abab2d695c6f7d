package io.clientele.api.analysis.classes;

import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How importance is told, in percent; what is not given is as usual. */
public record AbcOptions(
        @Nullable BigDecimal a,
        @Nullable BigDecimal b,
        @Nullable Border border) {

    public AbcRule rule() {
        return new AbcRule(
                share(a, AbcRule.DEFAULT.a()),
                share(b, AbcRule.DEFAULT.b()),
                Objects.requireNonNullElse(border, Border.BEFORE));
    }

    private static BigDecimal share(@Nullable BigDecimal percent, BigDecimal otherwise) {
        return percent == null ? otherwise : percent.movePointLeft(2);
    }
}

package io.clientele.api.analysis.classes;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How regularity is told; what is not given is as usual. */
public record XyzOptions(
        @Nullable CalendarUnit step,
        @Nullable BigDecimal x,
        @Nullable BigDecimal y,
        @Nullable Deviation deviation,
        @Nullable Mode mode) {

    public XyzRule rule() {
        var byRank = mode == Mode.QUANTILE;
        return new XyzRule(
                Objects.requireNonNullElse(step, CalendarUnit.MONTH),
                Objects.requireNonNullElse(x, byRank ? XyzRule.X_SHARE : XyzRule.X),
                Objects.requireNonNullElse(y, byRank ? XyzRule.Y_SHARE : XyzRule.Y),
                Objects.requireNonNullElse(deviation, Deviation.POPULATION),
                Objects.requireNonNullElse(mode, Mode.THRESHOLD));
    }
}

package io.clientele.api.analysis.cut;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.line.GroupSales;
import org.jspecify.annotations.Nullable;

/** Lines by product group. */
record GroupFeed(GroupSales.Tree groups) implements CutFeed {

    @Override
    public void each(Period period, Taker taker) {
        groups.each(period, taker::take);
    }

    @Override
    public @Nullable String name(int key) {
        return groups.name(key);
    }
}

package io.clientele.api.analysis.migration;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;

/**
 * Migration between the classes of two periods.
 *
 * @param scope over the second period
 * @param before the first
 */
public record AbcMigrationAnswer(Scope scope, Period before, Metric metric, AbcRule rule, Migration<AbcPlace> migration)
        implements Scoped {

    public Period after() {
        return scope.period();
    }
}

package io.clientele.api.sale.classification.abc;

import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.classification.metric.Metric;
import java.util.Set;

/** Whose ABC class, over the whole universe, is one of these? Who bought nothing in the period has none. */
public record InAbc(Metric metric, PeriodChoice period, Set<AbcClass> classes, AbcRule rule) {

    public InAbc {
        classes = Set.copyOf(classes);
    }
}

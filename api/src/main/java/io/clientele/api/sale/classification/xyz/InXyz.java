package io.clientele.api.sale.classification.xyz;

import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.classification.metric.Metric;
import java.util.Set;

/** Whose XYZ class, over the whole universe, is one of these? */
public record InXyz(Metric metric, PeriodChoice period, Set<XyzClass> classes, XyzRule rule) {

    public InXyz {
        classes = Set.copyOf(classes);
    }
}

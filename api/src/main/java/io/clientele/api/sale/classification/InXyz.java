package io.clientele.api.sale.classification;

import io.clientele.api.firm.PeriodChoice;
import java.util.Set;

/** Whose XYZ class, over the whole universe, is one of these? */
public record InXyz(Metric metric, PeriodChoice period, Set<XyzClass> classes, XyzRule rule) {

    public InXyz {
        classes = Set.copyOf(classes);
    }
}

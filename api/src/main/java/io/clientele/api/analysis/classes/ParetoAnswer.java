package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.metric.Metric;
import java.math.BigDecimal;

/**
 * How few of the clients asked about bring most.
 *
 * @param share asked, 0 to 1
 */
public record ParetoAnswer(Scope scope, Metric metric, BigDecimal share, Pareto pareto) implements Scoped {}

package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.RfmRule;
import io.clientele.api.sale.classification.xyz.XyzRule;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Classes of the clients in a scope: found on the whole base, told of those. In the snapshot of this thread. */
@Component
public class Classes {

    private final ClientClasses classes;
    private final Universe universe;

    Classes(ClientClasses classes, Universe universe) {
        this.classes = classes;
        this.universe = universe;
    }

    /**
     * Importance by a metric. Who sees only some clients takes the usual borders: by moving them until a client of his changes class
     * he could reckon the company's total.
     *
     * @throws Problem BAD_THRESHOLDS
     */
    public AbcAnswer abc(Scope scope, Metric metric, AbcRule rule) {
        if (scope.partial() && !rule.isUsual()) {
            throw new Problem("BAD_THRESHOLDS", "Borders of classes are chosen by those who see all clients.");
        }
        var result = classes.abc(scope.period(), metric, rule);
        return new AbcAnswer(scope, metric, rule, result, scope.among(universe.all()));
    }

    /** @throws Problem TOO_MANY_STEPS */
    public XyzAnswer xyz(Scope scope, Metric metric, XyzRule rule) {
        var result = classes.xyz(scope.period(), metric, rule);
        return new XyzAnswer(scope, metric, rule, result, scope.among(universe.all()));
    }

    /** Importance by one metric crossed with regularity by another. */
    public AbcXyzAnswer abcXyz(
            Scope scope, Metric importance, AbcRule abc, Metric regularity, XyzRule xyz, StageThresholds stages) {
        return new AbcXyzAnswer(abc(scope, importance, abc), xyz(scope, regularity, xyz), stages);
    }

    public RfmAnswer rfm(Scope scope, RfmRule rule) {
        var result = classes.rfm(scope.period(), scope.asOf().businessDate(), rule);
        var revenue = classes.abc(scope.period(), Metric.REVENUE, AbcRule.DEFAULT);
        return new RfmAnswer(scope, rule, result, revenue, scope.among(universe.all()));
    }

    /**
     * Among the clients of the scope alone.
     *
     * @param share above 0, up to 1
     * @throws Problem BAD_THRESHOLDS
     */
    public ParetoAnswer pareto(Scope scope, Metric metric, BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new Problem("BAD_THRESHOLDS", "The share must be above 0 and at most 100 percent.");
        }
        var result = classes.abc(scope.period(), metric, AbcRule.DEFAULT);
        var order = result.inOrder(scope.among(universe.all()));
        var values = order.stream().map(result::metric).toList();
        return new ParetoAnswer(scope, metric, share, Pareto.of(order, values, share));
    }
}

package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients by importance, classed on the whole base.
 *
 * @param seen the clients that the answer is about
 */
public record AbcAnswer(Scope scope, Metric metric, AbcRule rule, AbcResult result, RoaringBitmap seen)
        implements Scoped {}

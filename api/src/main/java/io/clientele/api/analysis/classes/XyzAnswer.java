package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzResult;
import io.clientele.api.sale.classification.xyz.XyzRule;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients by regularity.
 *
 * @param seen the clients that the answer is about
 */
public record XyzAnswer(Scope scope, Metric metric, XyzRule rule, XyzResult result, RoaringBitmap seen)
        implements Scoped {

    /** X, Y, Z, and null for those without a class. */
    static List<@Nullable XyzClass> classes() {
        return Arrays.asList(XyzClass.X, XyzClass.Y, XyzClass.Z, null);
    }

    /** The clients of a class; those without one for null. */
    public RoaringBitmap clients(@Nullable XyzClass letter) {
        return RoaringBitmap.and(result.clients(letter), seen);
    }

    /** Those who buy most evenly first, by number within a class; those without a class are left out. */
    public List<Integer> inOrder() {
        return Arrays.stream(XyzClass.values())
                .flatMap(letter -> clients(letter).stream().boxed())
                .toList();
    }
}

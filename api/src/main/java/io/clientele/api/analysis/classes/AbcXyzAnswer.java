package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.xyz.XyzClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Importance crossed with regularity, over one period.
 *
 * @param stages where the stages begin that clients' rows tell
 */
public record AbcXyzAnswer(AbcAnswer abc, XyzAnswer xyz, StageThresholds stages) implements Scoped {

    /**
     * The clients of one class of each kind.
     *
     * @param xyz null for those without such a class
     * @param value sum of the metric of importance
     */
    public record Cell(AbcClass abc, @Nullable XyzClass xyz, int clients, BigDecimal value) {}

    @Override
    public Scope scope() {
        return abc.scope();
    }

    public int oneTime() {
        return stages.oneTime();
    }

    public int lostMonths() {
        return stages.lostMonths();
    }

    /** Every pair of classes, empty ones too; they sum to the clients with sales. */
    public List<Cell> cells() {
        return Arrays.stream(AbcClass.values())
                .flatMap(letter -> row(letter).stream())
                .toList();
    }

    /** The clients of a pair of classes. */
    public RoaringBitmap clients(AbcClass letter, @Nullable XyzClass other) {
        return RoaringBitmap.and(xyz.clients(other), abc.result().clients(letter));
    }

    private List<Cell> row(AbcClass letter) {
        var row = new ArrayList<Cell>();
        for (var other : XyzAnswer.classes()) {
            var clients = clients(letter, other);
            var value = clients.stream().mapToObj(abc.result()::metric).reduce(BigDecimal.ZERO, BigDecimal::add);
            row.add(new Cell(letter, other, clients.getCardinality(), value));
        }
        return row;
    }
}

package io.clientele.api.analysis.rows;

import io.clientele.api.analysis.classes.Classes;
import io.clientele.api.analysis.receivables.Ageings;
import io.clientele.api.analysis.receivables.DebtRow;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.stage.LifeStage;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds whom rows of analyses show, by asking the analyses themselves. In the snapshot of this thread. */
@Component
class ShownClients {

    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.80");
    private static final Set<LifeStage> AWAY = EnumSet.of(LifeStage.LOST, LifeStage.SLEEPING);

    private final Classes classes;
    private final StrayedClients strayed;
    private final Ageings ageings;
    private final Universe universe;

    ShownClients(Classes classes, StrayedClients strayed, Ageings ageings, Universe universe) {
        this.classes = classes;
        this.strayed = strayed;
        this.ageings = ageings;
        this.universe = universe;
    }

    /**
     * Of the clients in the scope, as a set of its own.
     *
     * @throws Problem those of the analysis
     */
    RoaringBitmap of(RowsInput rows, Scope scope) {
        if (rows.abc() != null) {
            return abc(rows.abc(), scope);
        }
        if (rows.xyz() != null) {
            return xyz(rows.xyz(), scope);
        }
        if (rows.abcXyz() != null) {
            return abcXyz(rows.abcXyz(), scope);
        }
        if (rows.rfm() != null) {
            return rfm(rows.rfm(), scope);
        }
        if (rows.pareto() != null) {
            return pareto(rows.pareto(), scope);
        }
        return rows.lostAndSleeping() != null
                ? strayed(rows.lostAndSleeping(), scope)
                : debts(Objects.requireNonNull(rows.receivables()), scope);
    }

    private RoaringBitmap abc(RowsInput.Abc rows, Scope scope) {
        var metric = Objects.requireNonNullElse(rows.metric(), Metric.REVENUE);
        var answer = classes.abc(scope, metric, rows.options().rule());
        return answer.result().clientsIn(Set.copyOf(rows.classes()), answer.seen());
    }

    private RoaringBitmap xyz(RowsInput.Xyz rows, Scope scope) {
        var metric = Objects.requireNonNullElse(rows.metric(), Metric.ORDERS);
        var answer = classes.xyz(scope, metric, rows.options().rule());
        return RoaringBitmap.and(answer.result().clientsIn(Set.copyOf(rows.classes())), answer.seen());
    }

    private RoaringBitmap abcXyz(RowsInput.AbcXyz rows, Scope scope) {
        var answer = classes.abcXyz(
                scope,
                Objects.requireNonNullElse(rows.importance(), Metric.REVENUE),
                rows.abcOptions().rule(),
                Objects.requireNonNullElse(rows.regularity(), Metric.ORDERS),
                rows.options().rule(),
                StageThresholds.USUAL);
        return answer.clients(rows.abc(), rows.xyz());
    }

    private RoaringBitmap rfm(RowsInput.Rfm rows, Scope scope) {
        var answer = classes.rfm(scope, rows.options().rule());
        return answer.result().clients(rows::holds, answer.seen());
    }

    private RoaringBitmap pareto(RowsInput.Pareto rows, Scope scope) {
        var share = rows.share() == null ? USUAL_SHARE : rows.share().movePointLeft(2);
        var pareto = classes.pareto(scope, Objects.requireNonNullElse(rows.metric(), Metric.MARGIN), share)
                .pareto();
        var order = pareto.order();
        return set(
                Boolean.TRUE.equals(rows.losses())
                        ? order.subList(pareto.firstLoss(), order.size())
                        : order.subList(0, pareto.bringers()));
    }

    private RoaringBitmap strayed(RowsInput.Strayed rows, Scope scope) {
        var answer = strayed.of(scope, StageThresholds.of(rows.oneTime(), rows.lostMonths()));
        var stages = rows.stages() == null ? AWAY : Set.copyOf(rows.stages());
        return RoaringBitmap.and(answer.stages().clientsIn(stages), scope.among(universe.all()));
    }

    private RoaringBitmap debts(RowsInput.Debts rows, Scope scope) {
        var day = Objects.requireNonNullElse(rows.on(), scope.asOf().businessDate());
        var days = rows.overdueDays();
        var bounds = days == null || days == 0 ? Ageing.USUAL : List.of(days);
        return set(ageings.of(scope, day, bounds).rows().stream()
                .filter(owing(rows))
                .map(DebtRow::client)
                .toList());
    }

    private static Predicate<DebtRow> owing(RowsInput.Debts rows) {
        if (rows.overdueDays() == null) {
            return row -> row.debt() > 0;
        }
        return rows.overdueDays() == 0
                ? row -> row.overdue() > 0
                : row -> row.buckets().getLast() > 0;
    }

    private static RoaringBitmap set(List<Integer> clients) {
        return RoaringBitmap.bitmapOf(
                clients.stream().mapToInt(Integer::intValue).toArray());
    }
}

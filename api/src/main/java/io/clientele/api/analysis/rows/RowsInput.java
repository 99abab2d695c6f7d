package io.clientele.api.analysis.rows;

import io.clientele.api.analysis.classes.AbcOptions;
import io.clientele.api.analysis.classes.RfmOptions;
import io.clientele.api.analysis.classes.XyzOptions;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.rfm.RfmScores;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one analysis, of which the engine lets exactly one through. */
record RowsInput(
        @Nullable Abc abc,
        @Nullable Xyz xyz,
        @Nullable AbcXyz abcXyz,
        @Nullable Rfm rfm,
        @Nullable Pareto pareto,
        @Nullable Strayed lostAndSleeping,
        @Nullable Debts receivables) {

    /** Clients of some classes of importance. */
    record Abc(
            List<AbcClass> classes,
            @Nullable Metric metric,
            @Nullable BigDecimal a,
            @Nullable BigDecimal b,
            @Nullable Border border) {

        AbcOptions options() {
            return new AbcOptions(a, b, border);
        }
    }

    /** Clients of some classes of regularity. */
    record Xyz(
            List<XyzClass> classes,
            @Nullable Metric metric,
            @Nullable CalendarUnit step,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable Deviation deviation,
            @Nullable Mode mode) {

        XyzOptions options() {
            return new XyzOptions(step, x, y, deviation, mode);
        }
    }

    /**
     * A cell of importance crossed with regularity.
     *
     * @param xyz null is those without a class
     */
    record AbcXyz(
            AbcClass abc,
            @Nullable XyzClass xyz,
            @Nullable Metric importance,
            @Nullable BigDecimal a,
            @Nullable BigDecimal b,
            @Nullable Border border,
            @Nullable Metric regularity,
            @Nullable CalendarUnit step,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable Deviation deviation,
            @Nullable Mode mode) {

        AbcOptions abcOptions() {
            return new AbcOptions(a, b, border);
        }

        XyzOptions options() {
            return new XyzOptions(step, x, y, deviation, mode);
        }
    }

    /** Clients of some groups of the map, or of a cell of scores. */
    record Rfm(
            @Nullable List<RfmGroup> groups,
            @Nullable Integer recency,
            @Nullable Integer frequency,
            @Nullable Integer monetary,
            @Nullable List<Integer> recencyDays,
            @Nullable List<Integer> orders,
            @Nullable List<BigDecimal> revenue) {

        RfmOptions options() {
            return new RfmOptions(recencyDays, orders, revenue);
        }

        boolean holds(RfmScores scores) {
            return (groups == null || groups.contains(scores.group()))
                    && (recency == null || recency == scores.recency())
                    && (frequency == null || frequency == scores.frequency())
                    && (monetary == null || monetary == scores.monetary());
        }
    }

    /** The few who bring most, or those who bring losses. */
    record Pareto(
            @Nullable Metric metric,
            @Nullable BigDecimal share,
            @Nullable Boolean losses) {}

    /** Clients at some stages of life. */
    record Strayed(
            @Nullable List<LifeStage> stages,
            @Nullable Integer oneTime,
            @Nullable Integer lostMonths) {}

    /** Debtors, or those of them who have been overdue for long. */
    record Debts(@Nullable Integer overdueDays, @Nullable LocalDate on) {}
}

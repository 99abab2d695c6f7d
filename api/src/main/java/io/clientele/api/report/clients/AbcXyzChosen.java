package io.clientele.api.report.clients;

import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.Choices;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How clients are classed in a report, chosen as for the analyses `abc` and `abcXyz`. */
record AbcXyzChosen(Choices choices) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Choice<Metric> IMPORTANCE = Choice.word("importance", Metric.REVENUE);
    private static final Choice<BigDecimal> A =
            Choice.decimal("a", AbcRule.DEFAULT.a().movePointRight(2), BigDecimal.ZERO, HUNDRED);
    private static final Choice<BigDecimal> B =
            Choice.decimal("b", AbcRule.DEFAULT.b().movePointRight(2), BigDecimal.ZERO, HUNDRED);
    private static final Choice<Border> BORDER = Choice.word("border", Border.BEFORE);
    private static final Choice<Metric> REGULARITY = Choice.word("regularity", Metric.ORDERS);
    private static final Choice<CalendarUnit> STEP = Choice.word("step", CalendarUnit.MONTH);
    private static final Choice<Deviation> DEVIATION = Choice.word("deviation", Deviation.POPULATION);
    private static final Choice<Mode> MODE = Choice.word("mode", Mode.THRESHOLD);

    /** Usually by the mode. */
    static final Choice<BigDecimal> X = Choice.decimal("x", null, BigDecimal.ZERO, null);

    /** Usually by the mode. */
    static final Choice<BigDecimal> Y = Choice.decimal("y", null, BigDecimal.ZERO, null);

    private static final List<Choice<?>> CLASSES =
            List.of(IMPORTANCE, A, B, BORDER, REGULARITY, STEP, X, Y, DEVIATION, MODE);

    static final List<Choice<?>> ALL =
            Stream.concat(CLASSES.stream(), StagesChosen.ALL.stream()).toList();

    Metric importance() {
        return choices.get(IMPORTANCE);
    }

    Metric regularity() {
        return choices.get(REGULARITY);
    }

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    AbcRule abc() {
        return new AbcRule(choices.get(A).movePointLeft(2), choices.get(B).movePointLeft(2), choices.get(BORDER));
    }

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    XyzRule xyz() {
        var byRank = choices.get(MODE) == Mode.QUANTILE;
        return new XyzRule(
                choices.get(STEP),
                choices.find(X).orElse(byRank ? XyzRule.X_SHARE : XyzRule.X),
                choices.find(Y).orElse(byRank ? XyzRule.Y_SHARE : XyzRule.Y),
                choices.get(DEVIATION),
                choices.get(MODE));
    }

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    StageThresholds stages() {
        return new StagesChosen(choices).thresholds();
    }
}

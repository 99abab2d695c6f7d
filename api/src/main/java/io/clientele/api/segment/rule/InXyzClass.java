package io.clientele.api.segment.rule;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Figures;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.ClassWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An XYZ class over a period is one of those given: {@code xyz(metric: ORDERS, step: MONTH, last: 12 months) in (X)}. */
public record InXyzClass(InXyz question) implements Criterion {

    static final CriterionKind<InXyzClass> KIND = new Kind();

    /** Thresholds without needless zeros, so that equal rules are equal. */
    public InXyzClass {
        var rule = question.rule();
        question = new InXyz(
                question.metric(),
                question.period(),
                question.classes(),
                new XyzRule(
                        rule.step(),
                        Figures.shortest(rule.x()),
                        Figures.shortest(rule.y()),
                        rule.deviation(),
                        rule.mode()));
    }

    private static final class Kind implements CriterionKind<InXyzClass> {

        private static final Parameter METRIC =
                Parameter.of("metric", Parameter.Type.CHOICE, Word.of("metric", "показатель"), ClassWords.METRICS);
        private static final Parameter STEP =
                Parameter.of("step", Parameter.Type.CHOICE, Word.of("step", "шаг"), ClassWords.STEPS);
        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter X = Parameter.of("x", Parameter.Type.NUMBER, Word.of("x", "порог_x"));
        private static final Parameter Y = Parameter.of("y", Parameter.Type.NUMBER, Word.of("y", "порог_y"));
        private static final Parameter DEVIATION = Parameter.of(
                "deviation", Parameter.Type.CHOICE, Word.of("deviation", "отклонение"), ClassWords.DEVIATIONS);
        private static final Parameter MODE =
                Parameter.of("mode", Parameter.Type.CHOICE, Word.of("mode", "способ"), ClassWords.MODES);
        private static final Parameter CLASSES =
                Parameter.of("classes", Parameter.Type.CHOSEN, Word.of("classes", "классы"), ClassWords.XYZ);

        @Override
        public Class<InXyzClass> type() {
            return InXyzClass.class;
        }

        @Override
        public String name() {
            return "xyz";
        }

        @Override
        public Word keyword() {
            return Word.of("xyz", "xyz");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(METRIC, STEP, PERIOD, X, Y, DEVIATION, MODE, CLASSES);
        }

        @Override
        public InXyzClass read(Source source) {
            var metric = Metric.valueOf(source.choice(METRIC, Metric.ORDERS.name()));
            var period = source.requiredPeriod(PERIOD);
            var classes = ClassWords.constants(XyzClass.class, source.chosen(CLASSES));
            return new InXyzClass(new InXyz(metric, period, classes, rule(source)));
        }

        private static XyzRule rule(Source source) {
            var standard = XyzRule.DEFAULT;
            var step = CalendarUnit.valueOf(source.choice(STEP, standard.step().name()));
            var deviation = XyzRule.Deviation.valueOf(
                    source.choice(DEVIATION, standard.deviation().name()));
            var mode = XyzRule.Mode.valueOf(source.choice(MODE, standard.mode().name()));
            return new XyzRule(step, source.number(X, x(mode)), source.number(Y, y(mode)), deviation, mode);
        }

        private static BigDecimal x(XyzRule.Mode mode) {
            return mode == XyzRule.Mode.THRESHOLD ? XyzRule.X : XyzRule.X_SHARE;
        }

        private static BigDecimal y(XyzRule.Mode mode) {
            return mode == XyzRule.Mode.THRESHOLD ? XyzRule.Y : XyzRule.Y_SHARE;
        }

        @Override
        public void write(InXyzClass criterion, Target target) {
            var question = criterion.question();
            var rule = question.rule();
            var standard = XyzRule.DEFAULT;
            target.choice(METRIC, question.metric().name(), Metric.ORDERS.name());
            target.choice(STEP, rule.step().name(), standard.step().name());
            target.period(PERIOD, question.period());
            target.number(X, rule.x(), x(rule.mode()));
            target.number(Y, rule.y(), y(rule.mode()));
            target.choice(
                    DEVIATION, rule.deviation().name(), standard.deviation().name());
            target.choice(MODE, rule.mode().name(), standard.mode().name());
            target.chosen(CLASSES, ClassWords.names(question.classes()));
        }

        @Override
        public Clause say(InXyzClass criterion, Speech speech) {
            var question = criterion.question();
            var label = speech.choose("the XYZ class by ", "класс XYZ по показателю «")
                    + ClassWords.METRICS.said(question.metric().name(), speech)
                    + speech.choose(", step ", "», шаг — ")
                    + ClassWords.STEPS.said(question.rule().step().name(), speech)
                    + speech.choose(", ", ", ")
                    + PeriodSpeech.say(question.period(), speech)
                    + borders(question.rule(), speech);
            return new MatchSpeech(speech).sayChosen(label, ClassWords.XYZ, ClassWords.names(question.classes()));
        }

        private static String borders(XyzRule rule, Speech speech) {
            var usual = rule.x().compareTo(x(rule.mode())) == 0
                    && rule.y().compareTo(y(rule.mode())) == 0
                    && rule.mode() == XyzRule.DEFAULT.mode()
                    && rule.deviation() == XyzRule.DEFAULT.deviation();
            return usual ? "" : unusual(rule, speech);
        }

        private static String unusual(XyzRule rule, Speech speech) {
            var parts = new ArrayList<String>();
            parts.add(speech.choose("borders ", "границы ")
                    + speech.number(rule.x())
                    + " / "
                    + speech.number(rule.y())
                    + " %");
            if (rule.mode() == XyzRule.Mode.QUANTILE) {
                parts.add(speech.choose("by rank", "по рангу"));
            }
            if (rule.deviation() == XyzRule.Deviation.SAMPLE) {
                parts.add(speech.choose("sample deviation", "выборочное отклонение"));
            }
            return " (" + String.join(", ", parts) + ")";
        }
    }
}

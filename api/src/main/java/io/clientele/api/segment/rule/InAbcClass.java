package io.clientele.api.segment.rule;

import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.metric.Metric;
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
import java.util.List;

/** An ABC class over a period is one of those given: {@code abc(metric: REVENUE, last: 12 months) in (A, B)}. */
public record InAbcClass(InAbc question) implements Criterion {

    static final CriterionKind<InAbcClass> KIND = new Kind();

    private static final class Kind implements CriterionKind<InAbcClass> {

        private static final Parameter METRIC =
                Parameter.of("metric", Parameter.Type.CHOICE, Word.of("metric", "показатель"), ClassWords.METRICS);
        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter A = Parameter.of("a", Parameter.Type.NUMBER, Word.of("a", "порог_а"));
        private static final Parameter B = Parameter.of("b", Parameter.Type.NUMBER, Word.of("b", "порог_в"));
        private static final Parameter BORDER =
                Parameter.of("border", Parameter.Type.CHOICE, Word.of("border", "граница"), ClassWords.BORDERS);
        private static final Parameter CLASSES =
                Parameter.of("classes", Parameter.Type.CHOSEN, Word.of("classes", "классы"), ClassWords.ABC);

        @Override
        public Class<InAbcClass> type() {
            return InAbcClass.class;
        }

        @Override
        public String name() {
            return "abc";
        }

        @Override
        public Word keyword() {
            return Word.of("abc", "abc");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(METRIC, PERIOD, A, B, BORDER, CLASSES);
        }

        @Override
        public InAbcClass read(Source source) {
            var metric = Metric.valueOf(source.choice(METRIC, Metric.REVENUE.name()));
            var period = source.requiredPeriod(PERIOD);
            var classes = ClassWords.constants(AbcClass.class, source.chosen(CLASSES));
            return new InAbcClass(new InAbc(metric, period, classes, rule(source)));
        }

        private static AbcRule rule(Source source) {
            var a = source.number(A, percent(AbcRule.DEFAULT.a()));
            var b = source.number(B, percent(AbcRule.DEFAULT.b()));
            var border = source.choice(BORDER, AbcRule.DEFAULT.border().name());
            return new AbcRule(a.movePointLeft(2), b.movePointLeft(2), AbcRule.Border.valueOf(border));
        }

        /** Shares are written in percent. */
        private static BigDecimal percent(BigDecimal share) {
            return share.movePointRight(2);
        }

        @Override
        public void write(InAbcClass criterion, Target target) {
            var question = criterion.question();
            var rule = question.rule();
            target.choice(METRIC, question.metric().name(), Metric.REVENUE.name());
            target.period(PERIOD, question.period());
            target.number(A, percent(rule.a()), percent(AbcRule.DEFAULT.a()));
            target.number(B, percent(rule.b()), percent(AbcRule.DEFAULT.b()));
            target.choice(BORDER, rule.border().name(), AbcRule.DEFAULT.border().name());
            target.chosen(CLASSES, ClassWords.names(question.classes()));
        }

        @Override
        public Clause say(InAbcClass criterion, Speech speech) {
            var question = criterion.question();
            var label = speech.choose("the ABC class by ", "класс ABC по показателю «")
                    + ClassWords.METRICS.said(question.metric().name(), speech)
                    + speech.choose(" ", "» ")
                    + PeriodSpeech.say(question.period(), speech)
                    + borders(question.rule(), speech);
            return new MatchSpeech(speech).sayChosen(label, ClassWords.ABC, ClassWords.names(question.classes()));
        }

        private static String borders(AbcRule rule, Speech speech) {
            var usual = rule.a().compareTo(AbcRule.DEFAULT.a()) == 0
                    && rule.b().compareTo(AbcRule.DEFAULT.b()) == 0
                    && rule.border() == AbcRule.DEFAULT.border();
            return usual
                    ? ""
                    : speech.choose(" (borders ", " (границы ")
                            + speech.number(percent(rule.a()))
                            + " / "
                            + speech.number(percent(rule.b()))
                            + " %"
                            + (rule.border() == AbcRule.Border.INCLUSIVE
                                    ? speech.choose(", inclusive", ", включительно")
                                    : "")
                            + ")";
        }
    }

    /** Shares without needless zeros, so that equal rules are equal. */
    public InAbcClass {
        var rule = question.rule();
        question = new InAbc(
                question.metric(),
                question.period(),
                question.classes(),
                new AbcRule(Figures.shortest(rule.a()), Figures.shortest(rule.b()), rule.border()));
    }
}

package io.clientele.api.segment.rule;

import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.ClassWords;
import java.util.List;
import java.util.Map;

/** A life stage is one of those given: {@code stage in (REGULAR, LOST)}. */
public record AtStage(InStage question) implements Criterion {

    static final CriterionKind<AtStage> KIND = new Kind();

    private static final class Kind implements CriterionKind<AtStage> {

        private static final Parameter ONE_TIME =
                Parameter.of("oneTime", Parameter.Type.NUMBER, Word.of("one_time", "разовый_до"));
        private static final Parameter LOST_MONTHS =
                Parameter.of("lostMonths", Parameter.Type.NUMBER, Word.of("lost_months", "потерян_месяцев"));
        private static final Parameter STAGES =
                Parameter.of("stages", Parameter.Type.CHOSEN, Word.of("stages", "стадии"), ClassWords.STAGES);

        @Override
        public Class<AtStage> type() {
            return AtStage.class;
        }

        @Override
        public String name() {
            return "stage";
        }

        @Override
        public Word keyword() {
            return Word.of("stage", "стадия");
        }

        @Override
        public boolean standsBare() {
            return true;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(ONE_TIME, LOST_MONTHS, STAGES);
        }

        @Override
        public AtStage read(Source source) {
            return new AtStage(new InStage(
                    ClassWords.constants(LifeStage.class, source.chosen(STAGES)),
                    source.count(ONE_TIME, InStage.ONE_TIME),
                    source.count(LOST_MONTHS, InStage.LOST_MONTHS)));
        }

        @Override
        public void write(AtStage criterion, Target target) {
            var question = criterion.question();
            target.count(ONE_TIME, question.oneTime(), InStage.ONE_TIME);
            target.count(LOST_MONTHS, question.lostMonths(), InStage.LOST_MONTHS);
            target.chosen(STAGES, ClassWords.names(question.stages()));
        }

        @Override
        public Clause say(AtStage criterion, Speech speech) {
            var question = criterion.question();
            var usual = question.oneTime() == InStage.ONE_TIME && question.lostMonths() == InStage.LOST_MONTHS;
            var label = speech.choose("the stage", "стадия") + (usual ? "" : " (" + parameters(question, speech) + ")");
            return new MatchSpeech(speech).sayChosen(label, ClassWords.STAGES, ClassWords.names(question.stages()));
        }

        private static String parameters(InStage question, Speech speech) {
            return speech.message(
                    "one-time up to {orders, plural, one{# order} other{# orders}}, "
                            + "lost after {months, plural, one{# month} other{# months}}",
                    "разовый — до {orders, plural, one{# заказа} other{# заказов}}, "
                            + "потерян — через {months, plural, one{# месяц} few{# месяца} other{# месяцев}}",
                    Map.of("orders", question.oneTime(), "months", question.lostMonths()));
        }
    }
}

package io.clientele.api.segment.rule;

import io.clientele.api.firm.Comparison;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.period.PeriodSpeech;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.ClassWords;
import io.clientele.api.segment.rule.vocabulary.FigureOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An RFM group or RFM scores over a period: {@code rfm(last: 12 months, recency >= 4) in (CHAMPIONS)}. */
public record InRfmGroup(InRfm question) implements Criterion {

    static final CriterionKind<InRfmGroup> KIND = new Kind();

    private static final class Kind implements CriterionKind<InRfmGroup> {

        private static final Parameter PERIOD =
                Parameter.of("period", Parameter.Type.PERIOD, Word.of("period", "период"));
        private static final Parameter RECENCY = Parameter.figure("recency", Word.of("recency", "давность", "r"));
        private static final Parameter FREQUENCY = Parameter.figure("frequency", Word.of("frequency", "частота", "f"));
        private static final Parameter MONETARY = Parameter.figure("monetary", Word.of("monetary", "деньги", "m"));
        private static final Parameter GROUPS =
                Parameter.of("groups", Parameter.Type.CHOSEN, Word.of("groups", "группы"), ClassWords.RFM_GROUPS);

        @Override
        public Class<InRfmGroup> type() {
            return InRfmGroup.class;
        }

        @Override
        public String name() {
            return "rfm";
        }

        @Override
        public Word keyword() {
            return Word.of("rfm", "rfm", "рфм");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(PERIOD, RECENCY, FREQUENCY, MONETARY, GROUPS);
        }

        @Override
        public InRfmGroup read(Source source) {
            var question = new InRfm(
                    source.requiredPeriod(PERIOD),
                    ClassWords.constants(RfmGroup.class, source.chosenOrNone(GROUPS)),
                    FigureOrder.of(source.comparisons(RECENCY)),
                    FigureOrder.of(source.comparisons(FREQUENCY)),
                    FigureOrder.of(source.comparisons(MONETARY)));
            if (question.groups().isEmpty() && scores(question).findAny().isEmpty()) {
                source.refuse(
                        "ARGUMENT_MISSING",
                        "`rfm` needs groups, such as `in (CHAMPIONS)`, or scores, such as `recency >= 4`.");
            }
            return new InRfmGroup(question);
        }

        private static Stream<Comparison> scores(InRfm question) {
            return Stream.of(question.recency(), question.frequency(), question.monetary())
                    .flatMap(List::stream);
        }

        @Override
        public void write(InRfmGroup criterion, Target target) {
            var question = criterion.question();
            target.period(PERIOD, question.period());
            target.comparisons(RECENCY, question.recency());
            target.comparisons(FREQUENCY, question.frequency());
            target.comparisons(MONETARY, question.monetary());
            target.chosen(GROUPS, ClassWords.names(question.groups()));
        }

        @Override
        public Clause say(InRfmGroup criterion, Speech speech) {
            var question = criterion.question();
            var period = PeriodSpeech.say(question.period(), speech);
            var parts = new ArrayList<String>();
            said(RECENCY, question.recency(), speech, parts);
            said(FREQUENCY, question.frequency(), speech, parts);
            said(MONETARY, question.monetary(), speech, parts);
            var scores = parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
            return question.groups().isEmpty()
                    ? new MatchSpeech(speech).order(speech.choose("the RFM scores ", "оценки RFM ") + period + scores)
                    : new MatchSpeech(speech)
                            .sayChosen(
                                    speech.choose("the RFM group ", "группа RFM ") + period + scores,
                                    ClassWords.RFM_GROUPS,
                                    ClassWords.names(question.groups()));
        }

        private static void said(Parameter score, List<Comparison> comparisons, Speech speech, List<String> parts) {
            comparisons.forEach(comparison ->
                    parts.add(new MatchSpeech(speech).say(score.word().label(speech.language()), comparison)));
        }
    }
}

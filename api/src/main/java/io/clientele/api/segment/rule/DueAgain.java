package io.clientele.api.segment.rule;

import io.clientele.api.sale.classification.stage.RepurchaseDue;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/** Due to buy again: {@code repurchase_due(k: 1.5)}. */
public record DueAgain(RepurchaseDue question) implements Criterion {

    static final CriterionKind<DueAgain> KIND = new Kind();

    private static final class Kind implements CriterionKind<DueAgain> {

        private static final Parameter K = Parameter.of("k", Parameter.Type.NUMBER, Word.of("k", "к"));

        @Override
        public Class<DueAgain> type() {
            return DueAgain.class;
        }

        @Override
        public String name() {
            return "repurchaseDue";
        }

        @Override
        public Word keyword() {
            return Word.of("repurchase_due", "пора_повторить");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(K);
        }

        @Override
        public DueAgain read(Source source) {
            return new DueAgain(new RepurchaseDue(source.number(K)));
        }

        @Override
        public void write(DueAgain criterion, Target target) {
            target.number(K, criterion.question().k(), null);
        }

        @Override
        public Clause say(DueAgain criterion, Speech speech) {
            var k = speech.number(criterion.question().k());
            var gap = speech.choose(
                    " (more than " + k + " of the usual gap has passed)",
                    " (прошло больше " + k + " обычного интервала)");
            return new Clause(
                    speech.choose("are due to buy again", "пора повторить покупку") + gap,
                    speech.choose("are not due to buy again", "не пора повторять покупку") + gap);
        }
    }
}

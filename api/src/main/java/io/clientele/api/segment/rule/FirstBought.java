package io.clientele.api.segment.rule;

import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.sale.classification.stage.PurchaseDate.Which;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.MatchSpeech;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import io.clientele.api.segment.rule.vocabulary.PurchaseTimes;
import java.util.List;

/** The first purchase was made at a time: {@code first_bought(from: 1997-01-01, to: 1997-02-01)}. */
public record FirstBought(When when) implements Criterion {

    static final CriterionKind<FirstBought> KIND = new Kind();

    /** What the rooms of sales are asked. */
    public PurchaseDate question() {
        return new PurchaseDate(Which.FIRST, when);
    }

    private static final class Kind implements CriterionKind<FirstBought> {

        @Override
        public Class<FirstBought> type() {
            return FirstBought.class;
        }

        @Override
        public String name() {
            return "firstPurchase";
        }

        @Override
        public Word keyword() {
            return Word.of("first_bought", "первая_покупка");
        }

        @Override
        public List<Parameter> parameters() {
            return PurchaseTimes.PARAMETERS;
        }

        @Override
        public FirstBought read(Source source) {
            return new FirstBought(PurchaseTimes.read(source));
        }

        @Override
        public void write(FirstBought criterion, Target target) {
            PurchaseTimes.write(criterion.when(), target);
        }

        @Override
        public Clause say(FirstBought criterion, Speech speech) {
            return new MatchSpeech(speech)
                    .order(speech.choose("the first purchase was ", "первая покупка — ")
                            + PurchaseTimes.say(criterion.when(), speech));
        }
    }
}

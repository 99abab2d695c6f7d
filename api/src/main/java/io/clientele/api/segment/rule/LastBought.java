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

/** The last purchase was made at a time: {@code last_bought(before: 180 days)}. */
public record LastBought(When when) implements Criterion {

    static final CriterionKind<LastBought> KIND = new Kind();

    /** What the rooms of sales are asked. */
    public PurchaseDate question() {
        return new PurchaseDate(Which.LAST, when);
    }

    private static final class Kind implements CriterionKind<LastBought> {

        @Override
        public Class<LastBought> type() {
            return LastBought.class;
        }

        @Override
        public String name() {
            return "lastPurchase";
        }

        @Override
        public Word keyword() {
            return Word.of("last_bought", "последняя_покупка");
        }

        @Override
        public List<Parameter> parameters() {
            return PurchaseTimes.PARAMETERS;
        }

        @Override
        public LastBought read(Source source) {
            return new LastBought(PurchaseTimes.read(source));
        }

        @Override
        public void write(LastBought criterion, Target target) {
            PurchaseTimes.write(criterion.when(), target);
        }

        @Override
        public Clause say(LastBought criterion, Speech speech) {
            return new MatchSpeech(speech)
                    .order(speech.choose("the last purchase was ", "последняя покупка — ")
                            + PurchaseTimes.say(criterion.when(), speech));
        }
    }
}

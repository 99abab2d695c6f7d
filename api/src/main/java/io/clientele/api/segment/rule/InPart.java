package io.clientele.api.segment.rule;

import io.clientele.api.client.question.InBucket;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Range;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/** A stable part of all clients, for control groups: {@code bucket(seed: 'spring', 0..10)}. */
public record InPart(InBucket question) implements Criterion {

    static final CriterionKind<InPart> KIND = new Kind();

    private static final class Kind implements CriterionKind<InPart> {

        private static final Parameter SEED = Parameter.of("seed", Parameter.Type.TEXT, Word.of("seed", "ключ"));
        private static final Parameter RANGE =
                Parameter.first("range", Parameter.Type.RANGE, Word.of("range", "часть"));

        @Override
        public Class<InPart> type() {
            return InPart.class;
        }

        @Override
        public String name() {
            return "bucket";
        }

        @Override
        public Word keyword() {
            return Word.of("bucket", "доля");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(SEED, RANGE);
        }

        @Override
        public InPart read(Source source) {
            var seed = source.text(SEED);
            var range = source.range(RANGE);
            return new InPart(new InBucket(seed, range.from(), range.to()));
        }

        @Override
        public void write(InPart criterion, Target target) {
            var question = criterion.question();
            target.text(SEED, question.seed());
            target.range(RANGE, new Range(question.from(), question.to()));
        }

        @Override
        public Clause say(InPart criterion, Speech speech) {
            var question = criterion.question();
            var part = speech.number(question.from())
                    + "–"
                    + speech.number(question.to())
                    + speech.choose(" % by the key ", " % по ключу ")
                    + speech.quoted(question.seed());
            return new Clause(
                    speech.choose("fall in the part ", "попадают в долю ") + part,
                    speech.choose("do not fall in the part ", "не попадают в долю ") + part);
        }
    }
}

package io.clientele.api.segment.rule;

import io.clientele.api.client.question.InCategory;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/** A yes/no category is set: {@code category('vip')}. */
public record HasCategory(InCategory question) implements Criterion {

    static final CriterionKind<HasCategory> KIND = new Kind();

    private static final class Kind implements CriterionKind<HasCategory> {

        private static final Parameter CODE = Parameter.first("code", Parameter.Type.TEXT, Word.of("code", "код"));

        @Override
        public Class<HasCategory> type() {
            return HasCategory.class;
        }

        @Override
        public String name() {
            return "category";
        }

        @Override
        public Word keyword() {
            return Word.of("category", "категория");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(CODE);
        }

        @Override
        public HasCategory read(Source source) {
            return new HasCategory(new InCategory(source.text(CODE)));
        }

        @Override
        public void write(HasCategory criterion, Target target) {
            target.text(CODE, criterion.question().code());
        }

        @Override
        public Clause say(HasCategory criterion, Speech speech) {
            var code = speech.quoted(criterion.question().code());
            return new Clause(
                    speech.choose("are in category ", "входят в категорию ") + code,
                    speech.choose("are not in category ", "не входят в категорию ") + code);
        }
    }
}

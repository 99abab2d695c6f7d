package io.clientele.api.segment.rule;

import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/**
 * In another segment: {@code member('VIP')}.
 *
 * @param segment its number; outside the tree it goes by name or opaque id
 */
public record MemberOf(int segment) implements Criterion {

    static final CriterionKind<MemberOf> KIND = new Kind();

    private static final class Kind implements CriterionKind<MemberOf> {

        private static final Parameter SEGMENT =
                Parameter.first("segment", Parameter.Type.SEGMENT, Word.of("segment", "сегмент"));

        @Override
        public Class<MemberOf> type() {
            return MemberOf.class;
        }

        @Override
        public String name() {
            return "memberOf";
        }

        @Override
        public Word keyword() {
            return Word.of("member", "сегмент", "member_of", "segment", "в_сегменте");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(SEGMENT);
        }

        @Override
        public MemberOf read(Source source) {
            return new MemberOf(source.segment(SEGMENT));
        }

        @Override
        public void write(MemberOf criterion, Target target) {
            target.segment(SEGMENT, criterion.segment());
        }

        @Override
        public Clause say(MemberOf criterion, Speech speech) {
            var name = speech.quoted(speech.names().nameOf(criterion.segment()));
            return new Clause(
                    speech.choose("are in segment ", "входят в сегмент ") + name,
                    speech.choose("are not in segment ", "не входят в сегмент ") + name);
        }
    }
}

package io.clientele.api.segment.rule;

import io.clientele.api.firm.Language;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Source;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.declaration.value.FilterDescription;
import io.clientele.api.segment.rule.declaration.value.FilterDescription.FilterType;
import io.clientele.api.segment.rule.syntax.Word;
import java.util.List;

/**
 * In this very segment, as it was formed last: {@code already_member()}. With it a rule tells when a member goes:
 * {@code region = 'Москва' or already_member() and not owes(overdue_days > 30)}.
 */
public record AlreadyMember() implements Criterion {

    static final CriterionKind<AlreadyMember> KIND = new Kind();

    @Override
    public Criterion of(int segment) {
        return new MemberOf(segment);
    }

    private static final class Kind implements CriterionKind<AlreadyMember> {

        @Override
        public Class<AlreadyMember> type() {
            return AlreadyMember.class;
        }

        @Override
        public String name() {
            return "alreadyMember";
        }

        @Override
        public Word keyword() {
            return Word.of("already_member", "уже_в_сегменте");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public AlreadyMember read(Source source) {
            return new AlreadyMember();
        }

        @Override
        public void write(AlreadyMember criterion, Target target) {
            // Its name says it all.
        }

        @Override
        public Clause say(AlreadyMember criterion, Speech speech) {
            return new Clause(
                    speech.choose("are in this segment already", "уже входят в этот сегмент"),
                    speech.choose("are not in this segment yet", "ещё не входят в этот сегмент"));
        }

        @Override
        public List<FilterDescription> filters(Language language) {
            return List.of(new FilterDescription(
                    name(),
                    keyword().label(language),
                    name(),
                    null,
                    null,
                    null,
                    FilterType.NONE,
                    List.of(),
                    List.of()));
        }
    }
}

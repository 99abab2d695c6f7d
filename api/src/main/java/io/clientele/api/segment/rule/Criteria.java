package io.clientele.api.segment.rule;

import io.clientele.api.segment.rule.declaration.Clause;
import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Speech;
import io.clientele.api.segment.rule.declaration.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of criterion there is. */
final class Criteria {

    static final List<CriterionKind<? extends Criterion>> KINDS = List.of(
            HasAttribute.KIND,
            HasCategory.KIND,
            HasProperty.KIND,
            HasContact.KIND,
            Purchased.KIND,
            FirstBought.KIND,
            LastBought.KIND,
            DueAgain.KIND,
            HasGrown.KIND,
            AtStage.KIND,
            HadContacts.KIND,
            OwesMoney.KIND,
            PaysLate.KIND,
            RegisteredWithin.KIND,
            HasAnniversary.KIND,
            InAbcClass.KIND,
            InXyzClass.KIND,
            InRfmGroup.KIND,
            MemberOf.KIND,
            InPart.KIND);

    private static final Map<Class<?>, CriterionKind<? extends Criterion>> BY_TYPE =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(CriterionKind::type, Function.identity()));

    private Criteria() {}

    static CriterionKind<? extends Criterion> kind(Criterion criterion) {
        var kind = BY_TYPE.get(criterion.getClass());
        if (kind == null) {
            throw new IllegalStateException(criterion.getClass() + " is not listed");
        }
        return kind;
    }

    /** The kind whose call begins with this word. */
    static Optional<CriterionKind<? extends Criterion>> called(String keyword) {
        return KINDS.stream().filter(kind -> kind.keyword().spelt(keyword)).findFirst();
    }

    /** The kind of this field of the GraphQL input. */
    static Optional<CriterionKind<? extends Criterion>> named(String name) {
        return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    static void write(Criterion criterion, Target target) {
        write(kind(criterion), criterion, target);
    }

    static Clause say(Criterion criterion, Speech speech) {
        return say(kind(criterion), criterion, speech);
    }

    /** All criteria of a rule, left to right. */
    static Stream<Criterion> in(Rule rule) {
        return switch (rule) {
            case Rule.All(var rules) -> rules.stream().flatMap(Criteria::in);
            case Rule.Any(var rules) -> rules.stream().flatMap(Criteria::in);
            case Rule.Not(var negated) -> in(negated);
            case Criterion criterion -> Stream.of(criterion);
        };
    }

    private static <C> void write(CriterionKind<C> kind, Criterion criterion, Target target) {
        kind.write(kind.type().cast(criterion), target);
    }

    private static <C> Clause say(CriterionKind<C> kind, Criterion criterion, Speech speech) {
        return kind.say(kind.type().cast(criterion), speech);
    }
}

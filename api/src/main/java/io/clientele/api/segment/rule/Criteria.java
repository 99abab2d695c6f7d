package io.clientele.api.segment.rule;

import io.clientele.api.segment.rule.declaration.CriterionKind;
import io.clientele.api.segment.rule.declaration.Target;
import io.clientele.api.segment.rule.declaration.speech.Clause;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of criterion there is. */
public final class Criteria {

    /** Each kind once, in the order of the catalogue. */
    public static final List<CriterionKind<? extends Criterion>> KINDS = List.of(
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
            AlreadyMember.KIND,
            InPart.KIND);

    private static final Map<Class<?>, CriterionKind<? extends Criterion>> BY_TYPE =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(CriterionKind::type, Function.identity()));

    private Criteria() {}

    /** All there is to know of this criterion's kind. */
    public static CriterionKind<? extends Criterion> kind(Criterion criterion) {
        var kind = BY_TYPE.get(criterion.getClass());
        if (kind == null) {
            throw new IllegalStateException(criterion.getClass() + " is not listed");
        }
        return kind;
    }

    /** The kind whose call begins with this word. */
    public static Optional<CriterionKind<? extends Criterion>> called(String keyword) {
        return KINDS.stream().filter(kind -> kind.keyword().spelt(keyword)).findFirst();
    }

    /** The kind of this field of the GraphQL input. */
    public static Optional<CriterionKind<? extends Criterion>> named(String name) {
        return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Hands over everything that the criterion takes. */
    public static void write(Criterion criterion, Target target) {
        write(kind(criterion), criterion, target);
    }

    /** What the criterion says, and what it says when it is denied. */
    public static Clause say(Criterion criterion, Speech speech) {
        return say(kind(criterion), criterion, speech);
    }

    /** All criteria of a rule, left to right. */
    public static Stream<Criterion> in(Rule rule) {
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

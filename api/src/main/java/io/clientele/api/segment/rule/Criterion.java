package io.clientele.api.segment.rule;

/** A question that one room answers. Each kind is one file: the record and its declaration, listed in {@link Criteria}. */
public sealed interface Criterion extends Rule
        permits HasAttribute,
                HasCategory,
                HasProperty,
                HasContact,
                Purchased,
                FirstBought,
                LastBought,
                DueAgain,
                HasGrown,
                AtStage,
                HadContacts,
                OwesMoney,
                PaysLate,
                RegisteredWithin,
                HasAnniversary,
                InAbcClass,
                InXyzClass,
                InRfmGroup,
                MemberOf,
                AlreadyMember,
                InPart {

    @Override
    default Criterion of(int segment) {
        return this;
    }
}

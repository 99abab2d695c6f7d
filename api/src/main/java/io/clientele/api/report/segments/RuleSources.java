package io.clientele.api.report.segments;

import io.clientele.api.segment.RuleParts;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.rule.AlreadyMember;
import io.clientele.api.segment.rule.AtStage;
import io.clientele.api.segment.rule.Criterion;
import io.clientele.api.segment.rule.DueAgain;
import io.clientele.api.segment.rule.FirstBought;
import io.clientele.api.segment.rule.HadContacts;
import io.clientele.api.segment.rule.HasAnniversary;
import io.clientele.api.segment.rule.HasAttribute;
import io.clientele.api.segment.rule.HasCategory;
import io.clientele.api.segment.rule.HasContact;
import io.clientele.api.segment.rule.HasGrown;
import io.clientele.api.segment.rule.HasProperty;
import io.clientele.api.segment.rule.InAbcClass;
import io.clientele.api.segment.rule.InPart;
import io.clientele.api.segment.rule.InRfmGroup;
import io.clientele.api.segment.rule.InXyzClass;
import io.clientele.api.segment.rule.LastBought;
import io.clientele.api.segment.rule.MemberOf;
import io.clientele.api.segment.rule.OwesMoney;
import io.clientele.api.segment.rule.PaysLate;
import io.clientele.api.segment.rule.Purchased;
import io.clientele.api.segment.rule.RegisteredWithin;
import io.clientele.api.segment.rule.text.RuleStore;
import java.util.List;

/** What data decides who is in a segment. */
enum RuleSources {
    CARD,
    CONTACTS,
    SALES,
    INTERACTIONS,
    SETTLEMENTS,
    REGISTRATION,
    SEGMENTS;

    /** Those of a segment's rule; none of a list without one. */
    static List<RuleSources> of(Segment segment) {
        return segment.rule() == null
                ? List.of()
                : RuleParts.criteria(RuleStore.read(segment.rule()))
                        .map(RuleSources::of)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static RuleSources of(Criterion criterion) {
        return switch (criterion) {
            case HasAttribute _, HasCategory _, HasProperty _, HasAnniversary _, InPart _ -> CARD;
            case HasContact _ -> CONTACTS;
            case Purchased _,
                    FirstBought _,
                    LastBought _,
                    DueAgain _,
                    HasGrown _,
                    AtStage _,
                    InAbcClass _,
                    InXyzClass _,
                    InRfmGroup _ -> SALES;
            case HadContacts _ -> INTERACTIONS;
            case OwesMoney _, PaysLate _ -> SETTLEMENTS;
            case RegisteredWithin _ -> REGISTRATION;
            case MemberOf _, AlreadyMember _ -> SEGMENTS;
        };
    }
}

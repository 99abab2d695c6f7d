package io.clientele.api.segment.rule.declaration.text;

import io.clientele.api.segment.rule.declaration.Match;
import io.clientele.api.segment.rule.declaration.Matches;
import io.clientele.api.segment.rule.declaration.value.ValueType;
import io.clientele.api.segment.rule.syntax.Syntax;
import io.clientele.api.segment.rule.syntax.fault.Faults;

/** The comparison that may follow a call, such as {@code > 5}: it must be there where it is asked for, and nowhere else. */
final class FollowingComparison {

    private final Syntax.Call call;
    private final Faults faults;
    private boolean taken;

    FollowingComparison(Syntax.Call call, Faults faults) {
        this.call = call;
        this.faults = faults;
    }

    boolean isGiven() {
        return call.condition() != null;
    }

    boolean isTaken() {
        return taken;
    }

    /** Nothing, which is then noted, when it is missing or refused. */
    Match match(ValueType type) {
        taken = true;
        var condition = call.condition();
        if (condition == null) {
            faults.add(
                    "ARGUMENT_MISSING",
                    "`%s` must be followed by a comparison, such as %s.".formatted(call.name(), type.example()),
                    call.place());
            return Matches.NONE;
        }
        return faults.attempt(condition.place(), () -> Matches.of(condition, type, faults))
                .orElse(Matches.NONE);
    }

    /** Notes it when it was given and not asked for. */
    void refuseUntaken() {
        var condition = call.condition();
        if (condition != null && !taken) {
            faults.add(
                    "OPERATOR_NOT_ALLOWED",
                    "`%s(…)` is not followed by a comparison.".formatted(call.name()),
                    condition.place());
        }
    }
}

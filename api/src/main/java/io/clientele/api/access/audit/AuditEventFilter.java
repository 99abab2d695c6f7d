package io.clientele.api.access.audit;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.TextFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
record AuditEventFilter(
        @Nullable TextFilter username,
        @Nullable TextFilter action,
        @Nullable TextFilter subject,
        @Nullable List<AuditEventFilter> and,
        @Nullable List<AuditEventFilter> or,
        @Nullable AuditEventFilter not) {

    String on(Conditions conditions) {
        var all = new ArrayList<String>();
        if (username != null) {
            all.add(username.exactly("username", conditions));
        }
        if (action != null) {
            all.add(action.exactly("action", conditions));
        }
        if (subject != null) {
            all.add(subject.exactly("subject", conditions));
        }
        all.addAll(Conditions.combined(and, or, not, filter -> filter.on(conditions)));
        return Conditions.all(all);
    }
}

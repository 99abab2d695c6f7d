package io.clientele.api.receivable.list;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.DateFilter;
import io.clientele.api.graphql.filter.DecimalFilter;
import io.clientele.api.graphql.filter.IdFilter;
import io.clientele.api.graphql.filter.TextFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
record ReceivableFilter(
        @Nullable TextFilter document,
        @Nullable DateFilter issuedOn,
        @Nullable DateFilter dueOn,
        @Nullable DecimalFilter amount,
        @Nullable IdFilter client,
        @Nullable TextFilter organization,
        @Nullable TextFilter kind,
        @Nullable List<ReceivableFilter> and,
        @Nullable List<ReceivableFilter> or,
        @Nullable ReceivableFilter not) {

    String on(Conditions conditions) {
        var all = new ArrayList<String>();
        if (document != null) {
            all.add(document.exactly("r.document", conditions));
        }
        if (issuedOn != null) {
            all.add(issuedOn.on("r.issued_on", conditions));
        }
        if (dueOn != null) {
            all.add(dueOn.on("r.due_on", conditions));
        }
        if (amount != null) {
            all.add(amount.on("r.amount", conditions));
        }
        if (client != null) {
            all.add(client.on("r.client_id", "Client", conditions));
        }
        if (organization != null) {
            all.add(organization.exactly("r.organization", conditions));
        }
        if (kind != null) {
            all.add(kind.exactly("r.kind", conditions));
        }
        all.addAll(Conditions.combined(and, or, not, filter -> filter.on(conditions)));
        return Conditions.all(all);
    }
}

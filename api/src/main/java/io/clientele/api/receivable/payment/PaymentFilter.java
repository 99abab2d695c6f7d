package io.clientele.api.receivable.payment;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.DateFilter;
import io.clientele.api.graphql.filter.DecimalFilter;
import io.clientele.api.graphql.filter.IdFilter;
import io.clientele.api.graphql.filter.TextFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
record PaymentFilter(
        @Nullable TextFilter externalId,
        @Nullable TextFilter document,
        @Nullable DateFilter paidOn,
        @Nullable DecimalFilter amount,
        @Nullable IdFilter client,
        @Nullable TextFilter organization,
        @Nullable TextFilter kind,
        @Nullable List<PaymentFilter> and,
        @Nullable List<PaymentFilter> or,
        @Nullable PaymentFilter not) {

    String on(Conditions conditions) {
        var all = new ArrayList<String>();
        if (externalId != null) {
            all.add(externalId.exactly("p.external_id", conditions));
        }
        if (document != null) {
            all.add(document.exactly("p.document", conditions));
        }
        if (paidOn != null) {
            all.add(paidOn.on("p.paid_on", conditions));
        }
        if (amount != null) {
            all.add(amount.on("p.amount", conditions));
        }
        if (client != null) {
            all.add(client.on("p.client_id", "Client", conditions));
        }
        if (organization != null) {
            all.add(organization.exactly("p.organization", conditions));
        }
        if (kind != null) {
            all.add(kind.exactly("p.kind", conditions));
        }
        all.addAll(Conditions.combined(and, or, not, filter -> filter.on(conditions)));
        return Conditions.all(all);
    }
}

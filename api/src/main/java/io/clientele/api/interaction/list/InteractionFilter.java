package io.clientele.api.interaction.list;

import io.clientele.api.graphql.filter.Conditions;
import io.clientele.api.graphql.filter.DateFilter;
import io.clientele.api.graphql.filter.DecimalFilter;
import io.clientele.api.graphql.filter.IdFilter;
import io.clientele.api.graphql.filter.TextFilter;
import io.clientele.api.interaction.InteractionDirection;
import io.clientele.api.interaction.InteractionKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema's input of that name: everything given must hold. */
record InteractionFilter(
        @Nullable TextFilter externalId,
        @Nullable IdFilter client,
        @Nullable TextFilter kind,
        @Nullable DateFilter onDay,
        @Nullable List<InteractionDirection> direction,
        @Nullable TextFilter channel,
        @Nullable TextFilter outcome,
        @Nullable IdFilter product,
        @Nullable TextFilter document,
        @Nullable TextFilter campaign,
        @Nullable DecimalFilter score,
        @Nullable IdFilter manager,
        @Nullable DateFilter nextContactAt,
        @Nullable List<InteractionFilter> and,
        @Nullable List<InteractionFilter> or,
        @Nullable InteractionFilter not) {

    String on(Conditions conditions) {
        var all = new ArrayList<String>();
        all.addAll(ofTexts(conditions));
        all.addAll(ofThings(conditions));
        if (onDay != null) {
            all.add(onDay.on("i.on_day", conditions));
        }
        if (nextContactAt != null) {
            all.add(nextContactAt.on("i.next_contact_at", conditions));
        }
        if (score != null) {
            all.add(score.on("i.score", conditions));
        }
        all.addAll(Conditions.combined(and, or, not, filter -> filter.on(conditions)));
        return Conditions.all(all);
    }

    private List<String> ofTexts(Conditions conditions) {
        var all = new ArrayList<String>();
        if (externalId != null) {
            all.add(externalId.exactly("i.external_id", conditions));
        }
        if (kind != null) {
            all.add(kind.on("i.kind_key", InteractionKind::key, conditions));
        }
        if (channel != null) {
            all.add(channel.byName("i.channel_key", conditions));
        }
        if (outcome != null) {
            all.add(outcome.byName("i.outcome_key", conditions));
        }
        if (document != null) {
            all.add(document.exactly("i.document", conditions));
        }
        if (campaign != null) {
            all.add(campaign.exactly("i.campaign", conditions));
        }
        return all;
    }

    private List<String> ofThings(Conditions conditions) {
        var all = new ArrayList<String>();
        if (client != null) {
            all.add(client.on("i.client_id", "Client", conditions));
        }
        if (product != null) {
            all.add(product.on("i.product_id", "Product", conditions));
        }
        if (manager != null) {
            all.add(manager.on("i.manager_id", "Manager", conditions));
        }
        if (direction != null) {
            var names = direction.stream().map(InteractionDirection::name).toList();
            all.addAll(conditions.in("i.direction", names));
        }
        return all;
    }
}

package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.channels.Channels;
import io.clientele.api.analysis.offer.answer.Channel;
import io.clientele.api.analysis.offer.answer.Price;
import io.clientele.api.analysis.offer.answer.What;
import io.clientele.api.analysis.offer.answer.What.OfProduct;
import io.clientele.api.analysis.offer.answer.When;
import io.clientele.api.analysis.offer.answer.Who;
import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.ShownProducts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OfferController {

    private final OfferCards cards;
    private final Scopes scopes;
    private final ShownProducts products;
    private final Firm firm;

    OfferController(OfferCards cards, Scopes scopes, ShownProducts products, Firm firm) {
        this.cards = cards;
        this.scopes = scopes;
        this.products = products;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    OfferCard offerCard(
            @Argument String segment,
            @Argument @Nullable PeriodInput period,
            @Argument MembershipMode.@Nullable Input membership) {
        return cards.of(scopes.of(new ScopeInput(period, List.of(segment), membership)));
    }

    @SchemaMapping(typeName = "OfferCard")
    Who who(OfferCard card, @Argument @Nullable List<ClientField> fields) {
        return cards.who(card, Objects.requireNonNullElse(fields, OfferCards.USUAL_FIELDS));
    }

    @SchemaMapping(typeName = "OfferCard")
    What what(OfferCard card) {
        return cards.what(card);
    }

    @SchemaMapping(typeName = "OfferCard")
    When when(OfferCard card, @Argument @Nullable BigDecimal dueAfter) {
        return cards.when(card, Objects.requireNonNullElse(dueAfter, OfferCards.USUALLY_DUE));
    }

    @SchemaMapping(typeName = "OfferCard")
    Price price(OfferCard card) {
        return cards.price(card);
    }

    @SchemaMapping(typeName = "OfferCard")
    Channel channel(OfferCard card, @Argument @Nullable Integer windowDays) {
        return cards.channel(card, Objects.requireNonNullElse(windowDays, Channels.USUAL_WINDOW));
    }

    @SchemaMapping(typeName = "OfferChannel")
    @Nullable
    Money otherRevenue(Channel channel) {
        return channel.told() == null ? null : firm.money(channel.told().otherRevenue());
    }

    @BatchMapping(typeName = "OfferProduct")
    Map<OfProduct, Object> product(List<OfProduct> offered) {
        var byId = products.byIds(offered.stream().map(OfProduct::product).toList());
        var shown = new HashMap<OfProduct, Object>();
        offered.forEach(one -> shown.put(one, Objects.requireNonNull(byId.get(one.product()))));
        return shown;
    }
}

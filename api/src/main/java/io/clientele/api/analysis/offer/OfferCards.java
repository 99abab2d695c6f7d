package io.clientele.api.analysis.offer;

import io.clientele.api.analysis.channels.Channels;
import io.clientele.api.analysis.offer.answer.Channel;
import io.clientele.api.analysis.offer.answer.Price;
import io.clientele.api.analysis.offer.answer.What;
import io.clientele.api.analysis.offer.answer.When;
import io.clientele.api.analysis.offer.answer.Who;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whom, what, when, at which price and through which channel to offer, in the snapshot of this thread. */
@Component
public class OfferCards {

    /** What tells clients apart when nobody says otherwise. */
    public static final List<ClientField> USUAL_FIELDS = List.of(
            ClientField.REGION,
            ClientField.INDUSTRY,
            ClientField.KIND,
            ClientField.PRICE_TIER,
            ClientField.LEAD_SOURCE);

    /** So many times his own median gap after the last purchase a client is due. */
    public static final BigDecimal USUALLY_DUE = new BigDecimal("1.5");

    private static final int MOST_FIELDS = 5;
    private static final int MOST_MONTHS = 60;

    private final Traits traits;
    private final Goods goods;
    private final Timing timing;
    private final Pricing pricing;
    private final Channels channels;
    private final Universe universe;

    OfferCards(Traits traits, Goods goods, Timing timing, Pricing pricing, Channels channels, Universe universe) {
        this.traits = traits;
        this.goods = goods;
        this.timing = timing;
        this.pricing = pricing;
        this.channels = channels;
        this.universe = universe;
    }

    /**
     * @param scope of one segment
     * @throws Problem {@code PERIOD_TOO_LONG} above 60 months
     */
    public OfferCard of(Scope scope) {
        var base = universe.all();
        if (scope.visible() != null) {
            base.and(scope.visible());
        }
        return new OfferCard(scope, scope.ofAtMost(MOST_MONTHS).among(base), base);
    }

    /**
     * @param fields 1 to 5, each once
     * @throws Problem {@code BAD_FIELDS}, {@code FIELD_NOT_USABLE} for one whose values are hardly shared
     */
    public Who who(OfferCard card, List<ClientField> fields) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS || new HashSet<>(fields).size() < fields.size()) {
            throw new Problem("BAD_FIELDS", "Name 1 to %d fields, each once.".formatted(MOST_FIELDS));
        }
        return new Who(
                card.members().getCardinality(),
                card.base().getCardinality(),
                fields.stream()
                        .map(field -> traits.of(field, card.members(), card.base()))
                        .toList());
    }

    public What what(OfferCard card) {
        return goods.of(card.scope(), card.members(), card.base());
    }

    /**
     * @param dueAfter see {@link io.clientele.api.sale.classification.stage.RepurchaseDue}
     * @throws Problem {@code OUT_OF_RANGE}
     */
    public When when(OfferCard card, BigDecimal dueAfter) {
        return timing.of(card.scope(), card.members(), dueAfter);
    }

    public Price price(OfferCard card) {
        return pricing.of(card.scope(), card.members());
    }

    /** @throws Problem as {@link Channels#of} */
    public Channel channel(OfferCard card, int windowDays) {
        return Channel.of(channels.of(card.scope(), windowDays));
    }
}

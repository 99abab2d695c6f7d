package io.clientele.api.analysis.offer;

import io.clientele.api.Api;
import io.clientele.api.analysis.offer.OfferBase.Buyer;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Offer cards of segments of a random base, as an admin and as Ann ask for them, a manager of some of its clients. */
abstract class AskedOffers {

    static final String WHO =
            "who { size base fields { field n missing values { value clients baseClients percent lift } } }";
    static final String WHAT = """
            what { n base missing products { product { name } n baseBuyers percent lift }
              gaps { x { product { name } } y { product { name } } nX nY nXY n nXWithoutY lift } }""";
    static final String QUARTILES = "{ n missing lower median upper }";
    static final String WHEN = """
            when(dueAfter: "2") { gap %s due { n missing value } weekdays { n missing beats { number orders index } }
              months { n missing beats { number orders index } } }""".formatted(QUARTILES);
    static final String PRICE =
            "price { paid %1$s discount %1$s discounted { n missing value } averageOrder { n missing value } }"
                    .formatted(QUARTILES);
    static final String CHANNEL =
            "channel { n missing windowDays fewContacted otherOrders otherRevenue { amount } channels { channel interactions clients orders revenue { amount } } }";

    record Quarters(
            int n,
            @Nullable String missing,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal median,
            @Nullable BigDecimal upper) {}

    record Single(int n, @Nullable String missing, @Nullable BigDecimal value) {}

    private final OfferBase base = new OfferBase(47);
    final SegmentTestData segments;
    SegmentTestData ann;
    String north = "";
    String few = "";

    AskedOffers(Api api) {
        this.segments = new SegmentTestData(api::admin);
        this.ann = segments;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Interactions interactions,
            @Autowired Managers managers,
            @Autowired Api api) {
        base.into(clients, products, sales, interactions);
        north = segments.dynamic("North", "region = 'North'");
        few = segments.list(
                "Few",
                clients.idsOf(OfferBase.SOURCE, List.of("o001", "o002", "o003")).values());
        ann = MadeAccounts.manager(api, managers, OfferBase.SOURCE, "Ann", "ann-of-offers");
    }

    OfferOracle everybody() {
        return new OfferOracle(base, buyer -> true, AskedOffers::isNorth);
    }

    OfferOracle annsOwn() {
        return new OfferOracle(base, buyer -> buyer.manager().equals("Ann"), AskedOffers::isNorth);
    }

    private static boolean isNorth(Buyer buyer) {
        return buyer.region().equals("North");
    }

    static BigDecimal ratio(long part, long whole, int scale) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }

    static Answer card(SegmentTestData caller, String segment, String fields) {
        return caller.ask("{ analysis { offerCard(segment: \"%s\") { %s } } }".formatted(segment, fields));
    }
}

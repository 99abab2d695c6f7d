package io.clientele.api.report.offer;

import io.clientele.api.analysis.channels.Channels;
import io.clientele.api.analysis.offer.OfferCards;
import io.clientele.api.analysis.offer.answer.Channel;
import io.clientele.api.analysis.offer.answer.Price;
import io.clientele.api.analysis.offer.answer.Told;
import io.clientele.api.analysis.offer.answer.What;
import io.clientele.api.analysis.offer.answer.What.OfProduct;
import io.clientele.api.analysis.offer.answer.When;
import io.clientele.api.analysis.offer.answer.Who;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.sale.line.ProductLabels;
import io.clientele.reporting.document.Document;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom, what, when, at which price and through which channel to offer. */
@Component
class OfferCardContent implements ReportContent {

    /** All that the report tells of. */
    record Known(Who who, What what, When when, Price price, Channel channel, Map<Integer, String> products) {

        String product(int id) {
            return products.getOrDefault(id, "#" + id);
        }
    }

    private static final Choice<List<ClientField>> FIELDS = Choice.words(
            "fields",
            OfferCards.USUAL_FIELDS,
            EnumSet.of(
                    ClientField.KIND,
                    ClientField.COUNTRY,
                    ClientField.REGION,
                    ClientField.CITY,
                    ClientField.SEX,
                    ClientField.EDUCATION,
                    ClientField.INDUSTRY,
                    ClientField.MANAGER,
                    ClientField.PRICE_TYPE,
                    ClientField.PRICE_TIER,
                    ClientField.PAYMENT_TERMS,
                    ClientField.PAYMENT_METHOD,
                    ClientField.DELIVERY_SECTOR,
                    ClientField.DELIVERY_METHOD,
                    ClientField.LEAD_SOURCE));
    private static final Choice<BigDecimal> DUE_AFTER =
            Choice.decimal("dueAfter", OfferCards.USUALLY_DUE, BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final Choice<Integer> WINDOW =
            Choice.whole("windowDays", Channels.USUAL_WINDOW, 0, Channels.LONGEST_WINDOW, "days");

    private final OfferCards offers;
    private final ProductLabels labels;
    private final Scopes scopes;
    private final Drafts drafts;

    OfferCardContent(OfferCards offers, ProductLabels labels, Scopes scopes, Drafts drafts) {
        this.offers = offers;
        this.labels = labels;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.OFFER_CARD;
    }

    @Override
    public List<Choice<?>> choices() {
        return List.of(FIELDS, DUE_AFTER, WINDOW);
    }

    @Override
    public Document fill(ReportQuestion question) {
        var known = known(question);
        var draft = drafts.of(kind(), question);
        new OfferFindings(known, draft).write();
        var tables = new OfferTables(known, draft.words());
        var dueAfter = question.choices().get(DUE_AFTER).stripTrailingZeros();
        return draft.section(tables.who())
                .section(tables.products())
                .section(tables.gaps())
                .section(tables.figures())
                .section(tables.weekdays())
                .section(tables.months())
                .section(tables.channels())
                .legend("offer.few", Told.LEAST)
                .legend("offer.lift")
                .legend("offer.gaps")
                .legend("offer.due", draft.words().number(dueAfter, Math.max(1, dueAfter.scale())))
                .legend("offer.rhythm")
                .legend("offer.price")
                .legend("channels", known.channel().windowDays())
                .document();
    }

    private Known known(ReportQuestion question) {
        var choices = question.choices();
        var card = offers.of(scopes.of(question.period(), question.segments(), question.membership()));
        var what = offers.what(card);
        return new Known(
                offers.who(card, choices.get(FIELDS)),
                what,
                offers.when(card, choices.get(DUE_AFTER)),
                offers.price(card),
                offers.channel(card, choices.get(WINDOW)),
                labels.products(products(what)));
    }

    private static Set<Integer> products(What what) {
        var ids = new HashSet<Integer>();
        if (what.products() != null) {
            what.products().stream().map(OfProduct::product).forEach(ids::add);
        }
        if (what.gaps() != null) {
            what.gaps().forEach(rule -> {
                ids.add(rule.x().id());
                ids.add(rule.y().id());
            });
        }
        return ids;
    }
}

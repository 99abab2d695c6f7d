package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.commerceml.content.document.DocumentKind;
import io.clientele.api.exchange.commerceml.content.document.ProductNames;
import io.clientele.api.exchange.commerceml.content.document.SaleLines;
import io.clientele.api.exchange.commerceml.content.document.TradeDocument;
import io.clientele.api.exchange.commerceml.content.document.Unfit;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.exchange.commerceml.markup.Things;
import io.clientele.api.firm.Firm;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductField;
import io.clientele.api.sale.product.Products;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes in whom and what documents are about: products, prices and counterparties, before any document. */
final class Cards implements Things {

    private final Survey survey;
    private final ProductReading productReading;
    private final OfferReading offerReading;
    private final Batch<ProductCard> products;
    private final Batch<ProductCard> prices;
    private final Batch<ClientCard> clients;
    private final NewProducts named;
    private final LoadReport report;
    private final Runnable progress;
    private final Set<String> ofVariants = new HashSet<>();

    /** The rooms that keep cards. */
    record Rooms(Products products, Clients clients, Firm firm) {}

    Cards(Survey survey, String source, Rooms rooms, NewProducts named, LoadReport report, Runnable progress) {
        this.survey = survey;
        this.productReading = new ProductReading(survey);
        this.offerReading = new OfferReading(survey, rooms.firm());
        this.products = new Batch<>(cards -> withoutGone(cards, rooms.products().upsert(source, cards)), report);
        this.prices = new Batch<>(cards -> pricesOf(afterProducts(source, cards, rooms.products())), report);
        this.clients = new Batch<>(cards -> rooms.clients().upsert(source, cards), report);
        this.named = named;
        this.report = report;
        this.progress = progress;
    }

    @Override
    public void product(Element product) {
        taking(product, () -> {
            if (isFirst("card", product)) {
                products.add(productReading.card(product), Place.of(product));
            }
        });
        progress.run();
    }

    @Override
    public void offer(Element offer) {
        taking(
                offer,
                () -> offerReading
                        .card(offer)
                        .filter(card -> isFirst("price", offer))
                        .ifPresentOrElse(
                                card -> prices.add(card, Place.of(offer)), () -> report.skipped(Place.of(offer))));
        progress.run();
    }

    @Override
    public void counterparty(Element counterparty) {
        client(counterparty);
        progress.run();
    }

    @Override
    public void document(Element document) {
        TradeDocument.of(document).forEach(trade -> {
            trade.clients().forEach(this::client);
            if (trade.kind().filter(DocumentKind::isTrade).isPresent() && !trade.isRemoved()) {
                SaleLines.products(trade).forEach(this::named);
            }
        });
    }

    private void client(Element counterparty) {
        if (survey.isLastCard(counterparty)) {
            taking(counterparty, () -> clients.add(CounterpartyReading.card(counterparty), Place.of(counterparty)));
        }
    }

    private void named(Element line) {
        if (line.filled("Наименование") != null) {
            named.add(productReading.named(line));
        }
    }

    /** Variants of a product are one product here: what is said of the first of them counts. */
    private boolean isFirst(String what, Element product) {
        return !ProductNames.isVariant(product) || ofVariants.add(what + ProductNames.ofCard(product));
    }

    private void taking(Element thing, Runnable take) {
        try {
            take.run();
        } catch (Unfit unfit) {
            report.rejected(Place.of(thing), List.of(unfit.rejected()));
        }
    }

    /** Hands over the rest. */
    void land() {
        products.land();
        prices.land();
        clients.land();
        named.land();
    }

    /** A product that is gone in 1C and was never known here is nothing to tell. */
    private static Outcome withoutGone(List<ProductCard> cards, Outcome outcome) {
        var told = outcome.rejected().stream()
                .filter(fault -> !isNameless(fault)
                        || !"false".equals(cards.get(fault.index()).fields().get(ProductField.ACTIVE)))
                .toList();
        var gone = outcome.rejected().size() - told.size();
        return new Outcome(outcome.created(), outcome.changed(), outcome.unchanged() + gone, told);
    }

    private Outcome afterProducts(String source, List<ProductCard> cards, Products room) {
        products.land();
        return room.upsert(source, cards);
    }

    private static Outcome pricesOf(Outcome outcome) {
        var told = outcome.rejected().stream()
                .map(fault -> isNameless(fault) ? unknown(fault) : fault)
                .toList();
        return new Outcome(outcome.created(), outcome.changed(), outcome.unchanged(), told);
    }

    private static boolean isNameless(Rejected fault) {
        return fault.code().equals("REQUIRED") && ClientField.NAME.column().equals(fault.column());
    }

    private static Rejected unknown(Rejected fault) {
        return new Rejected(
                fault.index(),
                "Ид",
                null,
                "UNKNOWN_PRODUCT",
                "The offer's product is unknown; send the catalogue first.");
    }
}

package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.commerceml.content.document.ProductNames;
import io.clientele.api.exchange.commerceml.content.document.Unfit;
import io.clientele.api.exchange.commerceml.content.document.Words;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Prices of offers as cards of their products: of the first type of price, for one basic unit, in the firm's currency. */
final class OfferReading {

    private final Survey survey;
    private final Firm firm;

    OfferReading(Survey survey, Firm firm) {
        this.survey = survey;
        this.firm = firm;
    }

    /** Nothing for an offer without such a price. */
    Optional<ProductCard> card(Element offer) {
        return offer.all("Цены", "Цена")
                .filter(this::isOfType)
                .findFirst()
                .map(price -> new ProductCard(
                        ProductNames.ofCard(offer),
                        Map.of(ProductField.PRICE, perUnit(price).toPlainString())));
    }

    private boolean isOfType(Element price) {
        var type = price.filled("ИдТипаЦены");
        return survey.priceType() == null || type == null || type.equals(survey.priceType());
    }

    private BigDecimal perUnit(Element price) {
        var currency = Words.currency(price.filled("Валюта"));
        if (currency != null && !currency.equals(firm.currency())) {
            throw new Unfit(
                    "Валюта",
                    currency,
                    "PRICE_CURRENCY",
                    "The prices of products are kept in %s.".formatted(firm.currency()));
        }
        var amount = Words.neededNumber("ЦенаЗаЕдиницу", price.text("ЦенаЗаЕдиницу"));
        var factor = Words.number("Коэффициент", price.text("Коэффициент"));
        return amount.divide(
                factor == null || factor.signum() <= 0 ? BigDecimal.ONE : factor, Money.SCALE, RoundingMode.HALF_UP);
    }
}

package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.commerceml.content.document.Deleted;
import io.clientele.api.exchange.commerceml.content.document.LineTax;
import io.clientele.api.exchange.commerceml.content.document.ProductNames;
import io.clientele.api.exchange.commerceml.content.document.Requisites;
import io.clientele.api.exchange.commerceml.content.document.TradeDocument;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.NameKey;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Products of a catalogue as cards: what the file says is set, what it leaves out stays. */
final class ProductReading {

    private static final Map<String, String> TYPES =
            Map.of("услуга", "SERVICE", "работа", "SERVICE", "набор", "SET", "комплект", "SET");

    private final Survey survey;

    ProductReading(Survey survey) {
        this.survey = survey;
    }

    ProductCard card(Element product) {
        var fields = names(product);
        put(fields, ProductField.BRAND, brand(product));
        put(fields, ProductField.TYPE, type(product));
        put(fields, ProductField.VAT_RATE, vatRate(product));
        put(
                fields,
                ProductField.GROUP,
                product.all("Группы", "Ид")
                        .map(group -> survey.group(group.text()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        fields.put(ProductField.ACTIVE, String.valueOf(!Deleted.is(product)));
        return new ProductCard(ProductNames.ofCard(product), fields);
    }

    /** A product as a line of a document names it. */
    ProductCard named(Element line) {
        return new ProductCard(ProductNames.of(line), names(line));
    }

    private Map<ProductField, String> names(Element product) {
        var fields = new EnumMap<ProductField, String>(ProductField.class);
        put(fields, ProductField.NAME, product.filled("Наименование"));
        put(fields, ProductField.ARTICLE, product.text("Артикул"));
        put(fields, ProductField.UNIT, unit(product));
        return fields;
    }

    private static void put(Map<ProductField, String> fields, ProductField field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    private @Nullable String unit(Element product) {
        var unit = product.find("БазоваяЕдиница").orElse(null);
        if (unit == null) {
            return null;
        }
        var code = unit.attribute("Код");
        return !unit.text().isEmpty() ? survey.unit(unit.text()) : code == null ? null : survey.unit(code.strip());
    }

    private static @Nullable String brand(Element product) {
        var maker = product.filled("Изготовитель", "Наименование");
        return maker == null ? product.filled("ТорговаяМарка") : maker;
    }

    private static @Nullable String type(Element product) {
        var type = new Requisites(product).of("ТипНоменклатуры", "ВидНоменклатуры");
        return type == null ? null : TYPES.getOrDefault(NameKey.of(type), "GOODS");
    }

    /** Empty for a product without VAT. */
    private static @Nullable String vatRate(Element product) {
        var said = product.all("СтавкиНалогов", "СтавкаНалога")
                .filter(TradeDocument::isVat)
                .map(rate -> rate.filled("Ставка"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var rate = LineTax.rate(said);
        return said == null ? null : rate == null ? "" : rate.toPlainString();
    }
}

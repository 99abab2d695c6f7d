package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The VAT of a line as the file gives it; nothing is computed from its rate.
 *
 * @param amount null when the file does not say
 * @param rate in percent; null when the file does not say, or says that there is none
 * @param besides what comes on top of the line's sum
 */
public record LineTax(@Nullable BigDecimal amount, @Nullable BigDecimal rate, BigDecimal besides) {

    static LineTax of(Element line, TradeDocument document) {
        var taxes = taxes(line).toList();
        var amount = taxes.stream()
                .map(tax -> Words.number("Налог", tax.text("Сумма")))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        var rate = Stream.concat(taxes.stream(), line.all("СтавкиНалогов", "СтавкаНалога"))
                .map(tax -> rate(tax.filled("Ставка")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var within = Stream.concat(taxes.stream(), taxes(document.element()))
                .map(tax -> tax.filled("УчтеноВСумме"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Words::yes)
                .orElse(true);
        return new LineTax(amount, rate, within ? BigDecimal.ZERO : besides(amount, rate));
    }

    private static Stream<Element> taxes(Element thing) {
        return thing.all("Налоги", "Налог").filter(TradeDocument::isVat);
    }

    private static BigDecimal besides(@Nullable BigDecimal amount, @Nullable BigDecimal rate) {
        if (amount == null && rate != null && rate.signum() > 0) {
            throw new Unfit(
                    "Налог", "", "VAT_MISSING", "The sum is without VAT, and how much VAT comes on top is not said.");
        }
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Such as {@code 20} or {@code 20%}; words such as {@code Без НДС} are none. */
    public static @Nullable BigDecimal rate(@Nullable String text) {
        return text != null && text.matches("\\d{1,2}([.,]\\d{1,2})?\\s?%?")
                ? new BigDecimal(text.replace("%", "").replace(',', '.').strip())
                : null;
    }
}

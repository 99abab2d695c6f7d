package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The discounts of a line, or of a whole document.
 *
 * @param sum null when there are none
 * @param besides those that its sum does not have in it yet
 */
record Discounts(@Nullable BigDecimal sum, BigDecimal besides) {

    static Discounts of(Element thing) {
        return new Discounts(
                sum(thing.all("Скидки", "Скидка")),
                Objects.requireNonNullElse(
                        sum(thing.all("Скидки", "Скидка").filter(Discounts::isBeside)), BigDecimal.ZERO));
    }

    private static boolean isBeside(Element discount) {
        var within = discount.filled("УчтеноВСумме");
        return within != null && !Words.yes(within);
    }

    private static @Nullable BigDecimal sum(Stream<Element> discounts) {
        return discounts
                .map(discount -> Words.number("Скидка", discount.text("Сумма")))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}

package io.clientele.api.analysis;

import io.clientele.api.analysis.counting.SalesFigures;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells figures in the firm's currency. */
@Controller
class FiguresController {

    private final Firm firm;

    FiguresController(Firm firm) {
        this.firm = firm;
    }

    @SchemaMapping
    Money revenue(SalesFigures figures) {
        return money(figures.revenue());
    }

    @SchemaMapping
    Money netRevenue(SalesFigures figures) {
        return money(figures.netRevenue());
    }

    @SchemaMapping
    Money cost(SalesFigures figures) {
        return money(figures.cost());
    }

    @SchemaMapping
    Money margin(SalesFigures figures) {
        return money(figures.margin());
    }

    @SchemaMapping
    BigDecimal orders(SalesFigures figures) {
        return shortest(figures.orders());
    }

    @SchemaMapping
    BigDecimal clients(SalesFigures figures) {
        return shortest(figures.clients());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, firm.currency());
    }

    /** A whole number without decimals; a part of one with those it needs. */
    private static BigDecimal shortest(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : number.stripTrailingZeros()
                        .setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }
}

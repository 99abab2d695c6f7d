package io.clientele.api.sale.list;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What the figures of sales and their lines are called in the schema. */
@Controller
class SaleAmountsController {

    private final Firm firm;

    SaleAmountsController(Firm firm) {
        this.firm = firm;
    }

    @SchemaMapping
    Instant soldAt(Sale sale) {
        return sale.soldAt().atZone(firm.zone()).toInstant();
    }

    @SchemaMapping
    Money revenue(Sale sale) {
        return money(sale.amount());
    }

    @SchemaMapping
    Money vat(Sale sale) {
        return money(sale.vatAmount());
    }

    @SchemaMapping
    Money netRevenue(Sale sale) {
        return money(sale.amount().subtract(sale.vatAmount()));
    }

    @SchemaMapping
    Money cost(Sale sale) {
        return money(sale.cost());
    }

    @SchemaMapping
    Money margin(Sale sale) {
        return money(sale.amount().subtract(sale.vatAmount()).subtract(sale.cost()));
    }

    @SchemaMapping(typeName = "SaleLine")
    Money revenue(Line line) {
        return money(line.amount());
    }

    @SchemaMapping(typeName = "SaleLine")
    Money vat(Line line) {
        return money(line.vatAmount());
    }

    @SchemaMapping(typeName = "SaleLine")
    Money netRevenue(Line line) {
        return money(line.amount().subtract(line.vatAmount()));
    }

    @SchemaMapping(typeName = "SaleLine")
    Money cost(Line line) {
        return money(line.cost());
    }

    @SchemaMapping(typeName = "SaleLine")
    Money margin(Line line) {
        return money(line.amount().subtract(line.vatAmount()).subtract(line.cost()));
    }

    @SchemaMapping(typeName = "SaleLine")
    @Nullable
    Money discount(Line line) {
        return optional(line.discountAmount());
    }

    @SchemaMapping(typeName = "SaleLine")
    @Nullable
    Money price(Line line) {
        return optional(line.price());
    }

    /** As invoiced; the firm's amount when the document is in the firm's currency. */
    @SchemaMapping(typeName = "SaleLine")
    Money originalAmount(Line line) {
        return new Money(line.originalAmount() == null ? line.amount() : line.originalAmount(), line.currency());
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, firm.currency());
    }

    private @Nullable Money optional(@Nullable BigDecimal amount) {
        return amount == null ? null : money(amount);
    }
}

package io.clientele.api.receivable.payment;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was paid, in the firm's currency and in the payment's own. */
@Controller
class PaymentAmountsController {

    private final Firm firm;

    PaymentAmountsController(Firm firm) {
        this.firm = firm;
    }

    @SchemaMapping
    Money amount(Payment payment) {
        return new Money(payment.amount(), firm.currency());
    }

    @SchemaMapping
    Money originalAmount(Payment payment) {
        var original = payment.originalAmount();
        return new Money(original == null ? payment.amount() : original, payment.currency());
    }
}

package io.clientele.api.receivable.payment;

import io.clientele.api.access.once.UpsertOnce;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PaymentChangeController {

    record UpsertInput(
            @Nullable String source,
            List<PaymentRow> payments,
            @Nullable String idempotencyKey) {}

    record Payload(List<Payment> payments, int created, int changed, int unchanged, List<UserError> userErrors) {}

    record DeleteInput(
            @Nullable String source,
            List<String> externalIds,
            @Nullable String idempotencyKey) {}

    record DeletePayload(int deleted, List<UserError> userErrors) {}

    private final Payments payments;
    private final PaymentList list;
    private final UpsertOnce once;

    PaymentChangeController(Payments payments, PaymentList list, UpsertOnce once) {
        this.payments = payments;
        this.list = list;
        this.once = once;
    }

    @MutationMapping
    Payload paymentUpsert(@Argument UpsertInput input) {
        var source = UpsertOnce.source(input.source());
        var rows = input.payments();
        try {
            var outcome = once.take(
                    "payment.upsert", input.idempotencyKey(), rows.size(), () -> payments.upsert(source, rows));
            var stored = list.of(
                    source, rows.stream().map(row -> row.externalId().strip()).toList());
            return new Payload(
                    stored,
                    outcome.created(),
                    outcome.changed(),
                    outcome.unchanged(),
                    UpsertOnce.errors("payments", outcome));
        } catch (Problem problem) {
            return new Payload(List.of(), 0, 0, 0, List.of(UpsertOnce.error("payments", problem)));
        }
    }

    @MutationMapping
    DeletePayload paymentDelete(@Argument DeleteInput input) {
        try {
            var source = UpsertOnce.source(input.source());
            var outcome = once.work(
                    "payment.delete", input.idempotencyKey(), () -> payments.delete(source, input.externalIds()));
            return new DeletePayload(outcome.changed(), UpsertOnce.missing("externalIds", outcome));
        } catch (Problem problem) {
            return new DeletePayload(0, List.of(UpsertOnce.error("externalIds", problem)));
        }
    }
}

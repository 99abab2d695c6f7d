package io.clientele.api.receivable.list;

import io.clientele.api.access.once.UpsertOnce;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ReceivableChangeController {

    record UpsertInput(
            @Nullable String source,
            List<InvoiceRow> receivables,
            @Nullable String idempotencyKey) {}

    record Payload(List<Receivable> receivables, int created, int changed, int unchanged, List<UserError> userErrors) {}

    record DeleteInput(
            @Nullable String source,
            List<String> documents,
            @Nullable String idempotencyKey) {}

    record DeletePayload(int deleted, List<UserError> userErrors) {}

    private final Invoices invoices;
    private final ReceivableList receivables;
    private final UpsertOnce once;

    ReceivableChangeController(Invoices invoices, ReceivableList receivables, UpsertOnce once) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.once = once;
    }

    @MutationMapping
    Payload receivableUpsert(@Argument UpsertInput input) {
        var source = UpsertOnce.source(input.source());
        var rows = input.receivables();
        try {
            var outcome = once.take(
                    "receivable.upsert", input.idempotencyKey(), rows.size(), () -> invoices.upsert(source, rows));
            var stored = receivables.of(
                    source, rows.stream().map(row -> row.document().strip()).toList());
            return new Payload(
                    stored,
                    outcome.created(),
                    outcome.changed(),
                    outcome.unchanged(),
                    UpsertOnce.errors("receivables", outcome));
        } catch (Problem problem) {
            return new Payload(List.of(), 0, 0, 0, List.of(UpsertOnce.error("receivables", problem)));
        }
    }

    @MutationMapping
    DeletePayload receivableDelete(@Argument DeleteInput input) {
        try {
            var source = UpsertOnce.source(input.source());
            var outcome = once.work(
                    "receivable.delete", input.idempotencyKey(), () -> invoices.delete(source, input.documents()));
            return new DeletePayload(outcome.changed(), UpsertOnce.missing("documents", outcome));
        } catch (Problem problem) {
            return new DeletePayload(0, List.of(UpsertOnce.error("documents", problem)));
        }
    }
}

package io.clientele.api.sale.change;

import io.clientele.api.access.once.UpsertOnce;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.sale.ShownSales;
import io.clientele.api.sale.document.SaleOptions;
import io.clientele.api.sale.document.Sales;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class SaleChangeController {

    private static final int MOST_LINES = 5_000;

    record UpsertInput(
            @Nullable String source,
            List<SaleInput> sales,
            boolean createMissing,
            @Nullable String idempotencyKey) {}

    record Payload(List<?> sales, int created, int changed, int unchanged, List<UserError> userErrors) {

        static Payload refused(List<UserError> errors) {
            return new Payload(List.of(), 0, 0, 0, errors);
        }
    }

    record DeleteInput(
            @Nullable String source,
            List<String> documents,
            @Nullable String idempotencyKey) {}

    record DeletePayload(int deleted, List<UserError> userErrors) {}

    private final Sales sales;
    private final ShownSales shown;
    private final UpsertOnce once;
    private final Firm firm;

    SaleChangeController(Sales sales, ShownSales shown, UpsertOnce once, Firm firm) {
        this.sales = sales;
        this.shown = shown;
        this.once = once;
        this.firm = firm;
    }

    @MutationMapping
    Payload saleUpsert(@Argument UpsertInput input) {
        var places = new LinePlaces(input.sales());
        try {
            refuseMany(places);
            return landed(input, places, empty(input.sales()));
        } catch (Problem problem) {
            return Payload.refused(List.of(UpsertOnce.error("sales", problem)));
        }
    }

    @MutationMapping
    DeletePayload saleDelete(@Argument DeleteInput input) {
        try {
            var source = UpsertOnce.source(input.source());
            var outcome =
                    once.work("sale.delete", input.idempotencyKey(), () -> sales.delete(source, input.documents()));
            return new DeletePayload(outcome.changed(), UpsertOnce.missing("documents", outcome));
        } catch (Problem problem) {
            return new DeletePayload(0, List.of(UpsertOnce.error("documents", problem)));
        }
    }

    /** @param empty what is told of documents without lines, which leave the key free as other refused ones do */
    private Payload landed(UpsertInput input, LinePlaces places, List<UserError> empty) {
        var source = UpsertOnce.source(input.source());
        var key = empty.isEmpty() ? input.idempotencyKey() : null;
        var outcome = once.take("sale.upsert", key, input.sales().size(), () -> upsert(source, input));
        var documents =
                input.sales().stream().map(sale -> sale.document().strip()).toList();
        return new Payload(
                shown.ofDocuments(source, documents),
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                Stream.concat(places.errors(outcome).stream(), empty.stream()).toList());
    }

    /** A document is given whole, so a line that is not given is gone. */
    private Outcome upsert(String source, UpsertInput input) {
        var rows =
                input.sales().stream().flatMap(sale -> sale.rows(firm.zone())).toList();
        return sales.upsert(source, rows, new SaleOptions(input.createMissing(), true));
    }

    private static List<UserError> empty(List<SaleInput> sales) {
        return IntStream.range(0, sales.size())
                .filter(place -> sales.get(place).lines().isEmpty())
                .mapToObj(place -> new UserError(
                        List.of("sales", String.valueOf(place), "lines"),
                        "REQUIRED",
                        "A document has at least one line; to remove it use saleDelete."))
                .toList();
    }

    private static void refuseMany(LinePlaces places) {
        if (places.count() > MOST_LINES) {
            throw new Problem("BATCH_TOO_LARGE", "At most %,d lines are taken at once.".formatted(MOST_LINES));
        }
    }
}

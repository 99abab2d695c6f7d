package io.clientele.api.receivable.list;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.list.SettledClients.Asked;
import io.clientele.api.receivable.settlement.Settled;
import io.clientele.api.receivable.settlement.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The figures of invoices, and what became of them. */
@Controller
class ReceivableAmountsController {

    private final Firm firm;
    private final SettledClients settledClients;
    private final Snapshots snapshots;

    ReceivableAmountsController(Firm firm, SettledClients settledClients, Snapshots snapshots) {
        this.firm = firm;
        this.settledClients = settledClients;
        this.snapshots = snapshots;
    }

    @SchemaMapping
    Money amount(Receivable receivable) {
        return firm(receivable.amount());
    }

    @SchemaMapping
    Money originalAmount(Receivable receivable) {
        var original = receivable.originalAmount();
        return new Money(original == null ? receivable.amount() : original, receivable.currency());
    }

    @SchemaMapping
    CompletableFuture<Money> remaining(Receivable receivable, DataLoader<Asked, Settlement> settlements) {
        return settled(receivable, settlements)
                .thenApply(settled ->
                        settled.map(Settled::remaining).map(firm::money).orElseGet(() -> firm(receivable.amount())));
    }

    @SchemaMapping
    CompletableFuture<@Nullable LocalDate> paidOn(Receivable receivable, DataLoader<Asked, Settlement> settlements) {
        return settled(receivable, settlements)
                .thenApply(settled -> settled.map(Settled::paidOn).orElse(null));
    }

    @SchemaMapping
    CompletableFuture<Integer> overdueDays(Receivable receivable, DataLoader<Asked, Settlement> settlements) {
        var date = snapshots.current().businessDate();
        return settled(receivable, settlements)
                .thenApply(settled -> settled.map(one -> one.overdueDays(date)).orElse(0));
    }

    private CompletableFuture<Optional<Settled>> settled(
            Receivable receivable, DataLoader<Asked, Settlement> settlements) {
        return settlements
                .load(settledClients.now(receivable.clientId()))
                .thenApply(settlement -> settlement.invoice(receivable.id()));
    }

    private Money firm(BigDecimal amount) {
        return new Money(amount, firm.currency());
    }
}

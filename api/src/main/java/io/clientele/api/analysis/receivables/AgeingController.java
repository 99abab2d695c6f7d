package io.clientele.api.analysis.receivables;

import io.clientele.api.analysis.scope.ClientPages;
import io.clientele.api.analysis.scope.ClientRow;
import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.client.Client;
import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.graphql.Page;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class AgeingController {

    /** What is not due has no days. */
    record Bucket(@Nullable Integer fromDays, @Nullable Integer toDays, Money amount) {}

    record Debt(Money debt, Money overdue, Money advance, List<Bucket> buckets) {}

    record Row(Client client, Debt owed) implements ClientRow {}

    private final Ageings ageings;
    private final Scopes scopes;
    private final ClientPages pages;
    private final Firm firm;

    AgeingController(Ageings ageings, Scopes scopes, ClientPages pages, Firm firm) {
        this.ageings = ageings;
        this.scopes = scopes;
        this.pages = pages;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    AgeingAnswer receivables(
            @Arguments ScopeInput input,
            @Argument @Nullable LocalDate on,
            @Argument @Nullable List<Integer> lastDays,
            @Argument @Nullable Boolean netAdvances) {
        var scope = scopes.of(input);
        return ageings.of(
                scope,
                Objects.requireNonNullElse(on, scope.asOf().businessDate()),
                Objects.requireNonNullElse(lastDays, Ageing.USUAL),
                Boolean.TRUE.equals(netAdvances));
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    LocalDate on(AgeingAnswer answer) {
        return answer.day();
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    List<Segment> segments(AgeingAnswer answer) {
        return answer.scope().segments();
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    String membership(AgeingAnswer answer) {
        return answer.scope().membership().text();
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    AsOf asOf(AgeingAnswer answer) {
        return answer.scope().asOf();
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    boolean partial(AgeingAnswer answer) {
        return answer.scope().partial();
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    Debt total(AgeingAnswer answer) {
        return debt(answer.total(), answer.lastDays());
    }

    @SchemaMapping(typeName = "ReceivablesAgeing")
    Page<Row> clients(AgeingAnswer answer, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var byClient = answer.byClient();
        var order = answer.rows().stream().map(DebtRow::client).toList();
        return pages.page(
                "receivables",
                order,
                first,
                after,
                client -> new Row(client, debt(Objects.requireNonNull(byClient.get(client.id())), answer.lastDays())));
    }

    private Debt debt(DebtRow row, List<Integer> lastDays) {
        var buckets = new ArrayList<Bucket>();
        var amounts = row.buckets();
        buckets.add(new Bucket(null, null, firm.money(amounts.getFirst())));
        for (var bucket = 1; bucket < amounts.size(); bucket++) {
            buckets.add(new Bucket(
                    bucket == 1 ? 1 : lastDays.get(bucket - 2) + 1,
                    bucket > lastDays.size() ? null : lastDays.get(bucket - 1),
                    firm.money(amounts.get(bucket))));
        }
        return new Debt(firm.money(row.debt()), firm.money(row.overdue()), firm.money(row.advance()), buckets);
    }
}

package io.clientele.api.receivable.payment;

import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PaymentController implements NodeLoader {

    private final PaymentList payments;
    private final Clients clients;

    PaymentController(PaymentList payments, Clients clients) {
        this.payments = payments;
        this.clients = clients;
    }

    @Override
    public String type() {
        return Payment.TYPE;
    }

    @Override
    public @Nullable Payment load(long number) {
        return payments.find(number).orElse(null);
    }

    @QueryMapping
    Page<Payment> payments(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable PaymentFilter filter,
            @Argument @Nullable PaymentOrder orderBy) {
        return payments.page(
                Paging.of(first, after, last, before),
                filter,
                Objects.requireNonNullElse(orderBy, PaymentOrder.NEWEST));
    }

    @SchemaMapping
    String id(Payment payment) {
        return Ids.of(Payment.TYPE, payment.id());
    }

    @BatchMapping
    Map<Payment, Client> client(List<Payment> payments) {
        var ids = payments.stream().map(Payment::clientId).distinct().toList();
        var byId = clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var matched = new HashMap<Payment, Client>();
        payments.forEach(payment -> matched.put(payment, Objects.requireNonNull(byId.get(payment.clientId()))));
        return matched;
    }
}

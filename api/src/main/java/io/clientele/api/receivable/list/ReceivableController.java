package io.clientele.api.receivable.list;

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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class ReceivableController implements NodeLoader {

    private final ReceivableList receivables;
    private final Clients clients;

    ReceivableController(
            ReceivableList receivables,
            ClientReceivables clientReceivables,
            Clients clients,
            BatchLoaderRegistry loaders) {
        this.receivables = receivables;
        this.clients = clients;
        loaders.<ClientReceivables.Asked, Page<Receivable>>forName("clientReceivables")
                .registerMappedBatchLoader(
                        (asked, environment) -> Mono.fromSupplier(() -> clientReceivables.pages(asked)));
    }

    @Override
    public String type() {
        return Receivable.TYPE;
    }

    @Override
    public @Nullable Receivable load(long number) {
        return receivables.find(number).orElse(null);
    }

    @QueryMapping
    Page<Receivable> receivables(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable ReceivableFilter filter,
            @Argument @Nullable ReceivableState state,
            @Argument @Nullable ReceivableOrder orderBy) {
        return receivables.page(
                Paging.of(first, after, last, before),
                filter,
                state,
                Objects.requireNonNullElse(orderBy, ReceivableOrder.NEWEST));
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<Page<Receivable>> receivables(
            Client client,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable ReceivableState state,
            DataLoader<ClientReceivables.Asked, Page<Receivable>> clientReceivables) {
        return clientReceivables.load(
                new ClientReceivables.Asked(client.id(), Paging.of(first, after, last, before), state));
    }

    @SchemaMapping
    String id(Receivable receivable) {
        return Ids.of(Receivable.TYPE, receivable.id());
    }

    @BatchMapping
    Map<Receivable, Client> client(List<Receivable> receivables) {
        var ids = receivables.stream().map(Receivable::clientId).distinct().toList();
        var byId = clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        var matched = new HashMap<Receivable, Client>();
        receivables.forEach(
                receivable -> matched.put(receivable, Objects.requireNonNull(byId.get(receivable.clientId()))));
        return matched;
    }
}

package io.clientele.api.interaction.list;

import io.clientele.api.client.Client;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.interaction.Interaction;
import io.clientele.api.interaction.list.ClientInteractions.Asked;
import io.clientele.api.interaction.list.ClientInteractions.Question;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class InteractionController implements NodeLoader {

    private final InteractionList interactions;

    InteractionController(
            InteractionList interactions, ClientInteractions clientInteractions, BatchLoaderRegistry loaders) {
        this.interactions = interactions;
        loaders.<Asked, Page<Interaction>>forName("clientInteractions")
                .registerMappedBatchLoader(
                        (asked, environment) -> Mono.fromSupplier(() -> clientInteractions.pages(asked)));
    }

    @Override
    public String type() {
        return Interaction.TYPE;
    }

    @Override
    public @Nullable Interaction load(long number) {
        return interactions.find(number).orElse(null);
    }

    @QueryMapping
    Page<Interaction> interactions(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable InteractionFilter filter,
            @Argument @Nullable InteractionOrder orderBy) {
        return interactions.page(
                Paging.of(first, after, last, before),
                filter,
                Objects.requireNonNullElse(orderBy, InteractionOrder.NEWEST));
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<Page<Interaction>> interactions(
            Client client,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            @Argument @Nullable InteractionFilter filter,
            DataLoader<Asked, Page<Interaction>> clientInteractions) {
        return clientInteractions.load(
                new Asked(client.id(), new Question(Paging.of(first, after, last, before), filter)));
    }

    @SchemaMapping
    String id(Interaction interaction) {
        return Ids.of(Interaction.TYPE, interaction.id());
    }

    @SchemaMapping
    Instant at(Interaction interaction) {
        return interaction.at().toInstant(ZoneOffset.UTC);
    }
}

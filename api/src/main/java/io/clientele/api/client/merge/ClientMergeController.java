package io.clientele.api.client.merge;

import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.merge.MergedClients.MergedClient;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.UserError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ClientMergeController {

    private static final String TYPE = "Client";

    record ClientMergeInput(
            String winner, List<String> losers, @Nullable String idempotencyKey) {}

    record ClientMergePayload(@Nullable Client client, List<UserError> userErrors) {

        private static ClientMergePayload refused(List<UserError> errors) {
            return new ClientMergePayload(null, errors);
        }
    }

    private final ClientMerges merges;
    private final MergedClients merged;
    private final Clients clients;
    private final Idempotency idempotency;
    private final Callers callers;

    ClientMergeController(
            ClientMerges merges, MergedClients merged, Clients clients, Idempotency idempotency, Callers callers) {
        this.merges = merges;
        this.merged = merged;
        this.clients = clients;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @MutationMapping
    ClientMergePayload clientMerge(@Argument ClientMergeInput input) {
        try {
            var winner = idempotency.once("clientMerge", input.idempotencyKey(), () -> merge(input));
            return new ClientMergePayload(
                    clients.byId(merged.now().winnerOf((int) winner)).orElseThrow(), List.of());
        } catch (MergeRefused refused) {
            return ClientMergePayload.refused(refused.errors());
        } catch (Problem problem) {
            var field = problem.code().equals("BAD_IDEMPOTENCY_KEY") ? "idempotencyKey" : "losers";
            return ClientMergePayload.refused(List.of(UserError.of(problem, field)));
        }
    }

    @BatchMapping(field = "merged")
    Map<Client, List<MergedClient>> merged(List<Client> winners) {
        var into = merged.into(winners.stream().map(Client::id).distinct().toList());
        return winners.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), winner -> into.getOrDefault(winner.id(), List.of())));
    }

    @SchemaMapping
    String id(MergedClient client) {
        return Ids.of(TYPE, client.id());
    }

    @SchemaMapping
    Instant mergedAt(MergedClient client) {
        return client.mergedAt().toInstant(ZoneOffset.UTC);
    }

    private long merge(ClientMergeInput input) {
        var errors = new ArrayList<UserError>();
        var winner = number(input.winner(), errors, "winner");
        var losers = new ArrayList<Integer>();
        for (var index = 0; index < input.losers().size(); index++) {
            number(input.losers().get(index), errors, "losers", "" + index).ifPresent(losers::add);
        }
        if (winner.isEmpty() || !errors.isEmpty()) {
            throw new MergeRefused(errors);
        }
        merges.merge(winner.getAsInt(), losers, callers.current());
        return winner.getAsInt();
    }

    private static OptionalInt number(String id, List<UserError> errors, String... field) {
        try {
            return OptionalInt.of(Ids.integer(TYPE, id));
        } catch (Problem problem) {
            errors.add(UserError.of(problem, field));
            return OptionalInt.empty();
        }
    }
}

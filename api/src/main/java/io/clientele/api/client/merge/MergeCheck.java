package io.clientele.api.client.merge;

import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what stands against merging clients, within a write of the client room. */
@Component
class MergeCheck {

    private static final List<String> WINNER = List.of("winner");

    private final Clients clients;
    private final MergedClients merged;
    private final Holdings holdings;

    MergeCheck(Clients clients, MergedClients merged, Holdings holdings) {
        this.clients = clients;
        this.merged = merged;
        this.holdings = holdings;
    }

    /** @throws MergeRefused telling all of it */
    void refuse(int winner, List<Integer> losers) {
        var errors = errors(winner, losers);
        if (!errors.isEmpty()) {
            throw new MergeRefused(errors);
        }
        if (holdings.headAfter(winner, losers).isCircle()) {
            throw new MergeRefused(
                    List.of(
                            new UserError(
                                    null,
                                    "HEAD_CYCLE",
                                    "The winner would head, through others, his own holding: change the heads of these clients first.")));
        }
    }

    private List<UserError> errors(int winner, List<Integer> losers) {
        var found = clients
                .byIds(Stream.concat(Stream.of(winner), losers.stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Client::id, Function.identity()));
        var aliases = merged.now();
        var errors = new ArrayList<UserError>();
        unfit(winner, WINNER, found, aliases).ifPresent(errors::add);
        var seen = new HashSet<Integer>();
        for (var index = 0; index < losers.size(); index++) {
            var field = List.of("losers", "" + index);
            var loser = losers.get(index);
            if (seen.add(loser)) {
                (loser == winner ? itself(field) : unfit(loser, field, found, aliases))
                        .or(() -> unlike(found.get(winner), found.get(loser), field))
                        .ifPresent(errors::add);
            }
        }
        return errors;
    }

    private static Optional<UserError> itself(List<String> field) {
        return error(field, "WINNER_AMONG_LOSERS", "A client is not merged into himself.");
    }

    private static Optional<UserError> unfit(
            int client, List<String> field, Map<Integer, Client> found, Aliases aliases) {
        var card = found.get(client);
        if (card == null) {
            return error(field, "UNKNOWN_CLIENT", "There is no such client.");
        }
        if (aliases.winners().containsKey(client)) {
            return error(field, "ALREADY_MERGED", "«%s» was merged into another client before.".formatted(card.name()));
        }
        if (card.erased()) {
            return error(field, "CLIENT_ERASED", "The client was erased.");
        }
        return card.archived()
                ? error(field, "CLIENT_ARCHIVED", "«%s» is archived.".formatted(card.name()))
                : Optional.empty();
    }

    private static Optional<UserError> unlike(@Nullable Client winner, @Nullable Client loser, List<String> field) {
        return winner == null || loser == null || winner.anonymous() == loser.anonymous()
                ? Optional.empty()
                : error(
                        field,
                        "ANONYMITY_DIFFERS",
                        "One stands for buyers nobody knows, the other is a client by himself: they cannot be the same.");
    }

    private static Optional<UserError> error(List<String> field, String code, String message) {
        return Optional.of(new UserError(field, code, message));
    }
}

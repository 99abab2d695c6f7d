package io.clientele.api.client.web;

import io.clientele.api.access.once.UpsertOnce;
import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Many cards at once. */
@Controller
class CardsChangeController {

    private static final String CLIENTS = "clients";
    private static final String PERSONS = "contactPersons";

    /** What is absent of a card is not named, null clears. */
    record ClientsInput(
            @Nullable String source,
            List<Map<String, @Nullable Object>> clients,
            @Nullable String idempotencyKey) {}

    record ClientsPayload(List<Client> clients, int created, int changed, int unchanged, List<UserError> userErrors) {}

    /** What is absent of a card is not named, null clears. */
    record PersonsInput(
            @Nullable String source,
            List<Map<String, @Nullable Object>> contactPersons,
            @Nullable String idempotencyKey) {}

    record PersonsPayload(
            List<ContactPerson> contactPersons, int created, int changed, int unchanged, List<UserError> userErrors) {}

    private final Clients clients;
    private final ContactPersons persons;
    private final UpsertOnce once;

    CardsChangeController(Clients clients, ContactPersons persons, UpsertOnce once) {
        this.clients = clients;
        this.persons = persons;
        this.once = once;
    }

    @MutationMapping
    ClientsPayload clientsUpsert(@Argument ClientsInput input) {
        try {
            var source = UpsertOnce.source(input.source());
            var cards = input.clients().stream().map(CardInput::client).toList();
            var outcome = once.take(
                    "clients.upsert", input.idempotencyKey(), cards.size(), () -> clients.upsert(source, cards));
            return new ClientsPayload(
                    stored(source, cards),
                    outcome.created(),
                    outcome.changed(),
                    outcome.unchanged(),
                    errors(CLIENTS, outcome));
        } catch (Problem problem) {
            return new ClientsPayload(List.of(), 0, 0, 0, List.of(UpsertOnce.error(CLIENTS, problem)));
        }
    }

    @MutationMapping
    PersonsPayload contactPersonsUpsert(@Argument PersonsInput input) {
        try {
            var source = UpsertOnce.source(input.source());
            var cards = input.contactPersons().stream()
                    .map(CardInput::contactPerson)
                    .toList();
            var outcome = once.take(
                    "contactPersons.upsert", input.idempotencyKey(), cards.size(), () -> persons.upsert(source, cards));
            var ids = cards.stream().map(ContactPersonCard::externalId).toList();
            return new PersonsPayload(
                    persons.withExternalIds(source, ids),
                    outcome.created(),
                    outcome.changed(),
                    outcome.unchanged(),
                    errors(PERSONS, outcome));
        } catch (Problem problem) {
            return new PersonsPayload(List.of(), 0, 0, 0, List.of(UpsertOnce.error(PERSONS, problem)));
        }
    }

    private List<Client> stored(String source, List<ClientCard> cards) {
        var externalIds = cards.stream().map(ClientCard::externalId).distinct().toList();
        var ids = clients.idsOf(source, externalIds);
        var byId = clients.byIds(ids.values()).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        return externalIds.stream()
                .filter(ids::containsKey)
                .map(externalId -> Objects.requireNonNull(byId.get(ids.get(externalId))))
                .toList();
    }

    private static List<UserError> errors(String list, Outcome outcome) {
        return outcome.rejected().stream()
                .map(rejected -> new UserError(
                        path(list, rejected.index(), CardInput.path(rejected.column())),
                        rejected.code(),
                        rejected.message()))
                .toList();
    }

    private static List<String> path(String list, int index, @Nullable List<String> field) {
        return Stream.concat(
                        Stream.of(list, String.valueOf(index)),
                        Objects.requireNonNullElse(field, List.<String>of()).stream())
                .toList();
    }
}

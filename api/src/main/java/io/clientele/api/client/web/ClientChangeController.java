package io.clientele.api.client.web;

import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ClientChangeController {

    record ClientPayload(@Nullable Client client, List<UserError> userErrors) {}

    record ContactPersonPayload(@Nullable ContactPerson contactPerson, List<UserError> userErrors) {}

    private final Clients clients;
    private final ContactPersons contacts;

    ClientChangeController(Clients clients, ContactPersons contacts) {
        this.clients = clients;
        this.contacts = contacts;
    }

    @MutationMapping
    ClientPayload clientUpsert(@Argument Map<String, @Nullable Object> input) {
        try {
            var card = CardInput.client(input);
            var source = CardInput.source(input);
            var outcome = clients.upsert(source, List.of(card));
            return outcome.rejected().isEmpty()
                    ? new ClientPayload(client(source, card.externalId()), List.of())
                    : new ClientPayload(null, errors(outcome));
        } catch (Problem problem) {
            return new ClientPayload(null, List.of(UserError.of(problem)));
        }
    }

    @MutationMapping
    ContactPersonPayload contactPersonUpsert(@Argument Map<String, @Nullable Object> input) {
        try {
            var card = CardInput.contactPerson(input);
            var source = CardInput.source(input);
            var outcome = contacts.upsert(source, List.of(card));
            return outcome.rejected().isEmpty()
                    ? new ContactPersonPayload(
                            contacts.withExternalIds(source, List.of(card.externalId()))
                                    .getFirst(),
                            List.of())
                    : new ContactPersonPayload(null, errors(outcome));
        } catch (Problem problem) {
            return new ContactPersonPayload(null, List.of(UserError.of(problem)));
        }
    }

    private Client client(String source, String externalId) {
        var id = Objects.requireNonNull(
                clients.idsOf(source, List.of(externalId)).get(externalId));
        return clients.byId(id).orElseThrow();
    }

    private static List<UserError> errors(Outcome outcome) {
        return outcome.rejected().stream()
                .map(rejected -> new UserError(CardInput.path(rejected.column()), rejected.code(), rejected.message()))
                .toList();
    }
}

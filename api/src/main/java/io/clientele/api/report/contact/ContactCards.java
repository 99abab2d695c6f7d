package io.clientele.api.report.contact;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.client.Client;
import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Words;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.stage.StageResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** What is known of clients who are to be called or written to. */
@Component
class ContactCards {

    /** A way to reach somebody, as a card names it; null is none. */
    interface Way<T> {
        @Nullable
        String of(T card);
    }

    /** Of some clients; money in ten-thousandths. */
    record Known(
            Cards.Shelf cards,
            Map<Integer, List<ContactPerson>> people,
            Map<Integer, String> consents,
            Map<Integer, Long> revenue,
            Map<Integer, Long> debts,
            StageResult stages) {

        /** Whether the client himself or one of his people has it. */
        boolean reachedBy(int client, Way<ContactPerson> ofPerson, Way<Client> ofClient) {
            return ofClient.of(cards.client(client)) != null
                    || people.getOrDefault(client, List.of()).stream().anyMatch(person -> ofPerson.of(person) != null);
        }
    }

    private final Cards cards;
    private final ContactPersons people;
    private final ClientDetails details;
    private final SaleColumns columns;
    private final Settlements settlements;
    private final StrayedClients strayed;

    ContactCards(
            Cards cards,
            ContactPersons people,
            ClientDetails details,
            SaleColumns columns,
            Settlements settlements,
            StrayedClients strayed) {
        this.cards = cards;
        this.people = people;
        this.details = details;
        this.columns = columns;
        this.settlements = settlements;
        this.strayed = strayed;
    }

    /** Of the members of a scope, with what they bought in its period. */
    Known of(Scope scope, RoaringBitmap clients, Words words) {
        var ids = clients.stream().boxed().toList();
        var revenue = new HashMap<Integer, Long>();
        Bought.each(
                columns.at(scope.asOf()),
                scope.period(),
                clients,
                (month, document) -> revenue.merge(month.client(document), month.amount(document), Math::addExact));
        var debts = new HashMap<Integer, Long>();
        settlements.debts(scope.asOf().businessDate(), clients, debts::put);
        var persons = new HashMap<Integer, List<ContactPerson>>();
        var consents = new HashMap<Integer, String>();
        for (var from = 0; from < ids.size(); from += Clients.LARGEST_BATCH) {
            var some = ids.subList(from, Math.min(ids.size(), from + Clients.LARGEST_BATCH));
            people.ofClients(some).forEach((client, all) -> persons.put(client, there(all)));
            consents.putAll(consents(some, words));
        }
        var stages = strayed.stages(scope, StageThresholds.USUAL);
        return new Known(cards.of(ids), persons, consents, revenue, debts, stages);
    }

    private static List<ContactPerson> there(List<ContactPerson> all) {
        return all.stream().filter(ContactPerson::active).toList();
    }

    /** The channels that a client agreed to, in the reader's words. */
    private Map<Integer, String> consents(Collection<Integer> clients, Words words) {
        var consents = new HashMap<Integer, String>();
        details.consentsOf(Owner.CLIENT, clients)
                .forEach((client, channels) -> consents.put(
                        client,
                        String.join(
                                ", ",
                                channels.keySet().stream()
                                        .map(channel -> words.word("consent", channel))
                                        .toList())));
        return consents;
    }
}

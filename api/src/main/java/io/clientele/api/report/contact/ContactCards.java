package io.clientele.api.report.contact;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.analysis.work.StrayedClients;
import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactPerson;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.client.contact.ContactReach;
import io.clientele.api.client.contact.ContactReach.Reached;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.report.content.Cards;
import io.clientele.api.report.content.Listing;
import io.clientele.api.report.content.Words;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.metric.Foremost;
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

    /**
     * In sum of all of them, and card by card of those who are shown.
     *
     * @param clients who bought most first
     */
    record Known(
            Listing<Integer> clients,
            Reached reached,
            Cards.Shelf cards,
            Map<Integer, List<ContactPerson>> people,
            Consents consents,
            Amounts revenue,
            Amounts debts,
            StageResult stages) {}

    /** What somebody agreed to, by his number: nobody agrees for another, nor a firm for its people. */
    record Consents(Map<Integer, String> ofClients, Map<Integer, String> ofPeople) {

        @Nullable
        String of(int client, @Nullable ContactPerson person) {
            return person == null ? ofClients.get(client) : ofPeople.get(person.id());
        }
    }

    private final Cards cards;
    private final ContactPersons people;
    private final ContactReach reach;
    private final ClientDetails details;
    private final SaleColumns columns;
    private final Settlements settlements;
    private final StrayedClients strayed;

    ContactCards(
            Cards cards,
            ContactPersons people,
            ContactReach reach,
            ClientDetails details,
            SaleColumns columns,
            Settlements settlements,
            StrayedClients strayed) {
        this.cards = cards;
        this.people = people;
        this.reach = reach;
        this.details = details;
        this.columns = columns;
        this.settlements = settlements;
        this.strayed = strayed;
    }

    /**
     * Of the members of a scope, with what they bought in its period.
     *
     * @param most how many are shown
     */
    Known of(Scope scope, RoaringBitmap clients, int most, Words words) {
        var revenue = revenue(scope, clients);
        var listing = Listing.of(clients.getCardinality(), most, end -> Foremost.of(clients, revenue::of, end));
        var persons = new HashMap<Integer, List<ContactPerson>>();
        var consents = new Consents(new HashMap<>(), new HashMap<>());
        var shown = listing.shown();
        for (var from = 0; from < shown.size(); from += Clients.LARGEST_BATCH) {
            var some = shown.subList(from, Math.min(shown.size(), from + Clients.LARGEST_BATCH));
            people.ofClients(some).forEach((client, all) -> persons.put(client, there(all)));
            consents.ofClients().putAll(consents(Owner.CLIENT, some, words));
            consents.ofPeople().putAll(consents(Owner.CONTACT, ids(some, persons), words));
        }
        return new Known(
                listing,
                reach.of(clients),
                cards.of(shown),
                persons,
                consents,
                revenue,
                debts(scope, clients),
                strayed.stages(scope, StageThresholds.USUAL));
    }

    /** How many rows they fill: each person still there has one, and a client without any. */
    long rows(RoaringBitmap clients) {
        return clients.getLongCardinality() + reach.further(clients);
    }

    private static List<Integer> ids(List<Integer> clients, Map<Integer, List<ContactPerson>> persons) {
        return clients.stream()
                .flatMap(client -> persons.getOrDefault(client, List.of()).stream())
                .map(ContactPerson::id)
                .toList();
    }

    private Amounts revenue(Scope scope, RoaringBitmap clients) {
        var revenue = new Amounts(clients);
        Bought.eachByClient(
                columns.at(scope.asOf()),
                scope.period(),
                clients,
                (month, document) -> revenue.add(month.client(document), month.amount(document)));
        return revenue;
    }

    private Amounts debts(Scope scope, RoaringBitmap clients) {
        var debts = new Amounts(clients);
        settlements.debts(scope.asOf().businessDate(), clients, (client, overdue, debt) -> debts.add(client, debt));
        return debts;
    }

    private static List<ContactPerson> there(List<ContactPerson> all) {
        return all.stream().filter(ContactPerson::active).toList();
    }

    /** The channels that each of them agreed to, in the reader's words. */
    private Map<Integer, String> consents(Owner owner, Collection<Integer> ids, Words words) {
        var consents = new HashMap<Integer, String>();
        details.consentsOf(owner, ids)
                .forEach((id, channels) -> consents.put(
                        id,
                        String.join(
                                ", ",
                                channels.keySet().stream()
                                        .map(channel -> words.word("consent", channel))
                                        .toList())));
        return consents;
    }
}

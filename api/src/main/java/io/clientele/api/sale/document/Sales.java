package io.clientele.api.sale.document;

import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Firm;
import io.clientele.api.sale.product.Fault;
import io.clientele.api.sale.product.NamedProducts;
import io.clientele.api.sale.product.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The firm's sales, by document and line in their source. */
@Component
public class Sales {

    private final SaleRowCheck check;
    private final Clients clients;
    private final Managers managers;
    private final Changes changes;
    private final SaleLanding landing;

    Sales(Firm firm, Clients clients, Managers managers, Changes changes, SaleLanding landing) {
        this.check = new SaleRowCheck(firm);
        this.clients = clients;
        this.managers = managers;
        this.changes = changes;
        this.landing = landing;
    }

    /**
     * Creates, changes and removes documents with their lines in one transaction. A document is taken whole or rejected whole;
     * the same rows again change nothing.
     *
     * @param rows at most 5,000, or one larger document; all rows given of a document come in one call
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE
     */
    public Outcome upsert(String source, List<SaleRow> rows, SaleOptions options) {
        return batches(source, options).apply(rows);
    }

    /** The same for the batches of one file, one after another: what an earlier one has named needs no looking up again. */
    public Function<List<SaleRow>, Outcome> batches(String source, SaleOptions options) {
        Values.required(source, Values.LONGEST_SOURCE);
        var intake = new SaleIntake(source, options, new NamedProducts());
        return rows -> upsert(intake, new SaleBatch(rows, check));
    }

    private Outcome upsert(SaleIntake intake, SaleBatch batch) {
        var source = intake.source();
        var asOf = changes.version(Room.CLIENT);
        var clientIds = clients(source, batch, intake.options().createMissing());
        refuseUnknownClients(batch, clientIds);
        var people = new BatchNames.People(clientIds, managers.idsOf(source, batch.named(SaleRow::manager)));
        return batch.sound().isEmpty()
                ? new Outcome(0, 0, 0, batch.rejected())
                : changes.write(Room.SALE, change -> landing.land(intake, batch, asMerged(people, asOf), change));
    }

    /**
     * Removes documents with their lines in one transaction.
     *
     * @param documents at most 5,000
     * @return those removed count as changed; {@code NOT_FOUND} for each that is not there
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE
     */
    public Outcome delete(String source, List<String> documents) {
        Values.refuseLargeBatch(documents.size());
        return documents.isEmpty()
                ? Outcome.NOTHING
                : changes.write(Room.SALE, change -> landing.remove(source, documents, change));
    }

    /** Who was found at a version of the clients that is still the last one is who he was. */
    private BatchNames.People asMerged(BatchNames.People people, long asOf) {
        if (changes.version(Room.CLIENT) == asOf) {
            return people;
        }
        return new BatchNames.People(clients.asMerged(people.clients()), people.managers());
    }

    private Map<String, Integer> clients(String source, SaleBatch batch, boolean createMissing) {
        var named = batch.named(SaleRow::client);
        var known = new HashMap<>(clients.idsOf(source, named));
        var missing =
                named.stream().filter(name -> !known.containsKey(name)).sorted().toList();
        if (createMissing && !missing.isEmpty()) {
            clients.upsert(source, missing.stream().map(Sales::card).toList());
            known.putAll(clients.idsOf(source, missing));
        }
        return known;
    }

    private static ClientCard card(String externalId) {
        return new ClientCard(
                externalId, Map.of(ClientField.NAME, List.of(externalId)), null, Map.of(), Map.of(), Map.of());
    }

    private static void refuseUnknownClients(SaleBatch batch, Map<String, Integer> known) {
        for (var document : batch.sound()) {
            var client = document.first().client();
            if (document.posted() && client != null && !known.containsKey(client)) {
                document.faultAll(new Fault(
                        "client",
                        client,
                        "UNKNOWN_CLIENT",
                        "No client has the external id %s; load clients first or let missing ones be created."
                                .formatted(client)));
            }
        }
    }
}

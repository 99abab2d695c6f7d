package io.clientele.api.sale.document;

import io.clientele.api.database.Change;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Firm;
import io.clientele.api.sale.document.BatchNames.People;
import io.clientele.api.sale.document.stored.StoredDocuments;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Compares a batch with what is stored and writes the difference, under the room's lock. */
@Component
class SaleLanding {

    private final Firm firm;
    private final LineProducts products;
    private final StoredDocuments documents;
    private final SaleReversal reversal;

    SaleLanding(Firm firm, LineProducts products, StoredDocuments documents, SaleReversal reversal) {
        this.firm = firm;
        this.products = products;
        this.documents = documents;
        this.reversal = reversal;
    }

    Outcome land(SaleIntake intake, SaleBatch batch, People people, Change change) {
        var names = new BatchNames(people, products.of(intake, batch, change), firm.currency());
        var landing = new BatchLanding(
                documents, reversal, intake.source(), names, intake.options().replaceDocuments(), change);
        landing.land(batch.sound());
        return landing.outcome(batch);
    }

    Outcome remove(String source, List<String> keys, Change change) {
        var stored = documents.of(source, keys);
        documents.remove(List.copyOf(stored.values()));
        stored.values().forEach(sale -> {
            var head = sale.document().head();
            change.touch(head.client(), head.day());
        });
        var missing = IntStream.range(0, keys.size())
                .filter(place -> !stored.containsKey(keys.get(place)))
                .mapToObj(place -> new Rejected(
                        place,
                        "document",
                        keys.get(place),
                        "NOT_FOUND",
                        "There is no document %s.".formatted(keys.get(place))))
                .toList();
        return new Outcome(0, stored.size(), 0, missing);
    }
}

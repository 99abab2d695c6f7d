package io.clientele.api.receivable.landing;

import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Firm;
import java.util.List;
import org.springframework.stereotype.Component;

/** What clients were asked to pay, by document in its source. */
@Component
public class Invoices {

    private final RowCheck check;
    private final FactLanding landing;

    Invoices(Firm firm, FactLanding landing) {
        this.check = new RowCheck(firm);
        this.landing = landing;
    }

    /**
     * Creates and changes invoices in one transaction: rows that are wrong are left out and told, the others land, and the same
     * rows again change nothing.
     *
     * @param rows at most 5,000
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE, or a code about the source
     */
    public Outcome upsert(String source, List<InvoiceRow> rows) {
        return landing.upsert(source, FactBatch.of(Book.INVOICES, rows, check::invoice));
    }

    /** Takes invoices away; those gone are counted as changed, those not there are told as NOT_FOUND. */
    public Outcome delete(String source, List<String> documents) {
        return landing.delete(Book.INVOICES, source, documents);
    }
}

package io.clientele.api.receivable.landing;

import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Firm;
import java.util.List;
import org.springframework.stereotype.Component;

/** What clients paid and were paid back, by external id in its source. */
@Component
public class Payments {

    private final RowCheck check;
    private final FactLanding landing;

    Payments(Firm firm, FactLanding landing) {
        this.check = new RowCheck(firm);
        this.landing = landing;
    }

    /**
     * Creates and changes payments in one transaction: rows that are wrong are left out and told, the others land, and the same
     * rows again change nothing. The invoice that a payment names need not be there.
     *
     * @param rows at most 5,000
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE, or a code about the source
     */
    public Outcome upsert(String source, List<PaymentRow> rows) {
        return landing.upsert(source, FactBatch.of(Book.PAYMENTS, rows, check::payment));
    }

    /** Takes payments away; those gone are counted as changed, those not there are told as NOT_FOUND. */
    public Outcome delete(String source, List<String> externalIds) {
        return landing.delete(Book.PAYMENTS, source, externalIds);
    }
}

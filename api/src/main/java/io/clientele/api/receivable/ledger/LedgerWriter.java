package io.clientele.api.receivable.ledger;

import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a ledger of clients that come in the order of their numbers. */
final class LedgerWriter {

    private final LocalDate businessDate;
    private final List<LedgerPage> pages = new ArrayList<>();
    private final LedgerPageWriter page = new LedgerPageWriter();

    LedgerWriter(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    void add(int client, Settlement settlement) {
        while (pages.size() < client >>> Ledger.PAGE_BITS) {
            pages.add(page.page());
        }
        page.add(client, settlement);
    }

    Ledger ledger() {
        pages.add(page.page());
        return new Ledger(businessDate, pages.toArray(LedgerPage[]::new));
    }
}

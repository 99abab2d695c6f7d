package io.clientele.api.receivable.ledger;

import io.clientele.api.database.Snapshots;
import io.clientele.api.database.column.KeptColumns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the settled invoices of today ready before anybody asks for them. */
@Component
@Order(2)
class KeptDebts implements KeptColumns {

    private final Ledgers ledgers;
    private final LedgerFile file;
    private final Snapshots snapshots;

    KeptDebts(Ledgers ledgers, LedgerFile file, Snapshots snapshots) {
        this.ledgers = ledgers;
        this.file = file;
        this.snapshots = snapshots;
    }

    @Override
    public void warm() {
        snapshots.read(() -> ledgers.on(snapshots.current().businessDate(), null));
    }

    @Override
    public void save() {
        ledgers.newest().ifPresent(newest -> file.write(newest.getKey(), newest.getValue()));
    }
}

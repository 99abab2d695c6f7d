package io.clientele.api.sale;

import io.clientele.api.database.Snapshots;
import io.clientele.api.database.column.KeptColumns;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the sale columns ready before anybody asks for them. */
@Component
@Order(1)
class KeptSales implements KeptColumns {

    private final SaleColumns columns;
    private final SheetFile file;
    private final Snapshots snapshots;

    KeptSales(SaleColumns columns, SheetFile file, Snapshots snapshots) {
        this.columns = columns;
        this.file = file;
        this.snapshots = snapshots;
    }

    @Override
    public void warm() {
        snapshots.read(() -> columns.at(snapshots.current()));
    }

    @Override
    public void save() {
        columns.newest().ifPresent(file::write);
    }
}
